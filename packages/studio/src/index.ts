/** The front door of the studio: the organisation's room. Empty until its first room is built. */
export {}
