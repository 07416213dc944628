/** What can be wrong with an expression in the brief that it stands in. */
import type { Problem } from '../../errors.ts'
import { checkExpression, parseExpression, type Use, type Vocabulary } from '../../expression/index.ts'

/** Problems of an expression: it cannot be read, or says what this brief does not have. Their places in the text stand in the messages. */
export function expressionProblems(text: string, vocabulary: Vocabulary, use: Use, path: readonly (string | number)[]): Problem[] {
  const read = parseExpression(text)
  const troubles = read.ok ? checkExpression(text, read.value, vocabulary, use) : read.problems
  return troubles.map((problem) => ({ ...problem, path: [...path] }))
}
