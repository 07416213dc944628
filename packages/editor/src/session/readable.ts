/** How often what is read, not felt, changes at most under a drag, in milliseconds: nobody reads what stands for less. */
export const READABLE_MS = 250

/** Above this many elements in view nothing slides and nobody makes room: it would not be seen for the work. */
export const CROWD = 60
