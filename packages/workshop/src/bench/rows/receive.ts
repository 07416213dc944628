import { evaluate, judgeLayout, readProposal } from '@codraft/core'
import type { CompiledBrief, Layout } from '@codraft/core'
import { cpuEach, inTurns } from '../checks/cpu.ts'
import { crossSections, judgedBrief } from '../checks/cross-sections.ts'
import type { Row } from '../row.ts'

const documentOf = (layout: Layout, { brief, hash }: CompiledBrief, index: number): string => JSON.stringify({
  codraft: 1, id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, brief: { id: brief.id, revision: brief.revision, hash }, locale: 'en', ...layout, madeWith: 'codraft',
})

/** Turns until all is compiled: a collector runs for months. */
const WARM = 10

/** What reading and judging a submission again costs the collector, as a multiple of parsing its JSON. */
export const receiving: Row = {
  id: 16,
  title: 're-validation of a submission, × JSON.parse of it',
  alone: true,
  async measure({ reps }) {
    const compiled = judgedBrief()
    const layouts = crossSections(2000)
    const figureFor = (label: string, chosen: readonly Layout[]) => {
      const texts = chosen.map((layout, index) => documentOf(layout, compiled, index))
      const documents = texts.map((text): unknown => JSON.parse(text))
      const revalidated = (document: unknown): unknown => {
        const read = readProposal(document, compiled)
        if (!read.ok) throw new Error(JSON.stringify(read.problems))
        return evaluate(compiled, { sections: read.value.sections }, read.value.options)
      }
      const { each, ratio } = inTurns({
        parse: () => cpuEach(texts, (text): unknown => JSON.parse(text)),
        ours: () => cpuEach(documents, revalidated),
        read: () => cpuEach(documents, (document) => readProposal(document, compiled)),
      }, reps * 3, WARM)
      const bytes = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
      return { label, value: ratio('ours', 'parse'), unit: '×', gate: 1, goal: 0.1, behind: { 'codraft µs': each.ours, 'of it reading µs': each.read, 'JSON.parse µs': each.parse, bytes } }
    }
    const kept = layouts.filter((layout) => judgeLayout(compiled, layout).status === 'valid')
    return [figureFor('106 elements', kept)]
  },
}
