/** The closed list of colour names, as plain data: what paints needs it without the schemas. */

/** The colour names that art may use; kits and themes recolour them, nobody adds to them. */
export const TOKENS = [
  'ink', 'paper', 'sky', 'skyLow', 'cloud', 'far', 'far2', 'paving', 'pavingD', 'asphalt', 'asphaltD', 'kerb', 'mark',
  'cycle', 'cycleD', 'bus', 'busD', 'rail', 'track', 'trackD', 'soil', 'soilD', 'leafA', 'leafB', 'leafC', 'leafD',
  'bloom', 'trunk', 'glass', 'glassD', 'metal', 'metalD', 'white', 'lamp', 'blue', 'blueD', 'sun', 'red', 'redD',
  'yellow', 'teal', 'tealD', 'plum', 'plumD', 'skin1', 'skin2', 'skin3', 'lawn', 'lawnD', 'sand', 'sandD', 'water',
  'waterD', 'path', 'pathD', 'panel', 'panelL', 'panelD', 'lcd', 'lcdD',
] as const
/** A colour name of the closed list. */
export type Token = (typeof TOKENS)[number]
