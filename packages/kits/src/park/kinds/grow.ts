/** What grows, and what lives there. */
import type { Art } from '@codraft/core'
import { use } from '../../pen.ts'
import { above } from '../above.ts'
import { kind, option, perArea, pick } from '../figures.ts'

type Sized = { crown: string; oldCrown?: string; sizes: [small: number, usual: number, large: number]; alt: string }

/** The pictures of a tree at three ages: its pit, and its crown at that scale. */
const ages = (id: string, { crown, oldCrown = crown, sizes: [small, usual, large], alt }: Sized): Record<string, Art> => Object.fromEntries(
  ([['', usual], ['-young', small], ['-old', large]] as const).map(([age, s]) => {
    const wide = Math.round((crown === 'crownPine' ? 330 : crown === 'crownAiry' ? 310 : 400) * s)
    return [id + age, above([wide, wide], alt, [use('pit'), use(age === '-old' ? oldCrown : crown, 0, 0, { s })])]
  }))
/** Young, grown and old; habitat is what the crown covers, in square metres. */
const age = (id: string, [small, usual, large]: [number, number, number], [cheap, dear]: [number, number]): ReturnType<typeof pick> => pick('age', 'Age', {
  grown: option(`Grown, crown ${usual} m`),
  young: option(`Young, crown ${small} m`, { art: `${id}-young`, attrs: { cost: cheap, habitat: Math.round(small * small * 0.785), water: 2 } }),
  old: option(`Old, crown ${large} m`, { art: `${id}-old`, attrs: { cost: dear, habitat: Math.round(large * large * 0.785), water: 1 } }),
})
const shade = (crown: number): number => Math.round(crown * crown * 0.785)
const pit: [number, number] = [1.2, 1.2]

/** Pictures of the trees and shrubs. */
export const growing: Record<string, Art> = {
  ...ages('tree', { crown: 'crownBroad', oldCrown: 'crownOld', sizes: [0.75, 1.25, 1.75], alt: 'A broad tree in full leaf' }),
  ...ages('oak', { crown: 'crownOak', oldCrown: 'crownOakOld', sizes: [0.75, 1.4, 2], alt: 'An oak with a wide crown' }),
  ...ages('birch', { crown: 'crownAiry', sizes: [0.8, 1.3, 1.7], alt: 'A birch with a light crown' }),
  ...ages('pine', { crown: 'crownPine', sizes: [0.7, 1.2, 1.6], alt: 'A pine' }),
  'fruit-tree': above([400, 400], 'An apple tree with red apples', [use('pit'), use('crownFruit')]),
  'cherry-tree': above([400, 400], 'A cherry tree in blossom', [use('pit'), use('crownBlossom')]),
  beech: above([800, 800], 'An old copper beech', [use('pit', 0, 0, { s: 1.2 }), use('crownBeech', 0, 0, { s: 2 })]),
  shrub: above([124, 124], 'A shrub', [use('bush')]), 'shrub-light': above([124, 124], 'A shrub with light leaves', [use('bushFresh')]), 'shrub-grey': above([124, 124], 'A shrub with grey leaves', [use('bushOlive')]),
}

