/** The panel kit: what goes into a rack of modules, and into the front panel of one of them. */
import type { Kit } from '@codraft/core'
import { parts } from './art/parts.ts'
import { change } from './kinds/change.ts'
import { controls } from './kinds/controls.ts'
import { sound } from './kinds/sound.ts'
import { way } from './kinds/way.ts'
import { rules } from './rules.ts'

/** Modules for slots of 2 HP and parts for the front of one; sizes in millimetres, money in euros. */
export const panel: Kit = {
  id: 'panel',
  title: { en: 'Panel' },
  attributes: {
    current: { label: { en: 'Current from +12 V' }, unit: 'mA', per: 'element', decimals: 0 },
    currentNegative: { label: { en: 'Current from −12 V' }, unit: 'mA', per: 'element', decimals: 0 },
    price: { label: { en: 'Price' }, unit: 'EUR', per: 'element', decimals: 2 },
    behind: { label: { en: 'Depth behind the panel' }, unit: 'mm', per: 'element', decimals: 0 },
  },
  kinds: { ...sound.kinds, ...change.kinds, ...way.kinds, ...controls.kinds },
  rules,
  art: { ...parts, ...sound.art, ...change.art, ...way.art, ...controls.art },
}
