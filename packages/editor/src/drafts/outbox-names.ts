/** How names of outbox rows begin, in the table that drafts stand in too. */
export const OUTBOX = 'outbox '
