/** What a golden file holds of a world, and how the same is asked of it again. */
import { compile, designHash, evaluate, fromShareLink, hashOf, openSession, readBrief, readProposal, Receipt, seal, toShareLink, type Brief, type CompiledBrief, type Element, type Layout, type Verdict } from '@codraft/core'

/** A proposal with what was said of it when its version of the language was released. */
export type GoldenProposal = {
  readonly name: string
  readonly proposal: unknown
  readonly design: string
  readonly status: Verdict['status']
  /** Of everything in the verdict but sentences and fixes, which may improve. */
  readonly verdict: string
  readonly link: string
  readonly receipt: unknown
}
/** A brief as it was published, with proposals to it. */
export type GoldenWorld = { readonly brief: unknown; readonly hash: string; readonly proposals: readonly GoldenProposal[] }
/** The answers of a world: what must never differ. */
export type Answers = { readonly hash: string; readonly proposals: readonly Omit<GoldenProposal, 'proposal' | 'receipt'>[] }

/** The answers that stand in a golden file. */
export const answersIn = ({ hash, proposals }: GoldenWorld): Answers => ({ hash, proposals: proposals.map(({ name, design, status, verdict, link }) => ({ name, design, status, verdict, link })) })

/** The answers that this version of the code gives. @throws where a document cannot be opened any more */
export function answersNow({ brief, proposals }: GoldenWorld): Answers {
  const compiled = compile(opened(readBrief(brief), 'the brief'))
  return {
    hash: hashOf(brief),
    proposals: proposals.map(({ name, proposal, link, receipt }) => {
      const read = opened(readProposal(proposal, compiled), `the proposal "${name}"`)
      const shared = opened(fromShareLink(link, compiled.brief), `the share link of "${name}"`)
      if (designHash(shared, compiled.brief) !== designHash(read, compiled.brief)) throw new Error(`The share link of "${name}" opens another design.`)
      if (!Receipt.safeParse(receipt).success) throw new Error(`The receipt of "${name}" cannot be read.`)
      return { name, link, design: designHash(read, compiled.brief), ...judged(compiled, read, read.options) }
    }),
  }
}

function opened<T>(read: { ok: true; value: T } | { ok: false; problems: readonly { path: readonly (string | number)[]; code: string; message: string }[] }, what: string): T {
  if (read.ok) return read.value
  throw new Error(`Cannot open ${what}: ${read.problems.map(({ path, code, message }) => `${path.join('.')} ${code}: ${message}`).join(' ')}`)
}

function judged(compiled: CompiledBrief, layout: Layout, options: Readonly<Record<string, string | number | boolean>> | undefined): { status: Verdict['status']; verdict: string } {
  const { status, results } = evaluate(compiled, layout, options)
  return {
    status, verdict: hashOf({
      status, results: results.map(({ rule, type, status: found, severity, place, section, elements, actual, limit, excess, slack, unit }) => ({ rule, type, status: found, severity, place, section, elements, actual, limit, excess, slack, unit })),
    }),
  }
}

/** Makes the golden file of a brief: the start and what can be done to any layout without knowing it. */
export function goldenWorld(brief: Brief): GoldenWorld {
  const compiled = compile(brief)
  const proposals = Object.entries(LAYOUTS).map(([name, make], index): GoldenProposal => {
    const layout = { sections: brief.layout.sections.map(({ id, elements, stage }) => ({ id, elements: make(elements.map((element) => ({ ...element })), { compiled, stage: stage.kind }) })) }
    const id = `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`
    const options = name === 'switched' ? Object.fromEntries(Object.entries(brief.options).map(([option, { of }]) => [option, of.at(-1) ?? ''])) : undefined
    const proposal = {
      ...seal(openSession(compiled, { layout }), {
        id, locale: brief.locale, madeWith: 'codraft/golden', consents: brief.consent.map((consent) => ({ consent, given: true })),
        ...(name === 'turned' ? { notes: [{ on: layout.sections[0]?.elements[0]?.id ?? 'x', type: 'idea', text: 'Golden' }], reasons: brief.rules.slice(0, 1).map(({ id: rule }) => ({ rule, elements: [], text: 'Golden' })) } : {}),
      }),
      ...(options && Object.keys(options).length > 0 ? { options } : {}),
    }
    const said = judged(compiled, layout, options)
    return { name, proposal, design: designHash(layout, brief), ...said, link: toShareLink(layout, brief), receipt: receiptFor(compiled, { id, verdict: said.status }) }
  })
  return { brief, hash: compiled.hash, proposals }
}

type Around = { readonly compiled: CompiledBrief; readonly stage: 'row' | 'plan' | 'slots' }

/** Layouts by name, each made from the starting elements of a section. */
const LAYOUTS: Readonly<Record<string, (elements: Element[], around: Around) => Element[]>> = {
  start: (elements) => elements,
  shorter: (elements) => elements.slice(1),
  empty: () => [],
  switched: (elements) => elements,
  chosen: (elements, { compiled }) => elements.map((element) => {
    const [choice] = Object.entries(compiled.kinds.get(element.kind)?.kind.choices ?? {})
    const option = choice && Object.keys(choice[1].options).at(-1)
    return choice && option !== undefined ? { ...element, choices: { ...element.choices, [choice[0]]: option } } : element
  }),
  turned: (elements, { stage }) => (stage === 'row' ? elements.toReversed() : stage === 'plan' ? elements.map((element) => ({ ...element, angle: ((element.angle ?? 0) + 90) % 360 })) : swapped(elements)),
  widened: (elements, { stage }) => elements.map((element, index) => (stage === 'slots' ? element : { ...element, width: Math.round(((element.width ?? 1) + 0.1 * (index % 3)) * 1000) / 1000 })),
  doubled: (elements, { stage }) => [...elements, ...elements.slice(0, 3).map((element, index) => ({ ...element, id: `${element.kind}-${index + 901}`, ...(stage === 'plan' && element.at ? { at: [element.at[0] + 1, element.at[1] + 1] as [number, number] } : {}) }))],
}

/** Each in the slot of the one after it. */
const swapped = (elements: readonly Element[]): Element[] => elements.map((element, index) => ({ ...element, slot: elements[(index + 1) % elements.length]?.slot }))

const receiptFor = ({ brief, hash }: CompiledBrief, { id, verdict }: { id: string; verdict: Verdict['status'] }): unknown => ({
  reference: 'K7F-3PQ', proposal: id, brief: brief.id, revision: brief.revision, hash, verdict, acceptedAt: '2031-05-31T12:00:00.000Z', statusUrl: `https://council.example/api/v1/proposals/K7F3PQ#secret`,
})
