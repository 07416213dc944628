import { isDeepStrictEqual, inspect } from 'node:util'
import { pathToFileURL } from 'node:url'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'

// Examples in Markdown run: a block fenced as `ts run` is a program, and `expression // → value` in it is a promise.

/** A block fenced as `ts run`: the file it stands in, the line of its first statement, and its text. */
export type Example = { readonly file: string; readonly line: number; readonly text: string }

/** The blocks of a Markdown text that promise to run. */
export function examplesIn(file: string, markdown: string): Example[] {
  return [...markdown.matchAll(/^```ts run\n(.*?)^```$/gms)].map((match) => ({
    file,
    line: markdown.slice(0, match.index).split('\n').length + 1,
    text: match[1] ?? '',
  }))
}

/** The example as a program that calls `keepsPromise` for every `// → value`; relative imports are read from the Markdown's folder. */
export function toProgram({ file, line, text }: Example): string {
  const source = ts.createSourceFile('example.ts', text, ts.ScriptTarget.ESNext, true)
  let program = ''
  for (const statement of source.statements) {
    const first = line + source.getLineAndCharacterOfPosition(statement.getStart()).line
    program += `${fromHere(file, statement)}\n`
    const promised = /^[ \t]*\/\/ → (.+)/.exec(text.slice(statement.end))?.[1]
    const subject = subjectOf(statement)
    if (promised === undefined || subject === undefined) continue
    program = ts.isExpressionStatement(statement) ? program.slice(0, -statement.getText().length - 1) : program
    const value = isExpression(promised) ? `() => (${promised})` : 'undefined'
    program += `keepsPromise(${JSON.stringify(`${file}:${first}`)}, await (${subject}), ${JSON.stringify(promised)}, ${value})\n`
  }
  return `import { keepsPromise } from ${JSON.stringify(import.meta.url)}\n${program}`
}

/** Compares what an example gave with what its comment promised; throws the difference, with the place in the Markdown. */
export function keepsPromise(place: string, given: unknown, promised: string, value?: () => unknown): void {
  const wanted = value ? settled(value, promised) : promised
  if (isDeepStrictEqual(given, wanted) || (typeof given === 'string' && given === promised)) return
  throw new Error(`${place}: promised ${promised}, given ${inspect(given, { depth: 6 })}`)
}

/** A promise may read like an expression and yet be plain words. */
function settled(value: () => unknown, words: string): unknown {
  try {
    return value()
  } catch {
    return words
  }
}

function subjectOf(statement: ts.Statement): string | undefined {
  if (ts.isExpressionStatement(statement)) return statement.expression.getText()
  if (!ts.isVariableStatement(statement)) return undefined
  const name = statement.declarationList.declarations[0]?.name
  return name && ts.isIdentifier(name) ? name.text : undefined
}

function isExpression(text: string): boolean {
  return ts.transpileModule(`void (${text})`, { reportDiagnostics: true }).diagnostics?.length === 0
}

function fromHere(file: string, statement: ts.Statement): string {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return statement.getText()
  const { text } = statement.moduleSpecifier
  if (!text.startsWith('.')) return statement.getText()
  return statement.getText().replace(text, pathToFileURL(resolve(dirname(file), text)).href)
}
