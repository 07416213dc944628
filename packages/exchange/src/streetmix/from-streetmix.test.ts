/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { canonical, compile, evaluate, openSession, readBrief, readProposal, seal, textFor, type Brief } from '@codraft/core'
import { street } from '@codraft/kits'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromStreetmix as read } from './from-streetmix.ts'

const fromStreetmix = (json: unknown) => read(json, { kits: { street } })

const shared = new URL('../../../../../shared/data/streets/', import.meta.url)
const written = new URL('../../../../test/briefs/streetmix/', import.meta.url)
const absent = 'the folder ../shared/data/streets is absent'

type Street = { width: number; segments: { type: string; variantString: string; width: number }[] }
type Expected = Record<string, { width: number; elements: [kind: string, width: number][] }>

const textOf = (folder: URL, name: string): string => readFileSync(new URL(name, folder), 'utf8')
const dataOf = (folder: URL, name: string): unknown => JSON.parse(textOf(folder, name))
const documentsIn = (folder: URL): string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => /\.json$/.test(name) && !/^expected/.test(name)).sort() : [])
const briefOf = (json: unknown): Brief => {
  const read = fromStreetmix(json)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}
const elements = (brief: Brief) => brief.layout.sections[0]!.elements
const widths = (brief: Brief): number[] => elements(brief).map(({ width }) => width!)
const length = (brief: Brief): number => {
  const stage = brief.layout.sections[0]!.stage
  return stage.kind === 'row' ? stage.length : NaN
}
const bare = (...segments: unknown[]): unknown => ({ schemaVersion: 35, width: 10, segments })
const segment = (type: string, variantString = '', width = 2): unknown => ({ type, variantString, width })

describe('fromStreetmix, held against what Streetmix itself makes of a document', () => {
  it.for(documentsIn(shared).length > 0 ? documentsIn(shared) : ['(no documents)'])('reads %s', (name, { skip }) => {
    skip(!existsSync(shared), absent)
    const oracle = dataOf(new URL('expected-v35/', shared), name) as { error: string } | { street: Street }
    if ('error' in oracle) return expect(fromStreetmix(dataOf(shared, name)).ok).toBe(false)
    const brief = briefOf(dataOf(shared, name))
    const wanted = oracle.street.segments.map(({ width }) => width)
    expect(widths(brief)).toHaveLength(wanted.length)
    widths(brief).forEach((width, index) => expect(Math.abs(width - wanted[index]!)).toBeLessThanOrEqual(0.001))
    expect(Math.abs(length(brief) - oracle.street.width)).toBeLessThanOrEqual(0.001)
    oracle.street.segments.forEach(({ type, variantString }, index) => {
      const kind = brief.catalogue.kinds[elements(brief)[index]!.kind]!
      if (kind.tags.includes('unknown')) expect(kind.source).toBe(`Streetmix type "${type}", variant "${variantString}"`)
    })
  })
  it('shows as unknown exactly what the kit does not have', ({ skip }) => {
    skip(!existsSync(shared), absent)
    const unknown = (name: string): string[] => Object.values(briefOf(dataOf(shared, name)).catalogue.kinds).filter(({ tags }) => tags.includes('unknown')).map(({ label }) => textFor(label, 'en'))
    expect(unknown('3dstreet-bus-transit-corridor.v33.json')).toEqual([
      'Unknown: utilities (left)', 'Unknown: bus-lane (inbound|red|typical)', 'Unknown: divider (buffer)', 'Unknown: bus-lane (outbound|red|typical)',
      'Unknown: utilities (right)',
    ])
    expect(unknown('streetmix-client-default-metric.v35.json')).toEqual([])
  })
})

