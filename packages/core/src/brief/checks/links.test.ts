import { describe, expect, it } from 'vitest'
import { readBrief } from '../read.ts'

/** A brief with one address, at one of the places where a brief may hold any. */
const holding: Readonly<Record<string, (link: string) => object>> = {
  'contact': (contact) => ({ contact }),
  'submit.to': (to) => ({ submit: { to } }),
  'submit.others': (others) => ({ submit: { others } }),
  'rules[0].why.link': (link) => ({ rules: [{ id: 'some', rule: 'count', on: '*', min: 1, why: { text: 'Because.', link } }] }),
  'catalogue.kinds.path.source.attrs.cost.link': (link) => ({ catalogue: { kinds: { path: { label: 'Path', size: { width: 2 }, attrs: { cost: 9 }, source: { 'attrs.cost': { text: 'A survey', link } } } } } }),
}
const problemsWith = (field: string, link: string): string[] => {
  const read = readBrief({
    codraft: 1, id: 'lane', revision: 1, title: 'Lane', layout: { stage: { kind: 'row', unit: 'm', length: 20 }, elements: [] },
    catalogue: { kinds: { path: { label: 'Path', size: { width: 2 } } } }, ...holding[field]?.(link),
  })
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path.join('.')} ${code}`)
}
const nameOf = (field: string): string => field.replace('[0]', '.0')

describe('an address in a brief', () => {
  it.each([
    ['contact', 'mailto:streets@example.org'], ['contact', 'https://example.org/us'], ['submit.to', '/api/v1'], ['submit.to', 'https://example.org/api/v1'], ['submit.to', 'http://localhost:4400/api/v1'],
    ['submit.others', 'https://example.org/ideas?of=mill-lane#all'], ['rules[0].why.link', 'https://example.org/why'], ['catalogue.kinds.path.source.attrs.cost.link', 'http://example.org/costs'],
  ])('may be, as %s, %s', (field, link) => {
    expect(problemsWith(field, link)).toEqual([])
  })
  it.each(Object.keys(holding))('runs nothing and reads nothing from the page as %s', (field) => {
    for (const link of ['javascript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,hello', 'blob:https://example.org/1', 'https://', 'https://no one', '//elsewhere', 'ideas.html', '']) {
      expect(['unsafe-link', 'wrong-value'].map((code) => `${nameOf(field)} ${code}`), link).toContain(problemsWith(field, link)[0])
    }
  })
  it.each([
    ['submit.to', '/\\elsewhere'], ['submit.to', '/\t/elsewhere'], ['submit.to', 'mailto:us@example.org'], ['rules[0].why.link', 'mailto:us@example.org'],
    ['submit.others', '/ideas'], ['submit.others', 'http://example.org/ideas'], ['submit.others', 'mailto:us@example.org'],
  ])('may not be, as %s, %j', (field, link) => {
    expect(problemsWith(field, link)).toEqual([`${nameOf(field)} unsafe-link`])
  })
})
