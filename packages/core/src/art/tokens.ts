/** What the colour names mean by day, by night, on paper, and where the reader's system chooses the colours. */
import { TOKENS, type Token } from '../schema/tokens.ts'
import type { Palette } from './display.ts'

/** The themes of pictures. */
export type ThemeName = 'light' | 'dark' | 'print' | 'forced'

const light: Palette = {
  ink: '#22303c', paper: '#fbfaf6', sky: '#dcedf5', skyLow: '#f8efdf', cloud: '#ffffff', far: '#cfdde5', far2: '#b9cbd6',
  paving: '#ddd4c5', pavingD: '#b5a894', asphalt: '#56606b', asphaltD: '#414a54', kerb: '#a9b1b8', mark: '#f7f5ee',
  cycle: '#2b8f74', cycleD: '#1f7059', bus: '#b5573a', busD: '#8f3f26', rail: '#c3cbd2', track: '#8fae6a', trackD: '#66854a',
  soil: '#6b4d38', soilD: '#523826', leafA: '#2f7d5b', leafB: '#469a6c', leafC: '#79bb7c', leafD: '#235f47',
  bloom: '#e79a3c', trunk: '#7b573c', glass: '#bfe0ec', glassD: '#8fc2d6', metal: '#8d98a3', metalD: '#5f6a75', white: '#ffffff',
  lamp: '#ffe39a', blue: '#2c6aa8', blueD: '#1f4f82', sun: '#f6bd4f', red: '#c8472f', redD: '#9f3524', yellow: '#f0c243',
  teal: '#1f8a8a', tealD: '#17686a', plum: '#7a4f8f', plumD: '#5d3a70', skin1: '#f1c9a5', skin2: '#b97b52', skin3: '#6f4630',
  lawn: '#a9cf86', lawnD: '#86b566', sand: '#ecd9a6', sandD: '#cdb478', water: '#8cc6de', waterD: '#6fb0cc', path: '#efe6d4',
  pathD: '#d0c2a6', panel: '#2f3640', panelL: '#3d4652', panelD: '#20262d', lcd: '#cfe8d6', lcdD: '#123b2a',
}

/** A summer night with the lamps on: everything a little nearer to blue, the sky and the houses much. */
const dark: Palette = {
  ...all((token) => mix(light[token], [0x14, 0x1f, 0x33], 22)),
  ink: '#0c1219', paper: '#171d24', sky: '#22334d', skyLow: '#4d4560', cloud: '#3a4d6b', far: '#34486a', far2: '#2a3b59',
  white: '#e9ebe6', mark: '#e6e4da', lamp: '#ffdf8a', sun: '#f1e3b0', yellow: '#e3b43c', asphalt: '#3a444f', asphaltD: '#2a323b', kerb: '#7d8791',
  skin1: light.skin1, skin2: light.skin2, skin3: '#7d5239',
}

/** Paper: no sky to waste ink on, houses as a hint. */
const print: Palette = { ...light, sky: '#ffffff', skyLow: '#ffffff', paper: '#ffffff', cloud: '#f1f1f1', far: '#ececec', far2: '#dedede', sun: '#e6e6e6' }

const EMPTY: readonly Token[] = ['paper', 'sky', 'skyLow', 'cloud', 'far', 'far2', 'paving', 'kerb', 'asphalt', 'cycle', 'bus', 'track', 'soil',
  'glass', 'white', 'lamp', 'sun', 'lawn', 'sand', 'water', 'path', 'lcd']
const FAINT: readonly Token[] = ['pavingD', 'asphaltD', 'cycleD', 'busD', 'trackD', 'soilD', 'glassD', 'metal', 'lawnD', 'sandD', 'waterD', 'pathD',
  'rail', 'skin1', 'skin2', 'skin3', 'leafB', 'leafC', 'bloom', 'yellow', 'panelL']

/** The reader's own colours: open faces and surfaces are Canvas, second tones GrayText, everything that makes a silhouette CanvasText. */
const forced: Palette = all((token) => (EMPTY.includes(token) ? 'Canvas' : FAINT.includes(token) ? 'GrayText' : 'CanvasText'))

/** Colours by theme. `forced` holds CSS system colours, which a canvas resolves too. */
export const THEMES: Readonly<Record<ThemeName, Palette>> = { light, dark, print, forced }

function all(colour: (token: Token) => string): Record<Token, string> {
  return Object.fromEntries(TOKENS.map((token) => [token, colour(token)])) as Record<Token, string>
}

/** A colour moved towards another by so many hundredths. */
function mix(hex: string, [red, green, blue]: readonly [number, number, number], hundredths: number): string {
  const from = Number.parseInt(hex.slice(1), 16)
  const channel = (value: number, to: number): number => Math.round(value + ((to - value) * hundredths) / 100)
  const mixed = (channel(from >> 16, red) << 16) | (channel((from >> 8) & 255, green) << 8) | channel(from & 255, blue)
  return `#${mixed.toString(16).padStart(6, '0')}`
}
