import { describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import { readBrief } from '../brief/read.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { Edit } from '../operations/index.ts'
import { repairs } from '../repair/index.ts'
import type { OptionValues } from '../rules/scene.ts'
import type { Element } from '../schema/layout.ts'
import { fitMoveOnPlan, fitMoveToSlot, fitOrder, fitPlaceInSlot, fitResizeOnPlan, fitWidth, isLocked } from './index.ts'

const kinds = {
  path: { label: 'Path', size: { width: 2, depth: 1 }, resize: { width: { min: 1, max: 6 }, depth: { min: 1, max: 6 } } },
  hedge: { label: 'Hedge', size: { width: 2, depth: 1 }, resize: { width: { min: 1, max: 6 }, depth: { min: 1, max: 6 } } },
}
const options = { speed: { label: 'Speed', default: 50, of: [30, 50] } }
/** As the brief sets it, as somebody sets it, and as somebody sets it back. */
const [SLOW, FAST]: readonly OptionValues[] = [{ speed: 30 }, { speed: 50 }]
const atSpeed = 'option.speed > 40'

function brief(stage: object, elements: readonly Element[], ...rules: readonly object[]): CompiledBrief {
  const read = readBrief({ codraft: 1, id: 'switched', revision: 1, title: 'Switched', layout: { stage, elements }, catalogue: { kinds }, options, rules: rules.map((rule, index) => ({ id: `rule-${index}`, ...rule })) })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compile(read.value)
}
/** What it answers as the brief sets the switch, as somebody sets it to slow, and back to fast. */
const asSet = <T>(compiled: CompiledBrief, ask: (ground: { compiled: CompiledBrief; layout: CompiledBrief['brief']['layout']; section: string; options?: OptionValues }) => T): T[] =>
  [undefined, SLOW, FAST].map((set) => ask({ compiled, layout: compiled.brief.layout, section: 'main', ...(set && { options: set }) }))

const road = { kind: 'row', length: 12, unit: 'm', step: 0.1 }
const park = { kind: 'plan', unit: 'm', boundary: [[0, 0], [20, 0], [20, 20], [0, 20]] }
const shelf = { kind: 'slots', unit: 'm', slots: [{ id: 'a', at: [1, 1], width: 2, depth: 1 }, { id: 'b', at: [4, 1], width: 2, depth: 1 }, { id: 'c', at: [7, 1], width: 2, depth: 1 }] }
const row = [{ id: 'p1', kind: 'path', width: 2 }, { id: 'h1', kind: 'hedge', width: 2 }]
const plan = [{ id: 'p1', kind: 'path', at: [5, 5] as [number, number], angle: 0, width: 2, depth: 1 }, { id: 'h1', kind: 'hedge', at: [12, 5] as [number, number], angle: 0, width: 2, depth: 1 }]
const width = ([first]: Edit): unknown => (first?.type === 'resize' ? first.to : null)

describe('a hand, when a switch was set', () => {
  it.each([['where', { on: { kind: 'path', where: atSpeed } }], ['when', { on: 'path', when: { option: 'speed', is: 50 } }]])('is held by a size in a row only as the switch says (%s)', (_, asked) => {
    const compiled = brief(road, row, { rule: 'size', min: 3, live: 'clamp', ...asked })
    expect(asSet(compiled, (ground) => width(fitWidth(ground, { id: 'p1', width: 1.5, exact: true }).edit))).toEqual([{ width: 3 }, { width: 1.5 }, { width: 3 }])
  })

  it.each([['where', { on: { kind: 'path', where: atSpeed } }], ['when', { on: 'path', when: { option: 'speed', is: 50 } }]])('is held by a lock only as the switch says (%s)', (_, asked) => {
    const compiled = brief(road, row, { rule: 'lock', fields: ['order', 'width'], ...asked })
    expect(asSet(compiled, (ground) => [isLocked(ground, 'p1', 'width'), fitOrder(ground, { id: 'p1', index: 1 }).edit.length])).toEqual([['rule-0', 0], [null, 1], ['rule-0', 0]])
  })

  it('is only marked by a lock that hangs on what else stands there', () => {
    const compiled = brief(road, row, { rule: 'lock', on: 'path', fields: ['width'], when: { absent: 'hedge' } })
    expect(asSet(compiled, (ground) => isLocked(ground, 'p1', 'width'))).toEqual([null, null, null])
  })

  it('is held by a depth on a plan only as the switch says', () => {
    const compiled = brief(park, plan, { rule: 'size', of: 'depth', max: 2, live: 'clamp', on: { kind: 'path', where: atSpeed } })
    expect(asSet(compiled, (ground) => width(fitResizeOnPlan(ground, { id: 'p1', depth: 4, exact: true }).edit))).toMatchObject([{ depth: 2 }, { depth: 4 }, { depth: 2 }])
  })

  it.each([['where', { on: { kind: 'path', where: atSpeed } }], ['when', { on: 'path', when: { option: 'speed', is: 50 } }]])('is held on a plan by what must keep apart only as the switch says (%s)', (_, asked) => {
    const compiled = brief(park, plan, { rule: 'distance', to: 'hedge', min: 3, live: 'clamp', ...asked })
    const moved = asSet(compiled, (ground) => fitMoveOnPlan(ground, { id: 'p1', at: [9, 5], snap: 0 }).held)
    expect(moved.map((held) => held?.by ?? 'free')).toEqual(['rule', 'free', 'rule'])
  })

  it('is held by what a slot accepts only as the switch says', () => {
    const compiled = brief(shelf, [{ id: 'p1', kind: 'path', slot: 'a' }], { rule: 'accepts', slot: 'b', on: { kind: ['path', 'hedge'], where: 'option.speed < 40' }, live: 'clamp' })
    expect(asSet(compiled, (ground) => fitMoveToSlot(ground, { id: 'p1', slot: 'b' }).held?.by ?? 'free')).toEqual(['accepts', 'free', 'accepts'])
    expect(asSet(compiled, (ground) => fitPlaceInSlot(ground, { id: 'h1', kind: 'hedge', slot: 'b' }).held?.by ?? 'free')).toEqual(['accepts', 'free', 'accepts'])
  })
})

describe('a repair, when a switch was set', () => {
  it('takes away what a lock keeps only as long as the switch says', () => {
    const compiled = brief({ ...road, length: 3 }, row, { rule: 'fill', max: 3 }, { rule: 'lock', on: { kind: 'path', where: atSpeed }, fields: ['exists', 'kind', 'width'] }, { rule: 'count', on: 'hedge', min: 1 }, { rule: 'size', on: 'hedge', min: 2 })
    const ways = (set: OptionValues): string[] => repairs(compiled, compiled.brief.layout, { options: set }).repairs.map(({ label }) => label)
    expect(ways(FAST ?? {})).toEqual([])
    expect(ways(SLOW ?? {})).toContain('Narrow Path by 1 m')
  })
})
