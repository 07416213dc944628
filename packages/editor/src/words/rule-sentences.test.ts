import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import ts from 'typescript'
import { RULE_SENTENCES } from './rule-sentences.ts'

const folder = fileURLToPath(new URL('../../../core/src/rules/', import.meta.url))

/** Sentences for people in core's rules: whole strings that begin with a capital or a name and end with a full stop. What begins with "Found" is for designers. */
function sentencesIn(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && /^(?!Found )(\{(element|other)\}|[A-Z]).* .*\.$/.test(node.text) && !/brief/.test(node.text)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(folder + file, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

describe('The sentences of rules', () => {
  it('are exactly those that core says where the designer wrote nothing', () => {
    const files = readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.ts') && !/\.(test|testing)\.ts$/.test(file))
    expect([...new Set(files.flatMap(sentencesIn))].sort()).toEqual([...RULE_SENTENCES].sort())
  })
})
