/** A kind, and what the choices made on an element turn it into. */
import type { Kind } from '../schema/catalogue.ts'
import type { Element } from '../schema/layout.ts'
import type { Text } from '../schema/text.ts'
import type { Art } from '../schema/art.ts'

/** A value of an attribute, with how it counts where the kind says so itself. */
export type AttributeValue = Kind['attrs'][string]
/** A kind as its choices make it: what one element is. Sizes in the stage's unit. */
export type Shape = {
  readonly kind: string
  readonly label: Text
  /** The labels of the choices made, other than the defaults. */
  readonly chosen: readonly Text[]
  readonly tags: ReadonlySet<string>
  readonly size: Kind['size']
  readonly resize: Kind['resize']
  readonly attrs: Readonly<Record<string, AttributeValue>>
  readonly art: Art | string | undefined
  /** How many neighbouring slots it takes. */
  readonly span: number
}
/** A kind made ready. */
export type CompiledKind = {
  readonly id: string
  readonly kind: Kind
  /** What it is with all choices at their defaults. */
  readonly shape: Shape
  /** What it is with these choices; a choice or option that it does not have changes nothing. */
  shapeFor(choices: Element['choices']): Shape
}

/** Makes one kind ready. Shapes are made once per combination of choices. */
export function compileKind(id: string, kind: Kind): CompiledKind {
  const made = new Map<string, Shape>()
  const shapeFor = (choices: Element['choices']): Shape => {
    const key = choices === undefined ? '' : choiceKey(kind, choices)
    const known = made.get(key)
    if (known) return known
    const shape = makeShape(id, kind, choices ?? {})
    // Proposals come from anywhere, and choices multiply: what is remembered of them is bounded.
    if (made.size >= 4096) made.clear()
    made.set(key, shape)
    return shape
  }
  return { id, kind, shape: shapeFor(undefined), shapeFor }
}

function choiceKey(kind: Kind, choices: NonNullable<Element['choices']>): string {
  const names = Object.keys(kind.choices ?? {}).filter((name) => choices[name] !== undefined && choices[name] !== kind.choices?.[name]?.default)
  return names.map((name) => `${name}=${choices[name]}`).join('&')
}

/** Tags add, attributes merge by name, everything else replaces. */
function makeShape(id: string, kind: Kind, choices: NonNullable<Element['choices']>): Shape {
  const tags = new Set(kind.tags)
  const attrs = { ...kind.attrs }
  const chosen: Text[] = []
  let { size, resize, art, span = 1 } = kind
  for (const [name, choice] of Object.entries(kind.choices ?? {})) {
    const picked = choices[name] ?? choice.default
    const option = choice.options[picked]
    if (!option) continue
    if (picked !== choice.default && option.label !== undefined) chosen.push(option.label)
    for (const tag of option.tags ?? []) tags.add(tag)
    Object.assign(attrs, option.attrs)
    size = option.size ?? size
    resize = option.resize ?? resize
    art = option.art ?? art
    span = option.span ?? span
  }
  return { kind: id, label: kind.label, chosen, tags, size, resize, attrs, art, span }
}
