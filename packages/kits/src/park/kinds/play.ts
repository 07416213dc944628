/** What is played on. */
import { kind, perArea, sources } from '../figures.ts'

const zone = { clearance: { around: 1.83 }, cited: { 'clearance.around': sources.useZone } }
/** The handbook advises against trampolines and swings for several in public places, so that their figures are illustrative. */
const swinging = {
  clearance: { front: 4.2, back: 4.2, left: 1.83, right: 1.83 },
  cited: { 'clearance.front': sources.swingWay, 'clearance.back': sources.swingWay, 'clearance.left': sources.swingSides, 'clearance.right': sources.swingSides },
}

/** Play equipment, courts and sand. */
export const play = {
  ...kind('play-frame', { label: 'Play frame', tags: ['play', 'equipment'], size: [4.2, 3.4], ...zone, attrs: { cost: 16500 },
    description: 'Two towers joined by a bridge, with a slide, a net and a ladder.' }),
  ...kind('swing', { label: 'Swing', tags: ['play', 'equipment'], size: [3.8, 1.7], ...swinging, attrs: { cost: 3200 },
    description: 'Two seats on one beam.' }),
  ...kind('nest-swing', { label: 'Nest swing', tags: ['play', 'equipment', 'wheelchair'], size: [3, 1.9], clearance: swinging.clearance, attrs: { cost: 4300 },
    description: 'Round net to swing in lying down, alone or together.' }),
  ...kind('slide', { label: 'Slide', tags: ['play', 'equipment'], size: [1.2, 4], ...zone, attrs: { cost: 3600 },
    description: 'Free-standing slide with a ladder.' }),
  ...kind('climbing-net', { label: 'Climbing net', tags: ['play', 'equipment'], size: [5, 5], round: true, ...zone, attrs: { cost: 14000 },
    description: 'Pyramid of ropes around a mast.' }),
  ...kind('trampoline', { label: 'Trampoline', tags: ['play', 'equipment', 'wheelchair'], size: [2, 2], clearance: zone.clearance, attrs: { cost: 5200 },
    description: 'Mat level with the ground, so that a wheelchair rolls onto it.' }),
  ...kind('seesaw', { label: 'Seesaw', tags: ['play', 'equipment'], size: [3.2, 0.7], ...zone, attrs: { cost: 2100 },
    description: 'Seesaw for two.' }),
  ...kind('spinner', { label: 'Roundabout', tags: ['play', 'equipment', 'wheelchair'], size: [2, 2], round: true, ...zone, attrs: { cost: 5900 },
    description: 'Roundabout level with the ground, with three handrails.' }),
  ...kind('springer', { label: 'Rocker', tags: ['play', 'equipment'], size: [1, 0.6], ...zone, attrs: { cost: 1200 },
    description: 'Rocking animal on a spring for small children.' }),
  ...kind('balance', { label: 'Balancing trail', tags: ['play', 'equipment'], size: [4.2, 1.4], ...zone, attrs: { cost: 1900 },
    description: 'Stumps and beams to walk along without touching the ground.' }),
  ...kind('sandpit', { label: 'Sandpit', tags: ['play'], size: [4, 3], wide: [2, 6], deep: [2, 6], attrs: { cost: perArea(120) },
    description: 'Sand inside a frame of wood that small children hold on to.' }),
  ...kind('play-ground', { label: 'Soft ground', tags: ['surface'], size: [6, 5], wide: [2, 14], deep: [2, 12], attrs: { cost: perArea(65) },
    description: 'Wood chips or sand under play equipment, deep enough to break a fall.' }),
  ...kind('hopscotch', { label: 'Hopscotch', tags: ['play', 'surface'], size: [4.4, 1.3], attrs: { cost: 280 },
    description: 'Numbered squares painted on the ground.' }),
  ...kind('table-tennis', { label: 'Table tennis', tags: ['play', 'sport', 'table'], size: [2.8, 1.6], clearance: { front: 1.5, back: 1.5, left: 2, right: 2 }, attrs: { cost: 3400 },
    description: 'Table of concrete that stays out in every weather.' }),
  ...kind('boules', { label: 'Boules court', tags: ['sport', 'play'], size: [10, 3], wide: [8, 15], deep: [2.5, 4], attrs: { cost: perArea(75) },
    description: 'Court of rolled gravel for boules.' }),
  ...kind('boulders', { label: 'Boulders', tags: ['play', 'habitat'], size: [2.2, 1.8], attrs: { cost: 900 },
    description: 'Three stones to climb and to sit on.' }),
}