describe('fromStreetmix on hand-written documents of every era', () => {
  const expected = dataOf(written, 'expected.json') as Expected
  it('has an expectation for each of them, and each version has one', () => {
    expect(Object.keys(expected)).toEqual(documentsIn(written))
    const versions = new Set(documentsIn(written).map((name) => Number(/^v(\d+)/.exec(name)?.[1])))
    expect([...versions]).toEqual(Array.from({ length: 35 }, (_, index) => index + 1))
  })
  it.for(documentsIn(written))('reads %s', (name) => {
    const brief = briefOf(dataOf(written, name))
    expect({ width: length(brief), elements: elements(brief).map(({ kind, width }) => [kind, width]) }).toEqual(expected[name])
  })
  it.for(documentsIn(written))('makes a street of %s that may be sent as it stands', (name) => {
    const brief = briefOf(textOf(written, name))
    const verdict = evaluate(compile(brief), brief.layout)
    expect(verdict.results.filter(({ status, severity }) => status === 'violated' && severity === 'block')).toEqual([])
    expect(verdict.status).toBe('valid')
    const compiled = compile(brief)
    const proposal = seal(openSession(compiled), { id: '6f1c3c52-9a57-4c65-8b0e-0d4f6f0f1b11' })
    expect(readProposal(JSON.parse(JSON.stringify(proposal)), compiled)).toEqual({ ok: true, value: proposal })
  })
})

describe('fromStreetmix on malformed documents', () => {
  const malformed = new URL('malformed/', written)
  const expected = dataOf(malformed, 'expected.json') as Record<string, unknown>
  it('has an expectation for each of them', () => {
    expect(Object.keys(expected)).toEqual(documentsIn(malformed))
  })
  it.for(documentsIn(malformed))('lists what is wrong with %s', (name) => {
    const read = fromStreetmix(textOf(malformed, name))
    if (read.ok) throw new Error('read')
    expect(read.problems.map(({ path, code, message }) => [path.join('/'), code, message])).toEqual(expected[name])
  })
  it.for([undefined, null, 7, NaN, true, Symbol('street'), () => 1, 12n, [], {}, 'street', new Date(0), new Map()])('refuses %s', (value) => {
    const read = fromStreetmix(value)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.problems[0]!.message).toMatch(/wanted/)
  })
})

