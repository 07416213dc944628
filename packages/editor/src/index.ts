/** The editor's front door: every public name, written out. */
export { CoDraft, VERSION } from './element/co-draft.ts'
export type { CoDraftEvents, DraftChanged, DraftFailed, DraftReady, ProposalSealed, ProposalSent } from './element/events.ts'
export type { KitLoaders } from './element/kit-loaders.ts'
export { httpAdapter } from './adapters/http.ts'
export type { HttpOptions, KeyKeeper } from './adapters/http.ts'
export { SubmitFailure } from './adapters/failure.ts'
export type { FailureKind } from './adapters/failure.ts'
