/** Streetmix import for pages: loaded only where a page asks for it. */
export { fromStreetmix } from '@codraft/exchange'
