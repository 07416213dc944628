/** What stands in the room: some of it at once, the rest in chunks of its own that come when they are needed. */
import type { CodraftAsking } from '../asking/asking.ts'
import type { CodraftCards } from '../cards/cards.ts'
import { CodraftChip } from '../chip/chip.ts'
import { make } from '../define.ts'
import { CodraftInspector } from '../inspector/inspector.ts'
import type { CodraftList } from '../list/list.ts'
import { CodraftMeters } from '../meters/meters.ts'
import { CodraftMore } from '../more/more.ts'
import { CodraftPalette } from '../palette/palette.ts'
import type { Parted } from '../parted.ts'
import type { CodraftPicker } from '../picker/picker.ts'
import type { CodraftReview } from '../review/review.ts'
import { CodraftRules } from '../rules/rules.ts'
import type { CodraftSections } from '../sections/sections.ts'
import type { CodraftSheet } from '../sheet/sheet.ts'
import type { CodraftSteps } from '../steps/steps.ts'
import { CodraftToast } from '../toast/toast.ts'
import { asides } from './asides.ts'
import { Later } from './later.ts'

/** What stands there from the first render. */
export const standing = () => ({
  meters: placed(make('codraft-meters', CodraftMeters), 'meters'),
  toast: placed(make('codraft-toast', CodraftToast), 'toasts'),
  chip: placed(make('codraft-chip', CodraftChip), 'chips'),
  inspector: placed(make('codraft-inspector', CodraftInspector), 'inspector', 'panel'),
  palette: placed(make('codraft-palette', CodraftPalette), 'palette', 'palette'),
  rules: placed(make('codraft-rules', CodraftRules), 'rules', 'rules'),
  more: placed(make('codraft-more', CodraftMore), 'more'),
})

/** What opens over the room, by name; all of it is fetched after the first edit. */
export const opening = () => ({
  picker: new Later<CodraftPicker>('codraft-picker', async () => (await import('../picker/picker.ts')).CodraftPicker),
  review: new Later<CodraftReview>('codraft-review', async () => (await import('../review/review.ts')).CodraftReview),
  sheet: new Later<CodraftSheet>('codraft-sheet', async () => (await import('../sheet/sheet.ts')).CodraftSheet),
  list: new Later<CodraftList>('codraft-list', async () => (await import('../list/list.ts')).CodraftList),
  ...asides(),
})

/** What some briefs have, and others not; and what puts the cards under the picture in turn. */
export const perhaps = () => ({
  sections: new Later<CodraftSections>('codraft-sections', async () => (await import('../sections/sections.ts')).CodraftSections),
  steps: new Later<CodraftSteps>('codraft-steps', async () => (await import('../steps/steps.ts')).CodraftSteps),
  cards: new Later<CodraftCards>('codraft-cards', async () => (await import('../cards/cards.ts')).CodraftCards),
  asking: new Later<CodraftAsking>('codraft-asking', async () => (await import('../asking/asking.ts')).CodraftAsking),
})

/** The elements of those that have come. */
export const come = (furniture: Readonly<Record<string, Later<Parted>>>): Parted[] => Object.values(furniture).flatMap(({ element }) => element ?? [])

/** An inner element with its class, and its part where hosts may style it. */
function placed<T extends HTMLElement>(element: T, name: string, part?: string): T {
  element.className = name
  if (part !== undefined) element.setAttribute('part', part)
  return element
}
