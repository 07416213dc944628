/** How often what is read, not felt, changes at most under a drag, in milliseconds: as fast as anybody reads. */
export const READABLE_MS = 100
/** The same for a sentence: nobody reads one that stands for less. */
export const SENTENCE_MS = 250

/** Above this many elements in view nothing slides and nobody makes room: it would not be seen for the work. */
export const CROWD = 60
