/** The front door for programs on Node: read and judge briefs and proposals, open a collector, listen. */
export { compile, evaluate, readBrief, readProposal } from '@codraft/core'
export type { Brief, CompiledBrief, Problem, Read, Verdict } from '@codraft/core'
export { listen, openCollector, toNodeHandler } from '@codraft/collector/node'
export type { Listening, ListenOptions, OpenCollector, OpenOptions } from '@codraft/collector/node'
export { kits } from './kits.ts'
export { withEmbed } from './cli/embed.ts'
