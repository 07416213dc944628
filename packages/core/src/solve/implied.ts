/** Rules that nobody can break who keeps others: whether the rest can be kept while one is broken, asked of each. */
import type { Implied } from '../conflicts/index.ts'
import type { CompiledRule } from '../rules/define.ts'
import type { Inquiry } from './inquiry.ts'

/** What was found out: rules that others see to, and those of which nobody knows. */
export type Redundance = { readonly implied: readonly Implied[]; readonly undecided: readonly string[] }

type Answer = 'can' | 'cannot' | 'unknown'
type Rules = ReadonlySet<number>

/**
 * Asks of each rule whether it can be broken while all other blocking rules are kept. A layout that breaks it is judged; that there is none is
 * proved, under every setting of the options.
 * @param inquiries one for every setting
 * @param known rules of which it need not be asked
 */
export async function impliedRules(inquiries: readonly Inquiry[], known: ReadonlySet<string>): Promise<Redundance> {
  const [first] = inquiries
  const implied: Implied[] = []
  const undecided: string[] = []
  for (const rule of first?.one.compiled.rules ?? []) {
    if (rule.spec.rule === 'limits' || known.has(rule.spec.id)) continue
    const found = await new Asked(inquiries, rule).answer()
    if (found === 'unknown') undecided.push(rule.spec.id)
    else if (found !== 'can') implied.push(found)
  }
  return { implied, undecided }
}

/** The questions about one rule. */
class Asked {
  readonly #inquiries: readonly Inquiry[]
  readonly #rule: CompiledRule
  readonly #others: readonly CompiledRule[]
  /** How many elements stood in each section at the start. */
  readonly #starts: readonly number[]

  constructor(inquiries: readonly Inquiry[], rule: CompiledRule) {
    const { compiled, blocking } = inquiries[0]?.one ?? { compiled: { rules: [], sections: [] }, blocking: new Set<number>() }
    this.#inquiries = inquiries
    this.#rule = rule
    this.#starts = compiled.sections.map(({ start }) => start.length)
    this.#others = compiled.rules.filter(({ index }) => index !== rule.index && blocking.has(index))
  }

