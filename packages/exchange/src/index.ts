/** Other formats into and out of codraft: every public name written out. */
export { csvCell } from './csv/cell.ts'
export type { Cell } from './csv/cell.ts'
export { toCsv } from './csv/to-csv.ts'
export { toJson } from './json/to-json.ts'
export type { SentProposal } from './sent.ts'
export { fromStreetmix } from './streetmix/from-streetmix.ts'
export { toSvg } from './svg/to-svg.ts'
export type { SvgOptions } from './svg/to-svg.ts'
