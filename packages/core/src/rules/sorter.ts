/** Which elements of a section have the same shape. */
import { compileKind, type CompiledKind, type Shape } from '../brief/kind.ts'
import type { Element } from '../schema/layout.ts'

/** What a kind that the catalogue does not have is taken for: it has no tags and no limits. */
export const unknown = compileKind('', { label: '', tags: [], size: {}, attrs: {} }).shape

/** So many names are found sooner by going through them than in a map. */
const FEW = 16

/** Sorts elements by shape. Most have no choices, so that their kind's name is enough to know. */
export class Sorter<G> {
  private readonly kinds: ReadonlyMap<string, CompiledKind>
  private readonly make: (shape: Shape) => G
  /** The first names, and beside them their groups; the rest is in the map. */
  private readonly names: string[] = []
  private readonly named: G[] = []
  private readonly byName = new Map<string, G>()
  private readonly byShape = new Map<Shape, G>()

  constructor(kinds: ReadonlyMap<string, CompiledKind>, make: (shape: Shape) => G) {
    this.kinds = kinds
    this.make = make
  }

  /** The group of an element; made where it is the first of its shape. */
  groupOf({ kind, choices }: Element): G {
    const known = choices === undefined ? this.byKind(kind) : undefined
    if (known !== undefined) return known
    const compiled = this.kinds.get(kind)
    const shape = compiled === undefined ? unknown : choices === undefined ? compiled.shape : compiled.shapeFor(choices)
    let group = this.byShape.get(shape)
    if (group === undefined) {
      group = this.make(shape)
      this.byShape.set(shape, group)
    }
    if (choices === undefined) this.name(kind, group)
    return group
  }

  private byKind(kind: string): G | undefined {
    const { names } = this
    for (let at = 0; at < names.length; at++) if (names[at] === kind) return this.named[at]
    return names.length < FEW ? undefined : this.byName.get(kind)
  }

  private name(kind: string, group: G): void {
    if (this.names.length === FEW) this.byName.set(kind, group)
    else {
      this.names.push(kind)
      this.named.push(group)
    }
  }
}
