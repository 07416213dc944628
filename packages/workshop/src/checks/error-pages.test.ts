import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../project.ts'

// Every code has a page in docs/errors. Codes are read from the sources' syntax, wherever a `code` is given a text: in an object, by a
// declaration, a default or a function that computes it, as an argument of a function that has a `code`, in a table, as a key of a list of codes.

const folder = join(root, 'docs/errors')
/** Tables whose keys are codes. */
const LISTS = new Set(['REFUSALS', 'CODES'])
/** Tools of this repository alone: their codes reach nobody outside. */
const INTERNAL = new Set(['workshop'])

type Source = { readonly file: string; readonly tree: ts.SourceFile }
type Found = { readonly code: string; readonly file: string; readonly line: number }

/** What an expression may come to, as far as it is written out; `http-${status}` is `http-status`. */
function texts(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return node.text === '' ? [] : [node.text]
  if (ts.isConditionalExpression(node)) return [...texts(node.whenTrue), ...texts(node.whenFalse)]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return texts(node.expression)
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return [...texts(node.left), ...texts(node.right)]
  if (!ts.isTemplateExpression(node)) return []
  return [node.head.text + node.templateSpans.map(({ expression, literal }) => (expression.getText().split('.').at(-1) ?? '') + literal.text).join('')]
}

function each(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  node.forEachChild((child) => each(child, see))
}

const named = (name: ts.Node | undefined): string => (name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : '')

/** A function's name, wherever it gets it from. */
function nameOf(node: ts.SignatureDeclaration): string {
  const own = named(node.name)
  return own === '' && ts.isVariableDeclaration(node.parent) ? named(node.parent.name) : own
}

/** Functions that have a parameter `code`, and which it is; of all of a file, or only of those that others may call. */
function takers({ tree }: Source, who: 'all' | 'exported'): Map<string, number> {
  const found = new Map<string, number>()
  each(tree, (node) => {
    if (!ts.isFunctionLike(node) || (who === 'exported' && !isExported(node))) return
    const index = node.parameters.findIndex(({ name }) => named(name) === 'code')
    if (index >= 0 && nameOf(node) !== '') found.set(nameOf(node), index)
  })
  return found
}

function isExported(node: ts.SignatureDeclaration): boolean {
  const declaration = ts.isVariableDeclaration(node.parent) ? node.parent : node
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0
}

/** The objects and lists that stand behind the name of a table. */
function table(tree: ts.SourceFile, name: string): ts.Expression | undefined {
  let found: ts.Expression | undefined
  each(tree, (node) => {
    if (ts.isVariableDeclaration(node) && named(node.name) === name) found = node.initializer
  })
  while (found && (ts.isAsExpression(found) || ts.isSatisfiesExpression(found))) found = found.expression
  return found
}

/** `const [code, wanted] = TABLE[name]`: the first text of every row. */
function rows({ name, initializer }: ts.VariableDeclaration, tree: ts.SourceFile): ts.Node[] {
  if (!ts.isArrayBindingPattern(name) || !initializer || !ts.isElementAccessExpression(initializer)) return []
  const at = name.elements.findIndex((element) => ts.isBindingElement(element) && named(element.name) === 'code')
  const rowsOf = table(tree, named(initializer.expression))
  if (at < 0 || !rowsOf || !ts.isObjectLiteralExpression(rowsOf)) return []
  return rowsOf.properties.flatMap((row) => (ts.isPropertyAssignment(row) && ts.isArrayLiteralExpression(row.initializer) ? [row.initializer.elements[at] ?? row] : []))
}

/** What a function whose name says that it gives a code may give. */
function given(node: ts.SignatureDeclaration): ts.Node[] {
  if (nameOf(node) !== 'codeOf' || !('body' in node) || !node.body) return []
  if (!ts.isBlock(node.body)) return [node.body]
  const answers: ts.Node[] = []
  each(node.body, (inner) => void (ts.isReturnStatement(inner) && inner.expression && answers.push(inner.expression)))
  return answers
}

/** The expressions that become a code at this node. */
function sourcesOf(node: ts.Node, { tree }: Source, taking: ReadonlyMap<string, number>): ts.Node[] {
  if (ts.isPropertyAssignment(node) && named(node.name) === 'code') return [node.initializer]
  if ((ts.isBindingElement(node) || ts.isParameter(node)) && named(node.name) === 'code') return node.initializer ? [node.initializer] : []
  if (ts.isVariableDeclaration(node)) {
    if (named(node.name) === 'code') return node.initializer ? [node.initializer] : []
    const list = LISTS.has(named(node.name)) ? table(tree, named(node.name)) : undefined
    return list && ts.isObjectLiteralExpression(list) ? list.properties.map((one) => ts.factory.createStringLiteral(named(one.name))) : rows(node, tree)
  }
  if (ts.isCallExpression(node)) {
    const { expression: callee } = node
    const isOwn = ts.isPropertyAccessExpression(callee) && callee.expression.kind === ts.SyntaxKind.ThisKeyword
    const argument = node.arguments[taking.get(named(isOwn ? callee.name : callee)) ?? -1]
    return argument ? [argument] : []
  }
  return ts.isFunctionLike(node) ? given(node) : []
}

