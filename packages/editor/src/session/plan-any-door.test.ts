import { designHash, elementsIn, type Element } from '@codraft/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyboard, open } from '../input/plan/keyboard.sample.ts'
import { answerOnPlan, AT_REST, type Aim, type PlanInput, type PlanTarget, type PlanTool } from '../tools/plan/index.ts'
import type { Parts } from './parts.ts'
import { planLensOf } from './plan-lens.ts'
import { moveBy, moveTo, resizeBy, resizeTo, turnBy, turnTo } from './plan-verbs.ts'
import { add, duplicate, elementOf, groundOf, remove, replaceWith } from './verbs.ts'

type Pair = readonly [number, number]
/** What a person wants of one part, whatever their hand. Parts are meant by their number, lengths are in tenths. */
type Wish =
  | { readonly want: 'move'; readonly who: number; readonly by: Pair }
  | { readonly want: 'turn'; readonly who: number; readonly by: number }
  | { readonly want: 'size'; readonly who: number; readonly of: 'width' | 'depth'; readonly by: number }
  | { readonly want: 'pull'; readonly who: number; readonly side: 'left' | 'right' | 'front' | 'back'; readonly by: number }
  | { readonly want: 'put'; readonly kind: string; readonly at: Pair }
  | { readonly want: 'insert' | 'replace'; readonly who: number; readonly kind: string }
  | { readonly want: 'duplicate' | 'remove'; readonly who: number }
  | { readonly want: 'undo' }
type Of<W extends Wish['want']> = Extract<Wish, { want: W }>
/** Ways of fulfilling a wish of which there are several. */
type Hand = {
  readonly parts: Parts
  move(id: string, by: Pair): void
  turn(id: string, by: number): void
  size(id: string, wish: Of<'size'>): void
  /** Brings it to a place and a size; the pointer that shows which has pulled a side. */
  become(id: string, wanted: Element): void
  put(kind: string, at: Pair): void
  insert(after: string, kind: string): void
  replace(id: string, kind: string): void
  duplicate(id: string): void
  remove(id: string): void
}

const all = ({ controller }: Parts): readonly Element[] => elementsIn(controller.session.layout, 'lawn')
const one = ({ controller }: Parts, id: string): Element => elementOf(controller, id) ?? { id, kind: '' }
const idAt = (parts: Parts, who: number): string => all(parts)[who % Math.max(1, all(parts).length)]?.id ?? ''
const hashOf = ({ controller }: Parts): string => designHash(controller.session.layout, controller.compiled.brief)
const times = (by: number, run: (way: 1 | -1) => void): void => { for (let step = 0; step < Math.abs(by); step++) run(by < 0 ? -1 : 1) }
/** Where it stood a little and grew, it moves first: what is to be larger has its room there. */
function inTurn(from: Element, to: Element, { go, grow }: { go: () => void; grow: () => void }): void {
  const grows = (to.width ?? 0) > (from.width ?? 0) || (to.depth ?? 0) > (from.depth ?? 0)
  for (const each of grows ? [go, grow] : [grow, go]) each()
}

/** Numbers that are typed, in the list and in the panel; the host's own calls come to the same. */
function typed(door: 'list' | 'host'): Hand {
  const parts = open()
  const { controller } = parts
  return {
    parts,
    move: (id, [x, y]) => {
      const { at: [fromX, fromY] = [0, 0] } = one(parts, id)
      moveTo(controller, id, { at: [fromX + x / 10, fromY + y / 10], door })
    },
    // One by one: beside the boundary every detent has its own room, and gives way by itself.
    turn: (id, by) => times(by, (way) => void turnTo(controller, id, { angle: (one(parts, id).angle ?? 0) + way * 15, fine: true, door })),
    size: (id, { of, by }) => void resizeTo(controller, id, { size: { [of]: Math.max(0.1, (one(parts, id)[of] ?? 0) + by / 10) }, door }),
    become: (id, wanted) => {
      const { at = [0, 0], width, depth } = wanted
      inTurn(one(parts, id), wanted, { go: () => moveTo(controller, id, { at, door }), grow: () => resizeTo(controller, id, { size: { ...(width === undefined ? {} : { width }), ...(depth === undefined ? {} : { depth }) }, door }) })
    },
    put: (kind, at) => {
      const id = add(controller, kind, { door })
      if (id !== null) moveTo(controller, id, { at, door })
    },
    insert: (after, kind) => {
      controller.select([after])
      add(controller, kind, { door })
    },
    replace: (id, kind) => void replaceWith(controller, id, { kind, door }),
    duplicate: (id) => void duplicate(controller, id, door),
    remove: (id) => void remove(controller, id, door),
  }
}