describe('fromStreetmix', () => {
  it('reads a bare street, a wrapped one, the interface’s form and JSON text alike', () => {
    const street = { name: 'Mill Lane', schemaVersion: 35, width: 10, segments: [segment('sidewalk', 'normal')] }
    const forms = [street, { street }, { data: { street } }, JSON.stringify(street), `\ufeff${JSON.stringify({ data: { street } })}`]
    expect(new Set(forms.map((form) => canonical(briefOf(form)))).size).toBe(1)
  })
  it('takes title and id from the name, and from what else there is', () => {
    expect(briefOf({ name: 'Straße der Äpfel', data: { street: bare() } })).toMatchObject({ title: 'Straße der Äpfel', id: 'stra-e-der-apfel', revision: 1 })
    expect(briefOf(bare())).toMatchObject({ title: 'Imported street', id: 'imported-street' })
    expect(briefOf({ namespacedId: 77, data: { street: bare() } }).id).toBe('street-77')
  })
  it('makes a brief that reads again as itself', () => {
    const brief = briefOf(dataOf(written, 'v35-unknown-things.json'))
    expect(readBrief(JSON.parse(JSON.stringify(brief)))).toEqual({ ok: true, value: brief })
  })
  it('warns, and only warns, above the width and a millimetre for each part', () => {
    const fits = (last: number): string => {
      const brief = briefOf({ schemaVersion: 35, width: 6, segments: [segment('sidewalk', '', 2), segment('sidewalk', '', 2), segment('sidewalk', '', last)] })
      expect(brief.rules).toMatchObject([{ id: 'fits', rule: 'fill', severity: 'warn', max: 6.003 }])
      const verdict = evaluate(compile(brief), brief.layout)
      expect(verdict.status).toBe('valid')
      return verdict.results.find(({ rule }) => rule === 'fits')!.status
    }
    expect(fits(1.9)).toBe('ok')
    expect(fits(2.003)).toBe('ok')
    expect(fits(2.004)).toBe('violated')
  })
  it('makes widths lawful that the kit would refuse, and leaves the rest of the kind as it is', () => {
    const brief = briefOf(bare(segment('sidewalk', 'normal', 0.305), segment('sidewalk', 'normal', 9.123)))
    const plain = briefOf(bare(segment('sidewalk', 'normal', 2)))
    const [wide, kit] = [brief.catalogue.kinds['footpath']!, plain.catalogue.kinds['footpath']!]
    expect(wide.resize?.width).toMatchObject({ min: 0.305, max: 9.123 })
    expect({ ...wide, resize: kit.resize }).toEqual(kit)
    expect(submitIsOpen(brief)).toBe(true)
  })
  it('keeps type and variant of what it does not know', () => {
    const brief = briefOf(bare(segment('hover-pad', 'up|fast', 3.123), segment('hover-pad', '', 2), segment('hover pad', 'up fast', 1)))
    expect(elements(brief).map(({ id, kind, width }) => [id, kind, width])).toEqual([
      ['unknown-hover-pad-up-fast-1', 'unknown-hover-pad-up-fast', 3.123],
      ['unknown-hover-pad-1', 'unknown-hover-pad', 2],
      ['unknown-hover-pad-up-fast-2-1', 'unknown-hover-pad-up-fast-2', 1],
    ])
    expect(brief.catalogue.kinds['unknown-hover-pad-up-fast']).toMatchObject({
      label: 'Unknown: hover-pad (up|fast)', tags: ['unknown'], source: 'Streetmix type "hover-pad", variant "up|fast"', art: 'unknown-part',
    })
    expect(brief.about).toContain('hover-pad (up|fast), hover-pad')
  })
  it('keeps the names that an author gave to parts, and what stands at the sides', () => {
    const brief = briefOf(dataOf(written, 'v35-overfull-parade.json'))
    expect(brief.about).toContain('1 "Promenade"')
    expect(brief.layout.sections[0]!.stage).toMatchObject({ sideNames: { start: 'left side (waterfront2)', end: 'right side (dock)' } })
  })
  it('gives names and widths without a kit at hand', () => {
    const whole = dataOf(written, 'v35-unknown-things.json')
    const bareRead = read(whole)
    if (!bareRead.ok) throw new Error(JSON.stringify(bareRead.problems))
    const brief = bareRead.value
    expect(elements(brief).map(({ kind, width }) => [kind, width])).toEqual(elements(briefOf(whole)).map(({ kind, width }) => [kind, width]))
    expect(brief.catalogue.kits).toBeUndefined()
    expect(brief.catalogue.kinds['car-lane']).toMatchObject({ label: 'Car lane', tags: [], art: 'plain-part' })
    expect(brief.catalogue.kinds['unknown-hover-pad-down']).toMatchObject({ tags: ['unknown'] })
    expect(submitIsOpen(brief)).toBe(true)
    expect(readBrief(JSON.parse(JSON.stringify(brief)))).toEqual({ ok: true, value: brief })
    for (const name of documentsIn(written)) expect(read(dataOf(written, name)).ok).toBe(true)
  })
  it('never reaches for prototypes', () => {
    const hostile = '{"__proto__":{"polluted":1},"schemaVersion":35,"width":10,"name":"__proto__","constructor":{"prototype":{"polluted":1}},' +
      '"segments":[{"type":"__proto__","variantString":"constructor","width":2,"__proto__":{"width":5}},{"type":"constructor","width":2},{"type":"toString","width":2}]}'
    const brief = briefOf(hostile)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(elements(brief).map(({ kind, width }) => [kind, width])).toEqual([['unknown-proto-constructor', 2], ['unknown-constructor', 2], ['unknown-tostring', 2]])
    expect(fromStreetmix(JSON.parse('{"__proto__":{"schemaVersion":35,"width":10,"segments":[]}}')).ok).toBe(false)
  })
  it('survives cycles, depth, getters and proxies', () => {
    const cycle: Record<string, unknown> = { schemaVersion: 35, width: 10 }
    cycle['segments'] = [cycle, { type: 'sidewalk', width: 2, self: cycle }]
    cycle['data'] = { street: cycle }
    expect(fromStreetmix(cycle).ok).toBe(false)
    expect(fromStreetmix(`${'['.repeat(200_000)}${']'.repeat(200_000)}`).ok).toBe(false)
    const trap = { get schemaVersion(): never { throw new Error('looked') }, width: 10, get segments(): never { throw new Error('looked') } }
    expect(fromStreetmix(trap).ok).toBe(false)
    const proxy = new Proxy({}, { getOwnPropertyDescriptor: () => { throw new Error('looked') } })
    expect(fromStreetmix(proxy)).toMatchObject({ ok: false, problems: [{ code: 'not-streetmix' }] })
  })
  it('refuses what is too large, soon', () => {
    expect(fromStreetmix(' '.repeat(5_000_001))).toMatchObject({ ok: false, problems: [{ code: 'too-large' }] })
    expect(fromStreetmix(bare(...Array.from({ length: 1001 }, () => segment('sidewalk'))))).toMatchObject({ ok: false, problems: [{ code: 'too-many' }] })
    const many = fromStreetmix(bare(...Array.from({ length: 1000 }, () => null)))
    expect(!many.ok && many.problems.length).toBe(100)
    expect(elements(briefOf(bare(...Array.from({ length: 1000 }, (_, index) => segment(`thing-${index}`)))))).toHaveLength(1000)
  })
  it('cuts down names of any length and direction', () => {
    const brief = briefOf({ ...(bare(segment(`${'x'.repeat(3000)}\u202e\ud800`, 'y'.repeat(3000))) as object), name: `\u202e${'n'.repeat(9000)}\ud800` })
    expect(textFor(brief.title, 'en')).toHaveLength(200)
    expect(canonical(brief)).not.toMatch(/\u202e|\\ud800/)
  })
})