/** Every code that sources give to anybody, with where. A function of the same file comes before one of the same name elsewhere in its package. */
function codesIn(sources: readonly Source[]): Found[] {
  const shared = new Map(sources.flatMap((source) => [...takers(source, 'exported')]))
  return sources.flatMap((source) => {
    const taking = new Map([...shared, ...takers(source, 'all')])
    const found: Found[] = []
    each(source.tree, (node) => {
      for (const code of sourcesOf(node, source, taking).flatMap(texts)) {
        found.push({ code, file: source.file, line: source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1 })
      }
    })
    return found
  })
}

const sourceOf = (file: string, text: string): Source => ({ file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true) })
const codesOf = (text: string): string[] => codesIn([sourceOf('planted.ts', text)]).map(({ code }) => code)

function codesOfPackage(name: string): Found[] {
  const files = globSync('**/*.ts', { cwd: join(root, 'packages', name, 'src') }).filter((file) => !/\.(test|testing|sample)\.ts$/.test(file))
  return codesIn(files.map((file) => sourceOf(`packages/${name}/src/${file}`, readFileSync(join(root, 'packages', name, 'src', file), 'utf8'))))
}

let codes = new Map<string, string>()
const pages = globSync('*.md', { cwd: folder }).map((file) => basename(file, '.md')).filter((name) => name !== 'README').sort()
const page = (code: string): string => readFileSync(join(folder, `${code}.md`), 'utf8')

beforeAll(() => {
  const packages = globSync('*/src', { cwd: join(root, 'packages') }).map((path) => path.split(/[\\/]/)[0] ?? '').filter((name) => !INTERNAL.has(name))
  codes = new Map(packages.flatMap(codesOfPackage).map(({ code, file, line }) => [code, `${code} (${file}:${line})`]))
})

describe('error codes', () => {
  it.each([
    ['in an object', "const p = { path: [], code: 'a', message: '' }", ['a']],
    ['one of two', "const p = { code: wide ? 'a' : 'b' }", ['a', 'b']],
    ['by a declaration', "const code = wide ? 'a' : long ? 'b' : 'c'", ['a', 'b', 'c']],
    ['by a default', 'const { code = `http-${response.status}` } = details', ['http-status']],
    ['as an argument', "const refuse = (code: string, why: string) => ({ code, why })\nrefuse('a', 'b')", ['a']],
    ['as an argument of a method', "class It { #fail(code: string) {}\n open() { this.#fail('a') } }", ['a']],
    ['as an argument that is not the first', "function report(at: Path, code: string) {}\nreport([], 'a')", ['a']],
    ['in a table', "const SORTS = { kinds: ['a', 'x'], tags: ['b', 'y'] } as const\nconst [code, wanted] = SORTS[sort]", ['a', 'b']],
    ['as a key', "export const REFUSALS = { 'a': [404, 'x'], b: [400, 'y'] } as const satisfies object", ['a', 'b']],
    ['by a function', "const codeOf = (it: string) => (it === 'x' ? 'a' : 'b')", ['a', 'b']],
  ])('are found %s', (_, text, expected) => expect(codesOf(text)).toEqual(expected))

  it.each([
    ['compared with', "if (issue.code === 'custom') stop()"],
    ['numbers', 'const code = 7'],
    ['empty', "const code = known ? String(error.code) : ''"],
    ['said by something else', "const refuse = (code: string) => code\nwords.refuse('moved')"],
    ['typed', 'type Refused = { code: string }'],
  ])('are not texts that are only %s', (_, text) => expect(codesOf(text)).toEqual([]))

  it('are found in every package that has them', () => {
    const known = ['unknown-kind', 'too-deep', 'art-use', 'wrong-type', 'not-a-share-link', 'editor-unavailable', 'http-status', 'not-streetmix', 'rule-broken', 'closed']
    expect(known.filter((code) => !codes.has(code))).toEqual([])
  })

  it('have a page each', () => {
    expect([...codes].filter(([code]) => !pages.includes(code)).map(([, where]) => where)).toEqual([])
  })

  it('exist when they have a page', () => {
    expect(pages.filter((code) => !codes.has(code))).toEqual([])
  })

  it('are listed in the index once', () => {
    const listed = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/\]\(([^)#]+)\.md\)/g)].map(([, name]) => name)
    expect(listed.sort()).toEqual(pages)
  })

  it.each(pages)('are explained: %s', (code) => {
    const text = page(code)
    expect(text.startsWith(`# ${code === 'http-status' ? 'http-‹status›' : code}\n`)).toBe(true)
    for (const part of ['**What it means**', '**Who sees it**', '**Message**', '**What to do**']) expect(text).toContain(`\n${part} `)
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(25)
  })
})