/** Buttons that go by steps. What is put somewhere is put in the best place, and brought there. */
function buttons(): Hand {
  const hand = typed('list')
  const { controller } = hand.parts
  const door = 'buttons'
  const go = (id: string, [x, y]: Pair): void => {
    times(x, (way) => moveBy(controller, id, { by: [way / 10, 0], door }))
    times(y, (way) => moveBy(controller, id, { by: [0, way / 10], door }))
    controller.settle()
  }
  return {
    ...hand,
    move: go,
    turn: (id, by) => {
      times(by, (way) => turnBy(controller, id, { steps: way, door }))
      controller.settle()
    },
    size: (id, { of, by }) => {
      times(by, (way) => resizeBy(controller, id, { of, steps: way, door }))
      controller.settle()
    },
  }
}

/** Keys alone; what opens a list of kinds is answered as the list answers. */
function keys(): Hand {
  const parts = open()
  const { controller } = parts
  let kind = ''
  const board = keyboard(parts, (mode) => void (mode === 'add' ? add(controller, kind, { door: 'keys' }) : replaceWith(controller, controller.selected ?? '', { kind, door: 'keys' })))
  const { press } = board
  const on = (id: string): void => {
    controller.select([id])
    board.focusOn(id)
  }
  /** Lifts it, brings it into a mode with T, and does something. */
  const lifted = (id: string, mode: 'move' | 'resize' | 'rotate', run: () => void): void => {
    on(id)
    const modes: string[] = []
    const stop = controller.subscribe((happening) => {
      if (happening.type === 'lifted') modes.push('move')
      if (happening.type === 'mode') modes.push(happening.mode)
    })
    press(' ')
    // What is fixed stays, and it has been said why.
    if (modes.length === 0) return stop()
    for (let presses = 0; presses < 3 && modes.at(-1) !== mode; presses++) press('t')
    stop()
    if (modes.at(-1) === mode) run()
    press(' ')
  }
  const far = (by: number, [back, ahead]: readonly [string, string], alt: boolean): void => times(by, (way) => press(way < 0 ? back : ahead, { alt }))
  const hundredths = (from: number | undefined, to: number | undefined): number => Math.round(((to ?? 0) - (from ?? 0)) * 100)
  const goTo = (id: string, [x, y]: Pair): void => {
    const { at: [fromX, fromY] = [0, 0] } = one(parts, id)
    // What the sides of something turned or the boundary put between two hundredths is typed in the panel.
    if ([x - fromX, y - fromY].some((way) => Math.round(way * 1000) % 10 !== 0)) return void moveTo(controller, id, { at: [x, y], door: 'keys' })
    lifted(id, 'move', () => {
      far(hundredths(fromX, x), ['ArrowLeft', 'ArrowRight'], true)
      far(hundredths(fromY, y), ['ArrowUp', 'ArrowDown'], true)
    })
  }
  return {
    parts,
    move: (id, [x, y]) => lifted(id, 'move', () => {
      far(x, ['ArrowLeft', 'ArrowRight'], false)
      far(y, ['ArrowUp', 'ArrowDown'], false)
    }),
    turn: (id, by) => lifted(id, 'rotate', () => far(by, ['ArrowLeft', 'ArrowRight'], false)),
    size: (id, { of, by }) => lifted(id, 'resize', () => far(by, of === 'width' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowDown', 'ArrowUp'], false)),
    become: (id, wanted) => {
      const from = one(parts, id)
      inTurn(from, wanted, { go: () => goTo(id, wanted.at ?? [0, 0]), grow: () => lifted(id, 'resize', () => {
        far(hundredths(from.width, wanted.width), ['ArrowLeft', 'ArrowRight'], true)
        far(hundredths(from.depth, wanted.depth), ['ArrowDown', 'ArrowUp'], true)
      }) })
    },
    put: (of, at) => {
      controller.select([])
      kind = of
      const known = new Set(all(parts).map(({ id }) => id))
      const first = all(parts)[0]?.id
      if (first === undefined) add(controller, kind, { door: 'keys' })
      else {
        on(first)
        press('a')
      }
      const id = all(parts).find((each) => !known.has(each.id))?.id
      if (id !== undefined) goTo(id, at)
    },
    insert: (after, of) => {
      kind = of
      on(after)
      press('a')
    },
    replace: (id, of) => {
      kind = of
      on(id)
      press('r')
    },
    duplicate: (id) => (on(id), void press('d', { ctrl: true })),
    remove: (id) => (on(id), void press('Delete')),
  }
}

/** The mouse: drags, with nothing that snaps, and taps; where there is no gesture, the buttons beside it. */
function pointer(): Hand & { pull(wish: Of<'pull'>): void } {
  const beside = typed('list')
  const { parts } = beside
  const { controller, view } = parts
  let tool: PlanTool = AT_REST
  let aim: Aim | null = null
  const act = (input: PlanInput): void => {
    const scene = { ground: groundOf(controller), placed: view.keptRow, lens: planLensOf(view), selection: controller.session.selection.ids, collects: false, readonly: false, snaps: false, aim, newId: (of: string) => controller.idFor(of) }
    for (const outcome of answerOnPlan(tool, input, scene)) {
      if (outcome.do === 'become') tool = outcome.tool
      else if (outcome.do === 'preview') controller.preview(outcome.edit)
      else if (outcome.do === 'select') controller.select(outcome.id === null ? [] : [outcome.id])
      else if (outcome.do === 'aim') aim = outcome.aim
      else if (outcome.do === 'commit') controller.commit(outcome.fit.edit, { cause: outcome.cause, door: 'pointer', held: outcome.fit.held, element: outcome.element })
    }
  }
  const pixels = ([x, y]: Pair): { x: number; y: number } => {
    const lens = planLensOf(view)
    return lens.pixelsAt([x * lens.section.per, y * lens.section.per])
  }
  const drag = (on: PlanTarget, from: Pair, to: Pair): void => {
    act({ type: 'press', press: { at: pixels(from), device: 'mouse', on, time: 0 } })
    for (const share of [0.5, 1, 1]) act({ type: 'move', at: pixels([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]), time: 300, inside: true, free: true })
    act({ type: 'release', at: pixels(to), time: 400 })
  }
  let puts = 0
  return {
    ...beside,
    move: (id, [x, y]) => {
      const { at: [fromX, fromY] = [0, 0] } = one(parts, id)
      drag({ part: 'element', id }, [fromX + 0.05, fromY], [fromX + 0.05 + x / 10, fromY + y / 10])
    },
    turn: (id, by) => times(by, (way) => {
      const { at: [x, y] = [0, 0], angle = 0 } = one(parts, id)
      const handle = (degrees: number): Pair => [x + 1.2 * Math.sin((degrees * Math.PI) / 180), y - 1.2 * Math.cos((degrees * Math.PI) / 180)]
      drag({ part: 'handle', id, grip: 'turn' }, handle(angle), handle(angle + 15 * way))
    }),
    pull: ({ who, side, by }) => {
      const id = idAt(parts, who)
      const { at: [x, y] = [0, 0], angle = 0, width = 0, depth = 0 } = one(parts, id)
      const out = (far: number): Pair => {
        const [along, across] = { right: [1, 0], left: [-1, 0], front: [0, 1], back: [0, -1] }[side] as [number, number]
        const turn = (angle * Math.PI) / 180
        return [x + far * (along * Math.cos(turn) - across * Math.sin(turn)), y + far * (along * Math.sin(turn) + across * Math.cos(turn))]
      }
      const edge = (side === 'left' || side === 'right' ? width : depth) / 2
      drag({ part: 'handle', id, grip: side }, out(edge), out(edge + by / 10))
    },
    put: (kind, at) => {
      controller.select([])
      const tile = { part: 'tile', kind, along: null, box: { x: 0, y: 0, width: 1, height: 1 } } as const
      // Now dragged, now tapped and pointed at.
      if (puts++ % 2 === 0) return drag(tile, [0, 0], at)
      aim = { kind }
      act({ type: 'press', press: { at: pixels(at), device: 'mouse', on: { part: 'empty' }, time: 0 } })
      act({ type: 'release', at: pixels(at), time: 100 })
      aim = null
    },
  }
}

const who = fc.nat(11)
const far = fc.integer({ min: -8, max: 8 })
const kind = fc.constantFrom('bench', 'lamp', 'pond')
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ want: fc.constant('move' as const), who, by: fc.tuple(far, far) }),
  fc.record({ want: fc.constant('turn' as const), who, by: fc.integer({ min: -11, max: 11 }) }),
  fc.record({ want: fc.constant('size' as const), who, of: fc.constantFrom('width' as const, 'depth' as const), by: fc.integer({ min: -12, max: 12 }) }),
  fc.record({ want: fc.constant('pull' as const), who, side: fc.constantFrom('left' as const, 'right' as const, 'front' as const, 'back' as const), by: fc.integer({ min: -12, max: 12 }) }),
  fc.record({ want: fc.constant('put' as const), kind, at: fc.tuple(fc.integer({ min: 2, max: 118 }), fc.integer({ min: 2, max: 78 })).map(([x, y]): Pair => [x / 10, y / 10]) }),
  fc.record({ want: fc.constantFrom('insert' as const, 'replace' as const), who, kind }),
  fc.record({ want: fc.constantFrom('duplicate' as const, 'remove' as const), who }),
  fc.record({ want: fc.constant('undo' as const) }),
)

