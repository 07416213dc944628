/** A rack for tests: twelve slots in a line, six parts that take between one and three of them, one of them fixed, a place for shallow parts only. */
import { compile, readBrief, type CompiledBrief } from '@codraft/core'
import { SessionController } from './controller.ts'
import { slotFits } from './slot-fits.ts'

const kind = (label: string, span: number, more: object = {}): object => ({ label, size: { width: 10 * span, depth: 60 }, span, attrs: { current: 20 * span }, ...more })

/** Slots `s1`, `s2` … of 10 by 60 mm: so many in a line, so many lines. */
export const slotsIn = (columns: number, lines = 1): object[] =>
  Array.from({ length: columns * lines }, (_, index) => ({ id: `s${index + 1}`, at: [5 + 10 * (index % columns), 30 + 70 * Math.floor(index / columns)], width: 10, depth: 60, label: String(index + 1) }))

/** The brief as a designer writes it. */
export const rackSpec = ({ stage = {}, elements, rules = [], supply = ['s9', 's10'] }: { stage?: object; elements?: object[]; rules?: object[]; supply?: string[] } = {}): object => ({
  codraft: 1, id: 'rack', revision: 1, title: 'A rack', locale: 'en',
  layout: { sections: [{
    id: 'rack', palette: ['*'], stage: { kind: 'slots', unit: 'mm', slots: slotsIn(12), ...stage },
    elements: elements ?? [
      { id: 'osc', kind: 'oscillator', slot: 's1' }, { id: 'vcf', kind: 'filter', slot: 's4' }, { id: 'lamp', kind: 'lamp', slot: 's7' }, { id: 'out', kind: 'output', slot: 's11' },
    ],
  }] },
  catalogue: {
    attributes: { current: { label: 'Current', unit: 'mA' } },
    kinds: {
      oscillator: kind('Oscillator', 3, { tags: ['hot'], max: 2 }), filter: kind('Filter', 2, { tags: ['shallow'] }), delay: kind('Delay', 2, { tags: ['hot'] }), output: kind('Output', 2, { tags: ['shallow'] }),
      lamp: kind('Lamp', 1, { tags: ['shallow'], choices: { colour: { label: 'Colour', default: 'red', options: { red: { label: 'red' }, green: { label: 'green' } } } } }),
      cover: { label: 'Cover', size: { width: 10, depth: 60 }, tags: ['shallow'] }, huge: kind('Screen', 6),
    },
  },
  rules: [
    { id: 'output', rule: 'count', on: 'output', min: 1, message: 'Keep the output.' },
    { id: 'supply', rule: 'accepts', slot: supply, on: '#shallow', message: '{element} is too deep for this place.', why: { text: 'The supply lies behind it.' } },
    { id: 'warm', rule: 'adjacent', on: '#hot', to: '#hot', mode: 'must-not', severity: 'warn', message: '{element} and {other} heat each other.' },
    { id: 'current', rule: 'sum', of: 'current', max: 200, message: '{actual} is {excess} too much.' },
    ...rules,
  ],
  meters: [{ id: 'current', label: 'Current', sum: 'current', max: 200 }],
})

/** The brief, ready. @throws when it cannot be read. */
export function rackBrief(given: Parameters<typeof rackSpec>[0] = {}): CompiledBrief {
  const read = readBrief(rackSpec(given))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compile(read.value)
}

/** A trial of it. */
export const rackTrial = (given: Parameters<typeof rackSpec>[0] = {}): SessionController => new SessionController(rackBrief(given), { fitsFor: (stage) => (stage === 'slots' ? slotFits : null) })

/** What stands where: `s1:osc s4:vcf`, in the order of the slots. */
export const heldIn = ({ session, section, compiled }: SessionController): string => {
  const rank = new Map((compiled.sections[0]?.stage.kind === 'slots' ? compiled.sections[0].stage.slots : []).map(({ id }, index) => [id, index]))
  const elements = session.visible.sections.find(({ id }) => id === section)?.elements ?? []
  return elements.toSorted((a, b) => (rank.get(a.slot ?? '') ?? 0) - (rank.get(b.slot ?? '') ?? 0)).map(({ id, slot }) => `${slot}:${id}`).join(' ')
}
