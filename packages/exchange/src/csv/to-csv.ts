/** Proposals as a table for a spreadsheet or a script: one row per proposal. */
import { compile, evaluate, fromTicks, sceneOf, textFor, type Brief, type CompiledBrief, type Layout } from '@codraft/core'
import type { SentProposal } from '../sent.ts'
import { csvRow, type Cell } from './cell.ts'

/** A heading and what stands under it for one proposal. */
type Column = { readonly name: string; readonly of: (row: Row) => Cell }
type Row = { readonly sent: SentProposal; readonly layout: Layout; readonly tallies: ReadonlyMap<string, Tally>; readonly sums: ReadonlyMap<string, number> }
/** How often a kind stands in a layout, and its widths added up, in the stages' unit. */
type Tally = { readonly count: number; readonly width: number }

/**
 * Writes one record per proposal: reference, id, time, revision, verdict, total width, the sum of every attribute that the brief
 * declares, count and width per kind, answers, options, consents, and how many reasons, notes and missing parts came with it.
 * Kinds that stand neither in the brief's own layout nor in any of the proposals have no columns. RFC 4180 with CRLF, UTF-8 without a
 * byte order mark; texts that could be taken for formulas are guarded (see `csvCell`), numbers are plain decimals in the stage's unit.
 */
export function toCsv(brief: Brief, proposals: readonly SentProposal[]): string {
  const compiled = compile(brief)
  const sums = sumsOf(brief)
  const rows = proposals.map((sent): Row => {
    const layout: Layout = { sections: sent.proposal.sections }
    return { sent, layout, tallies: talliesOf(compiled, layout), sums: sums(layout) }
  })
  const columns = [...columnsOfSending(rows), ...columnsOfLayout(compiled, rows), ...columnsOfWords(brief, rows)]
  return [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ of }) => of(row)))].map(csvRow).join('')
}

function columnsOfSending(rows: readonly Row[]): Column[] {
  return [
    { name: 'reference', of: ({ sent }) => sent.receipt?.reference ?? null },
    { name: 'proposal', of: ({ sent }) => sent.proposal.id },
    { name: 'accepted at', of: ({ sent }) => sent.receipt?.acceptedAt ?? null },
    { name: 'brief', of: ({ sent }) => sent.proposal.brief.id },
    { name: 'revision', of: ({ sent }) => sent.proposal.brief.revision },
    { name: 'verdict', of: ({ sent }) => sent.receipt?.verdict ?? null },
    ...(rows.some(({ sent }) => sent.newest) ? [{ name: 'verdict of the newest revision', of: ({ sent }: Row) => sent.newest?.status ?? sent.receipt?.verdict ?? null }] : []),
    { name: 'locale', of: ({ sent }) => sent.proposal.locale ?? null },
    { name: 'arm', of: ({ sent }) => sent.proposal.arm ?? null },
  ]
}

function columnsOfLayout(compiled: CompiledBrief, rows: readonly Row[]): Column[] {
  const { brief, sections } = compiled
  const rowSections = sections.filter(({ stage }) => stage.kind === 'row')
  const unit = rowSections[0]?.stage.unit ?? ''
  const widths = rowSections.map(({ id }): Column => ({
    name: rowSections.length === 1 ? `total width (${unit})` : `total width of ${id} (${unit})`, of: ({ layout }) => widthOf(compiled, layout, id),
  }))
  const attributes = Object.entries(brief.catalogue.attributes).map(([id, { unit: of }]): Column => ({
    name: of === undefined ? `sum of ${id}` : `sum of ${id} (${of})`, of: ({ sums }) => sums.get(id) ?? null,
  }))
  const kinds = kindsStanding(compiled, rows).flatMap((id): Column[] => [
    { name: `${id}: count`, of: ({ tallies }) => tallies.get(id)?.count ?? 0 },
    { name: `${id}: width (${unit})`, of: ({ tallies }) => tallies.get(id)?.width ?? 0 },
  ])
  return [...widths, ...attributes, ...kinds]
}

