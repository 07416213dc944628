/** The editor's front door: every public name, written out. */
export { CoDraft, VERSION } from './element/co-draft.ts'
export type { CoDraftEvents, DraftChanged, DraftFailed, DraftReady, ProposalSealed, ProposalSent } from './element/events.ts'
export type { KitLoaders } from './element/kit-loaders.ts'
export { downloadAdapter, formAdapter, httpAdapter, memoryAdapter, messageAdapter, receiveMessages, SubmitFailure } from './adapters/index.ts'
export type {
  Delivery, DownloadOptions, FailureAbout, FailureKind, FormOptions, HttpOptions, LastingAdapter, MemoryAdapter, MessageOptions, ReceiveOptions, Receiving, SavedFile,
} from './adapters/index.ts'
