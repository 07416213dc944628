/** The front door of insight: one question over many proposals, one answer. Empty until the first question is built. */
export {}