function fulfil(hand: Hand, wanted: Exclude<Wish, Of<'pull' | 'undo'>>): void {
  const { parts } = hand
  switch (wanted.want) {
    case 'put': return hand.put(wanted.kind, wanted.at)
    default: {
      const id = idAt(parts, wanted.who)
      if (id === '') return
      if (wanted.want === 'move') return hand.move(id, wanted.by)
      if (wanted.want === 'turn') return hand.turn(id, wanted.by)
      if (wanted.want === 'size') return hand.size(id, wanted)
      if (wanted.want === 'insert') return hand.insert(id, wanted.kind)
      if (wanted.want === 'replace') return hand.replace(id, wanted.kind)
      return wanted.want === 'duplicate' ? hand.duplicate(id) : hand.remove(id)
    }
  }
}

type Hands = { readonly mouse: ReturnType<typeof pointer>; readonly keys: Hand; readonly buttons: Hand; readonly typed: Hand }
const past = ({ parts }: Hand): number => parts.controller.session.history.past.length

/** A part one side of which the mouse has pulled becomes the same in every other hand. */
function pullIn(hands: Hands, wanted: Of<'pull'>): void {
  const { mouse, ...others } = hands
  mouse.pull(wanted)
  const id = idAt(mouse.parts, wanted.who)
  if (id !== '') for (const hand of Object.values(others)) hand.become(id, one(mouse.parts, id))
}

