/** The shape that every kind of rule has. Learn one, read all. */
import type { Shape } from '../brief/kind.ts'
import type { CompiledSection } from '../brief/section.ts'
import type { ReadyBrief } from './scene.ts'
import type { Selection } from './selector.ts'
import type { Problem } from '../errors.ts'
import type { Edit } from '../operations/index.ts'
import type { Stage } from '../schema/layout.ts'
import type { Rule, RuleBase, Selector } from '../schema/rule.ts'
import type { Text } from '../schema/text.ts'
import type { Grammar, Params } from './grammar.ts'
import type { RuleResult } from './result.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'

/** What a rule found in one place. Numbers are exact decimals in `unit`; `slack` under 0 is a violation. */
export type Finding = {
  readonly section: string | null
  readonly elements: readonly string[]
  readonly actual: number | null
  readonly limit: number | null
  /** What is to spare (negative: by how much it is broken). Rules that only say yes or no use 0 and -1 and leave `measured` out. */
  readonly slack: number
  /** Whether `slack` is a figure worth telling. */
  readonly measured?: boolean
  readonly unit?: string
  /** Broken because something is still missing: the plan is unfinished, not wrong. */
  readonly open?: boolean
  /** Which place of the section, where the elements do not say so: empty for the whole of it, or a side, or a zone. */
  readonly place?: string
  /** The kinds of which something is missing, by id. */
  readonly wanted?: readonly string[]
  /** The rule kind's own words for this case. */
  readonly message: Text
}
/** What a rule is asked about: the sections that it speaks of, in the brief's order. */
export type Asked = { readonly scene: Scene; readonly sections: readonly SceneSection[] }

/** Widths between which something holds, in ticks, and the step they are a multiple of. */
export type WidthRange = { readonly min: number; readonly max: number; readonly step: number }
/** The freedom that remedies have in one layout. */
export type Room = {
  /**
   * Between which widths an element may be brought without breaking a limit or a width's rule; null: its width is fixed or locked.
   * @param strength `block` heeds blocking rules only, `all` every rule
   */
  range(placed: Placed, strength: 'block' | 'all'): WidthRange | null
  /** Whether no lock keeps it where it is. */
  mayLeave(placed: Placed): boolean
}
/** What a width must keep to. */
export type Lawful = {
  readonly min: number | null
  readonly max: number | null
  /** Multiples of it count from 0. */
  readonly step: number | null
  /** The ends of a gap are lawful, what is between them is not. */
  readonly gaps: readonly (readonly [number, number])[]
}
/** The family of rules that ask something of each matching element by itself. Records are made only for those that break the rule, and for the tightest when none does. */
export type Each = Pick<Selection, 'of'> & Partial<Pick<Selection, 'has' | 'ofShape' | 'alone'>> & {
  /** What one has to spare, in whole numbers; under 0 it breaks the rule; null: the rule says nothing of it. */
  slack(one: Placed, scene: Scene): number | null
  describe(one: Placed, scene: Scene): Finding
  /** The same for a whole section, where much of it is known from rules that asked before. */
  whole?(section: SceneSection, scene: Scene): WholeEach
  /** What the widths of such a shape must keep to, where the width alone decides. */
  readonly lawful?: ((shape: Shape, per: number) => Lawful) | null
}

/** What rules of the family `Each` say of the elements of one section. */
export type WholeEach = Pick<Each, 'slack' | 'describe'> & {
  /** Surely no more than the element at an index has to spare: quick to tell. */
  atLeast(index: number): number
}

/** The family of rules that look at an element and those near it in its row. */
export type Near = {
  /** Of whom it is asked. */
  readonly on: Selection
  /** From which index to which those stand who feel it when something happens at an index; also, as far as that is looked at for the one there. */
  reach(row: SceneSection, scene: Scene, index: number): readonly [number, number]
  /** What it finds of one: all that is broken, in order, or else at most one finding that holds. Looks no further than `reach`. */
  judge(one: Placed, row: SceneSection, scene: Scene): readonly Finding[]
  /** What it says of a row in which it finds nothing. */
  neutral?(row: SceneSection, scene: Scene): readonly Finding[]
}
/** An element with a number that is its own as long as it is there. */
export type Numbered = Placed & { readonly no: number }
/** A section whose elements change in place; by number, undefined where the number is free. */
export type NumberedSection = { readonly section: CompiledSection; readonly placed: readonly Numbered[]; readonly nodes: readonly (Numbered | undefined)[] }
/** What a rule has found so far of a layout whose edits are followed. */
export type Followed = {
  /** Whether so many would have to be looked at again that asking the whole rule is quicker. */
  readonly lost: boolean
  /** An element changed, came, went or moved; `bits`: how. */
  touch(section: number, no: number, scene: Scene, bits?: number): void
  /** What the rule says now; null where it has to be asked whole. */
  findings(scene: Scene): readonly Finding[] | null
}
/** The family of rules that follow edits by their own means. @param sections those that the rule speaks of, null where it does not, by their index */
export type Pairs = { follow(sections: readonly (NumberedSection | null)[], scene: Scene): Followed }
/**
 * What may change an answer besides which elements the rule's selectors mean: of those elements, or (`any-…`) of whatever stands in its sections.
 * `order` is where they stand among each other, `spot` everything about a place and size but the width.
 */
