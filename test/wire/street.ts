/** A small street and answers to it, for tests of the wire. */
import type { Element, Proposal } from '@codraft/core'

const kind = (label: string) => ({ label, size: { width: 3 }, resize: { width: { min: 1, max: 9 } } })

export const path: Element = { id: 'w1', kind: 'path', width: 3 }
export const lane: Element = { id: 'd1', kind: 'lane', width: 3 }
export const tram: Element = { id: 't1', kind: 'tram', width: 3 }

/** Ten metres, a path at least, a tram that stays where and as it is. */
export const street = {
  codraft: 1, id: 'street', revision: 1, title: 'Street',
  layout: { stage: { kind: 'row', length: 10, unit: 'm' }, elements: [path, lane, tram] },
  catalogue: { kinds: { path: kind('Path'), lane: kind('Lane'), tram: kind('Tram') } },
  rules: [
    { id: 'fits', rule: 'fill', max: 10 },
    { id: 'wide', rule: 'size', on: 'path', min: 2, message: 'Paths are {limit} wide.' },
    { id: 'one-path', rule: 'count', on: 'path', min: 1 },
    { id: 'tram-stays', rule: 'lock', on: '@t1', fields: ['exists', 'kind', 'width', 'order'] },
    { id: 'narrow-lanes', rule: 'size', on: 'lane', max: 3, severity: 'warn' },
  ],
}

/** A proposal to the street with these elements, under an id of its own. */
export function proposal(elements: readonly Element[] = [path, lane, tram], more: Partial<Proposal> = {}): Proposal {
  return { codraft: 1, id: crypto.randomUUID(), brief: { id: 'street', revision: 1, hash: 'sha256-any' }, sections: [{ id: 'main', elements: [...elements] }], ...more }
}