function columnsOfWords(brief: Brief, rows: readonly Row[]): Column[] {
  const options = Object.keys(brief.options).map((id): Column => ({ name: `option ${id}`, of: ({ sent }) => plain(entry(sent.proposal.options, id)) }))
  const consents = brief.consent.map(({ id }): Column => ({
    name: `consent ${id}`, of: ({ sent }) => plain(sent.proposal.consents?.find((one) => one.id === id)?.given),
  }))
  const asked = brief.questions.map(({ id, text }) => ({ id, name: `answer ${id}: ${textFor(text, brief.locale)}` }))
  const known = new Set(asked.map(({ id }) => id))
  const older = new Set(rows.flatMap(({ sent }) => Object.keys(sent.proposal.answers ?? {})).filter((id) => !known.has(id)))
  const answers = [...asked, ...[...older].sort().map((id) => ({ id, name: `answer ${id}` }))].map(({ id, name }): Column => ({
    name, of: ({ sent }) => plain(entry(sent.proposal.answers, id)),
  }))
  return [
    ...options, ...consents, ...answers,
    { name: 'reasons', of: ({ sent }) => sent.proposal.reasons?.length ?? 0 },
    { name: 'notes', of: ({ sent }) => sent.proposal.notes?.length ?? 0 },
    { name: 'missing parts', of: ({ sent }) => sent.proposal.missing?.length ?? 0 },
  ]
}

const plain = (value: string | number | boolean | undefined): Cell => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value ?? null))
const entry = <T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined

/** Kinds of the brief's own layout and of the proposals, in the catalogue's order; kinds that the brief no longer has come last. */
function kindsStanding({ brief }: CompiledBrief, rows: readonly Row[]): string[] {
  const standing = new Set(brief.layout.sections.flatMap(({ elements }) => elements.map(({ kind }) => kind)))
  for (const { tallies } of rows) for (const kind of tallies.keys()) standing.add(kind)
  const ordered = Object.keys(brief.catalogue.kinds).filter((id) => standing.has(id))
  const known = new Set(ordered)
  return [...ordered, ...[...standing].filter((id) => !known.has(id)).sort()]
}

function talliesOf(compiled: CompiledBrief, layout: Layout): Map<string, Tally> {
  const ticks = new Map<string, { count: number; width: number; per: number }>()
  for (const { section, placed } of sceneOf(compiled, layout).sections) {
    for (const { element, width } of placed) {
      const before = ticks.get(element.kind) ?? { count: 0, width: 0, per: section.per }
      ticks.set(element.kind, { ...before, count: before.count + 1, width: before.width + (width * before.per) / section.per })
    }
  }
  return new Map([...ticks].map(([kind, { count, width, per }]) => [kind, { count, width: fromTicks(Math.round(width), per) }]))
}

function widthOf(compiled: CompiledBrief, layout: Layout, id: string): Cell {
  const row = sceneOf(compiled, layout).sections.find(({ section }) => section.id === id)
  return row ? fromTicks(row.total, row.section.per) : null
}

/** Sums of the declared attributes, asked of the same `sum` rule that judges budgets, so that both always say the same number. */
function sumsOf(brief: Brief): (layout: Layout) => Map<string, number> {
  const attributes = Object.keys(brief.catalogue.attributes)
  const rules: Brief['rules'] = attributes.map((of, index) => ({
    id: `sum-${index}`, rule: 'sum', on: '*', of, min: 0, per: 'layout', severity: 'advise', live: 'mark', override: 'never',
  }))
  const compiled = compile({ ...brief, rules })
  return (layout) => {
    const { results } = evaluate(compiled, layout)
    return new Map(attributes.map((of, index) => [of, results.find(({ rule }) => rule === `sum-${index}`)?.actual ?? 0]))
  }
}
