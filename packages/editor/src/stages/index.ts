/** Which stages can be worked on: the one place that says for a kind of stage how. Every kind has a line; each is a chunk of its own, but the row's, which is built in. */
import type { CompiledBrief, Stage } from '@codraft/core'
import type { StageWork, Works } from '../session/parts.ts'

/** `built in`: everything is there already. */
export const STAGES: { readonly [K in Stage['kind']]: 'built in' | (() => Promise<StageWork>) } = {
  row: 'built in',
  plan: async () => (await import('./plan.ts')).plan,
  slots: async () => (await import('./slots.ts')).slots,
}

/** Brings in what a brief's stages need. */
export async function bringWorks({ sections }: CompiledBrief): Promise<Works> {
  const kinds = [...new Set(sections.map(({ stage }) => stage.kind))]
  const brought = await Promise.all(kinds.map(async (kind) => {
    const bring = STAGES[kind]
    return typeof bring === 'string' ? [] : [[kind, await bring()] as const]
  }))
  return Object.fromEntries(brought.flat())
}