  async answer(): Promise<Implied | 'can' | 'unknown'> {
    // Few elements are enough to break a rule among those that nobody comes to break by taking something away: so those are asked first.
    const easy = new Set(this.#others.filter(isKeptByRemoving).map(({ index }) => index))
    const all = new Set(this.#others.map(({ index }) => index))
    const quick = await this.#canBreak(all, { met: true })
    if (quick === 'can') return 'can'
    if (await this.#canBreak(easy, { orFew: true }) === 'cannot') return this.#smallest(easy)
    const answer = await this.#canBreak(all)
    return answer === 'cannot' ? this.#smallest(all) : answer
  }

  /** Whether the rule can be broken while others are kept. `met`: only layouts that were met already are looked at; `orFew`: as of `Inquiry.ask`. */
  async #canBreak(others: Rules, { met = false, orFew = false }: { readonly met?: boolean; readonly orFew?: boolean } = {}): Promise<Answer> {
    const { index, spec } = this.#rule
    const few = this.#enough(this.#others.filter((one) => others.has(one.index)))
    let answer: Answer = 'cannot'
    for (const inquiry of this.#inquiries) {
      if (inquiry.keeping(others).some(({ broken }) => broken.has(index))) return 'can'
      if (met) continue
      const reply = await inquiry.ask(others, {
        doing: `asking whether "${spec.id}" can be broken`, broken: this.#rule, suits: ({ broken }) => broken.has(index), orFew, ...(few === null ? {} : { enough: few }),
      })
      if (reply.state === 'found') return 'can'
      if (reply.state === 'unknown') answer = 'unknown'
    }
    return answer
  }

  /** With how many elements a layout is as good as with more; null where nobody knows. */
  #enough(others: readonly CompiledRule[]): number | null {
    if (others.every(isKeptByRemoving)) return elementsToBreak(this.#rule)
    // What stood there at the start stays, and whatever breaks the rule; the rest may go.
    if (!others.every((one) => isKeptByRemoving(one) || isLockOfThese(one)) || PLACED.has(this.#rule.spec.rule)) return null
    const starting = Math.max(0, ...this.#starts)
    const more = isLockOfThese(this.#rule) ? 0 : elementsToBreak(this.#rule)
    return more === null ? null : starting + more
  }

  /** As few of these as see to it: none, or any one, or else what is left when one after the other is left out. */
  async #smallest(enough: Rules): Promise<Implied> {
    const orFew = true
    if (await this.#canBreak(new Set(), { orFew }) === 'cannot') return this.#told(new Set(), true)
    for (const one of enough) if (await this.#canBreak(new Set([one]), { orFew }) === 'cannot') return this.#told(new Set([one]), true)
    let left = enough
    let smallest = true
    for (const one of enough) {
      const without = new Set([...left].filter((other) => other !== one))
      const answer = await this.#canBreak(without, { orFew })
      if (answer === 'cannot') left = without
      if (answer === 'unknown') smallest = false
    }
    return this.#told(left, smallest)
  }

  #told(by: Rules, smallest: boolean): Implied {
    return { rule: this.#rule.spec.id, by: this.#others.filter(({ index }) => by.has(index)).map(({ spec }) => spec.id), smallest }
  }
}

type Spec = CompiledRule['spec'] & Readonly<Record<string, unknown>>

/** Whether who keeps a rule keeps it after taking any elements away. */
function isKeptByRemoving({ spec }: CompiledRule): boolean {
  const { when, rule, ...fields }: Spec = { ...spec }
  if (when !== undefined && (typeof when === 'string' || 'absent' in when)) return false
  const isPlain = [fields['on'], fields['a'], fields['b']].every(isOfItself)
  switch (rule) {
    case 'size': case 'excludes': return isPlain
    case 'count': return isPlain && fields['min'] === undefined && fields['per'] !== 'side'
    case 'fill': return fields['min'] === undefined && fields['equal'] === undefined && fields['in'] === undefined
    default: return false
  }
}

/** Of these it matters who stands between or before: what must stay there is in the way. */
const PLACED: ReadonlySet<string> = new Set(['adjacent', 'distance', 'align'])

/** Whether it is a lock that hangs on nobody but those that stood there at the start. */
function isLockOfThese({ spec }: CompiledRule): boolean {
  const { when, rule, ...fields }: Spec = { ...spec }
  return rule === 'lock' && isSteady(when) && Array.isArray(fields['fields']) && !fields['fields'].includes('offset')
}

/** Whether it speaks whatever stands there. */
const isSteady = (when: Spec['when']): boolean => when === undefined || (typeof when === 'object' && 'option' in when)

/** How many elements are enough to break a rule, all others being taken away; null where that is not known. */
function elementsToBreak({ spec }: CompiledRule): number | null {
  const { when, rule, ...fields }: Spec = { ...spec }
  const more = isSteady(when) ? 0 : typeof when === 'object' && 'present' in when && isOfItself(when.present) ? 1 : null
  if (more === null || ![fields['on'], fields['to'], fields['a'], fields['b'], fields['if'], fields['then'], fields['sequence']].every(isOfItself)) return null
  switch (rule) {
    case 'size': case 'requires': return 1 + more
    case 'excludes': return 2 + more
    // Who stands between two goes too, so that they only come nearer to each other.
    case 'adjacent': return more + (fields['mode'] === 'must' ? 1 : fields['direction'] === 'both' ? 3 : 2)
    case 'order': return more + (fields['from'] === 'outside' ? 3 : 2)
    // Two that are too near only come nearer; one that is too far from the next is broken alone, unless that one has to be there for the rule to speak.
    case 'distance': return more === 0 || fields['max'] === undefined ? 2 + more : null
    // The one beside its line and, before it, one that brings it there; two, where after either alone it would end where the stage does.
    case 'align': return more === 0 && fields['tolerance'] === 0 ? (fields['to'] === 'edge' ? 3 : 2) : null
    // The one that is not as it was, and one that has changed sides with it or stands before it.
    case 'lock': return more === 0 ? 2 : null
    case 'count': return fields['min'] === undefined && typeof fields['max'] === 'number' && fields['per'] !== 'side' ? fields['max'] + 1 + more : null
    default: return null
  }
}

/** Whether a selector asks of nothing but the element itself: what else stands there does not change whom it means. */
function isOfItself(selector: unknown): boolean {
  if (selector === undefined || typeof selector === 'string') return true
  if (Array.isArray(selector)) return selector.every(isOfItself)
  if (typeof selector !== 'object' || selector === null) return false
  return Object.entries(selector).every(([field, value]) => (field === 'not' ? isOfItself(value) : ['kind', 'tag', 'id', 'choice', 'section'].includes(field)))
}