const submitIsOpen = (brief: Brief): boolean => evaluate(compile(brief), brief.layout).status === 'valid'

describe('fromStreetmix, whatever it is given', () => {
  const seeds = documentsIn(written).map((name) => textOf(written, name))
  const anything = fc.oneof(
    fc.jsonValue(), fc.constantFrom<unknown>(undefined, NaN, Infinity, -Infinity, -0, 1e999, 2 ** 53 + 1, 5e-324, '', '__proto__', 'NaN', '2.4', [], {}),
    fc.double(), fc.string(),
  )
  const mutation = fc.record({ at: fc.nat(), what: fc.constantFrom('replace', 'remove', 'rename', 'repeat', 'scale'), by: anything })

  it('never throws, and gives lawful finite widths or a list of problems', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 6 }), (seed, mutations) => {
        const document: unknown = JSON.parse(seed)
        for (const one of mutations) mutate(document, one)
        judge(document)
      }),
      { numRuns: 1500 },
    )
  })
  it('never throws on values of any shape', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSparseArray: true }), judge), { numRuns: 500 })
    fc.assert(fc.property(fc.anything(), (street) => judge({ schemaVersion: 20, width: 30, segments: [street], ...(typeof street === 'object' ? street : {}) })), { numRuns: 500 })
  })

  /** Either a brief that stands on its own feet, or problems that say where and what. */
  function judge(document: unknown): void {
    const read = fromStreetmix(document)
    if (!read.ok) {
      expect(read.problems.length).toBeGreaterThan(0)
      for (const { path, message } of read.problems) expect(Array.isArray(path) && message.length > 10 && message.length < 400).toBe(true)
      return
    }
    for (const width of [...widths(read.value), length(read.value)]) {
      expect(width > 0 && Number.isFinite(width) && Math.round(width * 1000) / 1000 === width).toBe(true)
    }
    for (const { kind } of elements(read.value)) expect(Object.hasOwn(read.value.catalogue.kinds, kind)).toBe(true)
    expect(submitIsOpen(read.value)).toBe(true)
  }
})

type Mutation = { at: number; what: string; by: unknown }
/** Changes one place of a document, chosen by number among all its places. */
function mutate(document: unknown, { at, what, by }: Mutation): void {
  const places: [Record<string, unknown>, string][] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key])
      visit((value as Record<string, unknown>)[key])
    }
  }
  visit(document)
  const place = places[at % Math.max(1, places.length)]
  if (!place) return
  const [holder, key] = place
  const old = holder[key]
  if (what === 'remove') delete holder[key]
  else if (what === 'rename') Object.defineProperty(holder, (JSON.stringify(by) ?? '').slice(0, 20), { value: old, enumerable: true, configurable: true, writable: true })
  else if (what === 'repeat' && Array.isArray(old)) old.push(...structuredClone(old.slice(0, 5)))
  else if (what === 'scale' && typeof old === 'number') holder[key] = old * (at % 7) * 1.7
  else holder[key] = structuredClone(by)
}
