/** Pictures: art as data, drawn into display lists that the stage, SVG, the palette and print share. */
export { backdrop, type Backdrop } from './backdrop.ts'
export { artProblems, MAX_PARTS } from './check.ts'
export { ART_FONT, GROUND_DEPTH_CM, type DisplayList, type Matrix, type Palette, type Primitive } from './display.ts'
export { drawArt, MAX_PRIMITIVES, MAX_USE_DEPTH, type Drawing, type Drawn } from './draw.ts'
export { centimetresPer, LEGEND_CM, pictureWidth, rowPicture, shifted, SKY_CM, type PicturedElement, type PicturedRow } from './row-picture.ts'
export { displayListToSvg, svgDocument, type SvgFrame } from './svg.ts'
export { THEMES, type ThemeName } from './tokens.ts'