/** Trees, shrubs, beds, meadows, water and homes for animals. */
export const grow = {
  ...kind('tree', { label: 'Tree', tags: ['green', 'tree', 'habitat'], size: pit, round: true, attrs: { cost: 1800, habitat: shade(5), water: 3 },
    choices: age('tree', [3, 5, 7], [650, 4800]), description: 'Lime or maple with a round crown that gives deep shade.' }),
  ...kind('oak', { label: 'Oak', tags: ['green', 'tree', 'habitat'], size: pit, round: true, attrs: { cost: 2200, habitat: shade(5.6), water: 3 },
    choices: age('oak', [3, 5.6, 8], [800, 6200]), description: 'Oak, home to more insects than any other tree here.' }),
  ...kind('birch', { label: 'Birch', tags: ['green', 'tree', 'habitat'], size: pit, round: true, attrs: { cost: 1200, habitat: shade(4), water: 3 },
    choices: age('birch', [2.5, 4, 5.3], [450, 2900]), description: 'Birch with a light crown and a white stem.' }),
  ...kind('pine', { label: 'Pine', tags: ['green', 'tree', 'habitat'], size: pit, round: true, attrs: { cost: 1300, habitat: shade(4), water: 1 },
    choices: age('pine', [2.3, 4, 5.3], [500, 3100]), description: 'Pine, green all year round.' }),
  ...kind('fruit-tree', { label: 'Fruit tree', tags: ['green', 'tree', 'habitat', 'food'], size: pit, round: true, attrs: { cost: 900, habitat: shade(4), water: 4 },
    choices: pick('fruit', 'Fruit', { apple: option('Apple'), cherry: option('Cherry', { art: 'cherry-tree' }) }), description: 'Tree whose fruit anybody may pick.' }),
  ...kind('beech', { label: 'Copper beech', tags: ['green', 'tree', 'habitat', 'protected'], size: [1.4, 1.4], round: true, max: 1, attrs: { cost: 0, habitat: shade(8), water: 0 },
    description: 'Old beech that is there already and is protected.' }),
  ...kind('shrub', { label: 'Shrub', tags: ['green', 'habitat'], size: [1.2, 1.2], round: true, attrs: { cost: 60, habitat: 1, water: 1 },
    choices: pick('leaves', 'Leaves', { green: option('Dark green'), light: option('Light green', { art: 'shrub-light' }), grey: option('Grey green', { art: 'shrub-grey' }) }),
    description: 'Shrub as high as a person.' }),
  ...kind('hedge', { label: 'Hedge', tags: ['green', 'habitat', 'barrier'], size: [4, 1], wide: [1, 10], deep: [0.8, 1.6], attrs: { cost: perArea(70), habitat: perArea(1), water: perArea(0.4) },
    choices: pick('leaves', 'Leaves', { clipped: option('Clipped'), flowering: option('Flowering', { art: 'hedge-flowering' }) }), description: 'Hedge that birds nest in and that keeps balls off the road.' }),
  ...kind('bed', { label: 'Planting bed', tags: ['green', 'habitat'], size: [3, 1.4], wide: [0.8, 6], deep: [0.8, 4], attrs: { cost: perArea(85), habitat: perArea(1), water: perArea(0.5) },
    choices: pick('plants', 'Plants', { flowers: option('Flowers'), shrubs: option('Low shrubs', { art: 'bed-shrubs' }) }), description: 'Perennials that flower from March to October.' }),
  ...kind('meadow', { label: 'Meadow', tags: ['green', 'habitat'], size: [5, 4], wide: [2, 10], deep: [2, 9], attrs: { cost: perArea(14), habitat: perArea(1), water: perArea(0) },
    description: 'Wild flowers and grass, mown twice a year.' }),
  ...kind('lawn', { label: 'Lawn', tags: ['surface'], size: [6, 4], wide: [2, 14], deep: [2, 12], attrs: { cost: perArea(9), water: perArea(0.3) },
    description: 'Short grass to lie and to play on.' }),
  ...kind('rain-garden', { label: 'Rain garden', tags: ['green', 'habitat'], size: [4, 2], wide: [2, 8], deep: [1.5, 4], attrs: { cost: perArea(110), habitat: perArea(1), water: perArea(0) },
    description: 'Hollow that takes up the rain of the paths and is dry between showers.' }),
  ...kind('community-bed', { label: 'Community bed', tags: ['green', 'food', 'wheelchair'], size: [2.4, 1.2], clearance: { around: 0.9 }, attrs: { cost: 420, habitat: 2, water: 2 },
    description: 'Raised bed that neighbours plant, at a height to work at from a wheelchair.' }),
  ...kind('pond', { label: 'Pond', tags: ['water', 'habitat'], size: [4, 3], oval: true, wide: [2, 7], deep: [2, 6], attrs: { cost: perArea(190), habitat: perArea(1), water: perArea(1) },
    description: 'Shallow pond with reeds and water lilies.' }),
  ...kind('stream', { label: 'Stream', tags: ['water', 'habitat'], size: [6, 1.2], wide: [3, 12], deep: [0.8, 2], attrs: { cost: perArea(230), habitat: perArea(1), water: perArea(2) },
    description: 'Shallow stream between stones.' }),
  ...kind('log-pile', { label: 'Pile of logs', tags: ['habitat'], size: [2, 1.3], attrs: { cost: 120, habitat: 3 }, description: 'Old wood where beetles and hedgehogs live.' }),
  ...kind('insect-hotel', { label: 'House for wild bees', tags: ['habitat'], size: [1.6, 0.7], clearance: { front: 0.9 }, attrs: { cost: 380, habitat: 2 },
    description: 'Reeds and drilled wood for bees that live alone.' }),
}