/** Takes back what came of a wish: as many steps as each hand took. */
function takeBack(hands: Hands, taken: readonly number[] | undefined): void {
  for (const [nth, { parts }] of Object.values(hands).entries()) times(taken?.[nth] ?? 0, () => parts.controller.undo())
}

describe('Any sequence of wishes about one part of a plan', () => {
  it('comes to the same design through every door, and back again', () => {
    fc.assert(fc.property(fc.array(wish, { minLength: 1, maxLength: 8 }), (wishes) => {
      const hands: Hands = { mouse: pointer(), keys: keys(), buttons: buttons(), typed: typed('host') }
      const start = hashOf(hands.mouse.parts)
      const taken: (readonly number[])[] = []
      for (const wanted of wishes) {
        const before = Object.values(hands).map(past)
        if (wanted.want === 'undo') takeBack(hands, taken.pop())
        else if (wanted.want === 'pull') pullIn(hands, wanted)
        else for (const hand of Object.values(hands)) fulfil(hand, wanted)
        if (wanted.want !== 'undo') taken.push(Object.values(hands).map((hand, nth) => past(hand) - (before[nth] ?? 0)))
        for (const [door, { parts }] of Object.entries(hands)) expect([door, JSON.stringify(wanted), all(parts)]).toEqual([door, JSON.stringify(wanted), all(hands.mouse.parts)])
        expect(new Set(Object.values(hands).map(({ parts }) => hashOf(parts))).size).toBe(1)
      }
      for (const hand of Object.values(hands)) {
        while (past(hand) > 0) hand.parts.controller.undo()
        expect(hashOf(hand.parts)).toBe(start)
      }
    }), { numRuns: 40 })
  })
})
