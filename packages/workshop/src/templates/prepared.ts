/** A template as lit has it once it has read it, made while the bundle is built: no page spends time on that. Not to be asked for by hand: `prepare.ts` writes where it is called. */
import { _$LH } from 'lit'
import type { CompiledTemplate, CompiledTemplateResult } from 'lit'

type Part = CompiledTemplate['parts'][number]
type Attribute = Extract<Part, { readonly type: 1 }>

/** What binds an attribute, under the names in lit's published files; a test holds them against the long ones. */
export const { H, B, N, U } = _$LH as unknown as Readonly<Record<'H' | 'B' | 'N' | 'U', Attribute['ctor']>>
const ALONE = ['', '']

/**
 * Reads what `prepare.ts` writes: the markup, in which `<?>` is a child, and what is bound of its elements, by their number: `3#` the element itself, `3:name`, `3.name`, `3?name` and `3@name` an
 * attribute, a property, a flag and an event. One that ends in `*` has more in its value than what is bound: these texts stand in `texts`, in the same order.
 */
export function prepared(markup: string, bound = '', texts: readonly (readonly string[])[] = []): (...values: unknown[]) => CompiledTemplateResult {
  let parts: Part[] | null = null
  const template: CompiledTemplate = {
    h: Object.assign([markup], { raw: [markup] }),
    get parts() {
      return parts ??= partsOf(markup, bound, texts)
    },
  }
  return (...values) => ({ _$litType$: template, values })
}

function partsOf(markup: string, bound: string, texts: readonly (readonly string[])[]): Part[] {
  let next = 0
  const kinds: Readonly<Record<string, Attribute['ctor']>> = { ':': H, '.': B, '?': N, '@': U }
  const all = [...bound.matchAll(/(\d+)(\W)([^ *]*)(\*?)/g)].map(([, number, sign = '', name = '', more]): Part => {
    const [index, ctor] = [Number(number), kinds[sign]]
    return ctor ? { type: 1, index, name, ctor, strings: more ? texts[next++] ?? ALONE : ALONE } : { type: 6, index }
  })
  const children = [...markup.matchAll(/<[^/]/g)].flatMap(([tag], index): Part[] => tag === '<?' ? [{ type: 2, index }] : [])
  return [...all, ...children].sort((one, other) => one.index - other.index)
}
