import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { withoutReader, withPrepared } from './prepare.ts'
import { B, H, N, prepared, U } from './prepared.ts'

// As it is published and bundled: what it is tested with otherwise has longer names.
const published = vi.hoisted(() => (name: string): string => `${import.meta.resolve('lit-html').replace(/(node\/)?(development\/)?lit-html\.js$/, '')}${name}`)
vi.mock('lit', () => import(published('node/lit-html.js')))

const first = (code: string): string => withPrepared(code).split('\n')[0] ?? ''
const partsOf = (template: ReturnType<typeof prepared>): unknown => template()._$litType$.parts.map((part) => ({ ...part, ...('ctor' in part ? { ctor: part.ctor.name } : {}) }))

it('reads a template before any page does', () => {
  expect(withPrepared('export const row = (name) => html`<li class="part">${name}</li>`').split('\n')).toEqual([
    'import { prepared } from "./prepared.ts"; const $template1 = prepared("<li class=\\"part\\"><?></li>");',
    'export const row = (name) => $template1(name)',
  ])
})

it('keeps what is bound in order, templates within templates and types among them', () => {
  const code = 'const list = (all: string[]) => html`<ul>${all.map((one) => html`<li @click=${go as never}>${one}</li>`)}</ul> ${nothing}`'
  expect(withPrepared(code).split('\n')[1]).toBe('const list = (all: string[]) => $template1(all.map((one) => $template2(go as never, one)), nothing)')
})

it('tells what is bound of each element', () => {
  expect(first('html`<p><input ?checked=${a} .value=${b} @input=${c} name=${d} ${e}></p>${f}`')).toBe(
    'import { prepared } from "./prepared.ts"; const $template1 = prepared("<p><input></p><?><!--?-->", "1?checked 1.value 1@input 1:name 1#");')
  expect(first('html`<p class="one ${a} ${b}" id=${c}></p>`')).toContain('prepared("<p></p>", "0:class* 0:id", [["one "," ",""]])')
})

it('makes of it what lit makes of the template', async () => {
  const bound = prepared('<p><input></p><?>', '1?checked 1.value 1@input 1:name 0:class* 1#', [['one ', '']])
  expect(partsOf(bound)).toEqual([
    { type: 1, index: 0, name: 'class', ctor: H.name, strings: ['one ', ''] },
    { type: 1, index: 1, name: 'checked', ctor: N.name, strings: ['', ''] },
    { type: 1, index: 1, name: 'value', ctor: B.name, strings: ['', ''] },
    { type: 1, index: 1, name: 'input', ctor: U.name, strings: ['', ''] },
    { type: 1, index: 1, name: 'name', ctor: H.name, strings: ['', ''] },
    { type: 6, index: 1 },
    { type: 2, index: 2 },
  ])
  const { _$LH } = await import(published('node/private-ssr-support.js')) as typeof import('lit-html/private-ssr-support.js')
  expect([H, B, N, U]).toEqual([_$LH.AttributePart, _$LH.PropertyPart, _$LH.BooleanAttributePart, _$LH.EventPart])
})

it('says which template cannot be read', () => {
  expect(() => withPrepared('html`<textarea>${text}</textarea>`')).toThrow('html`<textarea>${text}</textarea>`')
})

it('leaves out what lit reads templates with', () => {
  const lit = readFileSync(new URL(published('lit-html.js')), 'utf8')
  expect(lit).toContain('getAttributeNames')
  expect(withoutReader(lit)).not.toContain('getAttributeNames')
  expect(() => withoutReader('export const html = 1')).toThrow('looked for anew')
})
