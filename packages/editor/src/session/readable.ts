/** How often what is read, not felt, changes at most under a drag, in milliseconds: as fast as anybody reads. */
export const READABLE_MS = 100
