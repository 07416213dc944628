import { _$LH } from 'lit-html/private-ssr-support.js'
import { defaultTreeAdapter as tree, parseFragment, serialize } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseSync, Visitor, type Plugin } from 'vite'

/** Reads lit's templates while the bundle is built, as lit would in each page that opens them, and leaves out what lit reads them with; see decision record 0037. */
export const preparedTemplates: Plugin = {
  name: 'prepared-templates',
  enforce: 'pre',
  transform(code, id) {
    if (/\/lit-html\.js$/.test(id)) return { code: withoutReader(code), map: null }
    if (!/\/src\/.*\.ts$/.test(id) || !code.includes('html`')) return null
    return { code: withPrepared(code, new URL('./prepared.ts', import.meta.url).pathname), map: null }
  },
}

type Cut = { readonly from: number; readonly to: number; readonly put: string }

/** A module's code with its templates read; `prepared` comes from `runtime`. Throws where lit could only read one in a page. */
export function withPrepared(code: string, runtime = './prepared.ts'): string {
  const cuts: Cut[] = []
  const made: string[] = []
  new Visitor({
    TaggedTemplateExpression({ tag, quasi, start, end }) {
      if (tag.type !== 'Identifier' || tag.name !== 'html') return
      const read = readTemplate(quasi.quasis.map(({ value }) => value.cooked ?? value.raw))
      if (read === null) throw new Error(`What is bound in this template has no place that can be told beforehand: ${code.slice(start, end)}`)
      const before = `$template${made.push(read)}(`
      const [first, ...others] = quasi.expressions
      if (!first) return void cuts.push({ from: start, to: end, put: `${before})` })
      cuts.push({ from: start, to: first.start, put: before })
      let last = first.end
      for (const other of others) {
        cuts.push({ from: last, to: other.start, put: ', ' })
        last = other.end
      }
      cuts.push({ from: last, to: end, put: ')' })
    },
  }).visit(parseSync('module.ts', code).program)
  if (made.length === 0) return code
  return `import { prepared } from ${JSON.stringify(runtime)}; const ${made.map((read, index) => `$template${index + 1} = prepared(${read})`).join(', ')};\n${put(code, cuts)}`
}

/** The code with each cut filled. */
const put = (code: string, cuts: readonly Cut[]): string =>
  cuts.toSorted((one, other) => other.from - one.from).reduce((text, { from, to, put: instead }) => text.slice(0, from) + instead + text.slice(to), code)

const { getTemplateHtml, marker, markerMatch, boundAttributeSuffix } = _$LH
/** What an HTML parser keeps as text: nothing in it can be bound by number. */
const TEXT_ONLY = new Set(['script', 'style', 'template', 'textarea', 'title'])

/** What `prepared` is called with for a template, as code; null where lit must read it by itself. */
function readTemplate(strings: readonly string[]): string | null {
  const [markup, names] = getTemplateHtml(Object.assign([...strings], { raw: strings }), 1)
  const root = parseFragment(markup as unknown as string)
  const bound: string[] = []
  const texts: string[][] = []
  let index = -1
  for (const node of within(root)) {
    if (tree.isTextNode(node)) {
      node.value = node.value.replace(/[ \t]*\n[ \t\n]*/g, '\n')
      continue
    }
    index++
    if (!tree.isElementNode(node)) continue
    if (node.tagName.includes(marker) || (TEXT_ONLY.has(node.tagName) && serialize(node).includes(marker))) return null
    for (const { name, value } of node.attrs) {
      if (name.startsWith(marker)) bound.push(`${index}#`)
      if (!name.endsWith(boundAttributeSuffix)) continue
      const around = value.split(marker)
      const alone = around.length === 2 && around.every((text) => text === '')
      bound.push(`${index}${(names.shift() ?? '').replace(/^(?![.?@])/, ':')}${alone ? '' : '*'}`)
      if (!alone) texts.push(around)
    }
    node.attrs = node.attrs.filter(({ name }) => !name.startsWith(marker) && !name.endsWith(boundAttributeSuffix))
  }
  const read = serialize(root).replaceAll(`<!--${markerMatch}-->`, '<?>')
  const said = [read, bound.join(' '), texts]
  return said.slice(0, texts.length > 0 ? 3 : bound.length > 0 ? 2 : 1).map((one) => JSON.stringify(one)).join(', ')
}

/** lit without what reads templates, which is found by what it is called outside: the class that makes a template's element, and the function handed out as `L`. */
export function withoutReader(code: string): string {
  const cuts: Cut[] = []
  const { program } = parseSync('lit-html.js', code)
  let reader: string | null = null
  new Visitor({
    Property({ key, value }) {
      if (key.type === 'Identifier' && key.name === 'L' && value.type === 'Identifier') reader = value.name
    },
    ClassBody({ body }) {
      if (!body.some((one) => one.type === 'MethodDefinition' && one.static && one.key.type === 'Identifier' && one.key.name === 'createElement')) return
      for (const one of body) if (one.type === 'MethodDefinition' && one.kind === 'constructor') cuts.push({ from: one.start, to: one.end, put: '' })
    },
  }).visit(program)
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && id.name === reader && init) cuts.push({ from: init.start, to: init.end, put: '0' })
    },
  }).visit(program)
  if (cuts.length !== 2) throw new Error('lit reads templates otherwise than it did: what is left out of the bundle must be looked for anew.')
  return put(code, cuts)
}

/** All nodes below one, in the order in which lit counts them; what is in a `<template>` is not counted. */
function* within(parent: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.ChildNode> {
  for (const node of parent.childNodes) {
    yield node
    if (tree.isElementNode(node)) yield* within(node)
  }
}