export type Sense = 'width' | 'order' | 'spot' | 'any-width' | 'any-order' | 'any-spot'
/** What a kind of rule is made into for one rule of a brief. */
export type Ruling = {
  /** Every violated place, in section, element order; where there is none, at most the tightest place that holds; nothing: not applicable. */
  ask(asked: Asked): readonly Finding[]
  /** The same places, broken or not, without the figures and names that take long; left out where `ask` is as quick. */
  glance?(asked: Asked): readonly Finding[]
  /** What it depends on; left out: on everything, so that every edit asks it again. */
  readonly reads?: readonly Sense[]
  /** The same as `ask`, for following edits: there when all that it says is said of each by itself, or of each and those near. */
  readonly family?: Each | Near | Pairs
  /** Edits that mend one finding, best first; none when the rule kind knows none. */
  remedies?(scene: Scene, finding: Finding, room: Room): readonly Edit[]
  /** Between which widths an element keeps this rule; null: the rule says nothing of this one's width. */
  widths?(placed: Placed, scene: Scene): WidthRange | null
  /** Whether this rule keeps an element from changing in a field. */
  keeps?(placed: Placed, field: 'exists' | 'width', scene: Scene): boolean
  /** What it takes for one thing in two sections that follow each other. */
  through?(asked: Asked): readonly (readonly [from: Placed, to: Placed])[]
}
/** One rule of a brief, ready to be asked. */
export type CompiledRule = {
  /** The common fields and those of its kind, defaults filled in. */
  readonly spec: RuleBase & { readonly rule: string }
  /** Position in the results. */
  readonly index: number
  /** Its result where it is not applicable: one record for all times. */
  readonly silent: RuleResult
  ask(scene: Scene): readonly Finding[]
  /** Which places it breaks and which not, where that is quicker than `ask`: all that a trial wants to know. */
  readonly glance?: (scene: Scene) => readonly Finding[]
  /** Whether its `when` holds. */
  speaks(scene: Scene): boolean
  speaksOf(section: CompiledSection): boolean
  /** As the rule kind declares them. */
  readonly ruling: Pick<Ruling, 'reads' | 'family' | 'through'>
  /** Those of its own fields. */
  readonly selectors: readonly Selector[]
  /** Whether it takes so long that no gesture waits for it. */
  readonly slow: boolean
  remedies(scene: Scene, finding: Finding, room: Room): readonly Edit[]
  /** Null for a rule that never speaks of widths. */
  readonly widths: ((placed: Placed, scene: Scene) => WidthRange | null) | null
  /** Null for a rule that keeps nothing. */
  readonly keeps: ((placed: Placed, field: 'exists' | 'width', scene: Scene) => boolean) | null
  /** The one kind of element that it speaks of; null: it may speak of any. */
  readonly kind: string | null
}
/** A kind of rule: its own fields, what it means, and how it may be mended. */
export type RuleKind<P> = {
  readonly type: string
  readonly stages: readonly Stage['kind'][]
  /** Whether it takes so long that a gesture does not wait for it: whoever follows edits answers `pending` until somebody settles it. */
  readonly slow?: boolean
  /** Schema of the fields that this kind adds to the common ones. */
  params(grammar: Grammar): Params<P>
  /** Which of its fields hold selectors (one inside another is written `of.on`; ask `selectorsIn`), and which lengths in the stage's unit: `checkBrief` checks these for every kind alike. */
  readonly fields: {
    readonly selectors: readonly string[]
    readonly lengths: readonly string[]
    /** Those that hold expressions which must come to true or false. */
    readonly expressions?: readonly string[]
    /** Whether the lengths of this rule are areas. */
    areas?(params: Readonly<Record<string, unknown>>): boolean
  }
  /** Placeholders that its messages fill. */
  readonly says: readonly Placeholder[]
  /** What else is wrong with its fields in this brief; paths start at the rule. */
  check?(params: P, rule: Rule, ready: ReadyBrief): Problem[]
  /** What it finds; made once per rule so that selectors compile once. */
  compile(params: P, rule: Rule, ready: ReadyBrief): Ruling
}
/** A word in braces that a message may hold. */
export type Placeholder = 'actual' | 'limit' | 'excess' | 'element' | 'other' | 'count'

/** Names the shape; gives back what it was given. */
export const defineRule = <P>(kind: RuleKind<P>): RuleKind<P> => kind
