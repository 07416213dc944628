/** How high the room is by the width of what it stands in: its place is kept from the first moment, so that what the host has below it stays where it is. */

/** On a phone held upright. */
export const NARROW_HEIGHT = 'var(--codraft-height, clamp(34rem, 100svh, 58rem))'
/** In two columns it is as high as what stands in it: the stage, and at least this with most briefs. */
export const MIDDLE_HEIGHT = 'calc(clamp(20rem, 46svh, 30rem) + 40rem)'
/** Beside each other, from 60 rem on. */
export const WIDE_HEIGHT = 'var(--codraft-height, clamp(36rem, 100svh, 47rem))'
