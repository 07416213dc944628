/** Ways, light, and what makes a park work. */
import { kind, option, perArea, pick } from '../figures.ts'

const before = { front: 0.9 }

/** Paths, floors, light, roofs and stands. */
export const serve = {
  ...kind('path', { label: 'Path', tags: ['surface', 'way'], size: [4, 1.8], wide: [1, 14], deep: [1.2, 3], attrs: { cost: perArea(62) },
    description: 'Path of firm gravel that wheels roll on; pieces join where they overlap.' }),
  ...kind('paving', { label: 'Paving', tags: ['surface', 'way'], size: [3, 3], wide: [1.2, 9], deep: [1.2, 9], attrs: { cost: perArea(120) },
    choices: pick('of', 'Material', { slabs: option('Slabs'), brick: option('Brick', { art: 'paving-brick', attrs: { cost: perArea(140) } }), gravel: option('Fine gravel', { art: 'paving-gravel', attrs: { cost: perArea(58) } }) }),
    description: 'Firm and level square to stand, meet and turn on.' }),
  ...kind('deck', { label: 'Deck', tags: ['surface'], size: [3, 2], wide: [1.5, 8], deep: [1.5, 5], attrs: { cost: perArea(165) }, description: 'Floor of boards to sit and lie on.' }),
  ...kind('gate', { label: 'Gate', tags: ['way', 'barrier'], size: [2, 0.4], clearance: { front: 1.5, back: 1.5 }, attrs: { cost: 1500 }, description: 'Gate between two posts, wide enough for a cargo bicycle.' }),
  ...kind('fence', { label: 'Fence', tags: ['barrier'], size: [3, 0.2], wide: [1, 12], attrs: { cost: { value: 90, per: 'width' } }, description: 'Low fence of wooden rails.' }),
  ...kind('lamp', { label: 'Lamp', tags: ['light'], size: [0.4, 0.4], round: true, attrs: { cost: 1900 },
    choices: pick('height', 'Height', { post: option('On a post'), low: option('Knee-high', { art: 'lamp-low', attrs: { cost: 650 } }) }), description: 'Warm light that is dimmed at night.' }),
  ...kind('bin', { label: 'Litter bin', tags: ['service'], size: [0.6, 0.6], round: true, attrs: { cost: 480 }, description: 'Bin with a lid that gulls do not open.' }),
  ...kind('bin-recycling', { label: 'Bins for recycling', tags: ['service'], size: [1.2, 0.6], clearance: before, attrs: { cost: 1150 }, description: 'Three bins for what is sorted.' }),
  ...kind('drinking-fountain', { label: 'Drinking fountain', tags: ['service', 'wheelchair'], size: [0.7, 0.7], art: 'fountain', round: true, clearance: { around: 0.9 }, attrs: { cost: 3900, water: 60 },
    description: 'Drinking water at two heights, one of them for wheelchairs.' }),
  ...kind('fountain-basin', { label: 'Fountain', tags: ['water'], size: [3, 3], round: true, attrs: { cost: 18000, water: 40 }, description: 'Round basin with a jet.' }),
  ...kind('water-tap', { label: 'Water tap', tags: ['service'], size: [0.6, 0.6], attrs: { cost: 1300, water: 20 }, description: 'Tap to fill watering cans for the beds.' }),
  ...kind('bicycle-stand', { label: 'Bicycle stands', tags: ['service'], size: [2.4, 1.8], clearance: { front: 1 }, attrs: { cost: 720 }, description: 'Stands for eight bicycles.' }),
  ...kind('notice-board', { label: 'Notice board', tags: ['service'], size: [1.6, 0.6], clearance: before, attrs: { cost: 850 }, description: 'Board for what happens in the park.' }),
  ...kind('parasol', { label: 'Parasol', tags: ['shelter'], size: [0.5, 0.5], round: true, attrs: { cost: 900 }, description: 'Large parasol that is open from May to September.' }),
  ...kind('pergola', { label: 'Pergola', tags: ['shelter', 'green', 'habitat'], size: [4, 3], attrs: { cost: 5200, habitat: 6 }, description: 'Beams overgrown with climbing plants.' }),
  ...kind('shelter', { label: 'Shelter', tags: ['shelter'], size: [4, 3], attrs: { cost: 11500, habitat: 10 }, description: 'Roof against rain, with plants growing on it.' }),
  ...kind('stage', { label: 'Stage', tags: ['culture'], size: [6, 4], clearance: { front: 2 }, attrs: { cost: 7800 }, description: 'Boards for a school play or a concert, with steps at the front.' }),
  ...kind('dog-toilet', { label: 'Corner for dogs', tags: ['service'], size: [3, 2], attrs: { cost: 1700 }, description: 'Fenced corner with a dispenser for bags.' }),
  ...kind('toilet', { label: 'Toilet', tags: ['service', 'wheelchair'], size: [2.6, 2.2], clearance: { front: 1.5 }, attrs: { cost: 68000, water: 90 }, description: 'Toilet with a level way in and room to turn.' }),
}
