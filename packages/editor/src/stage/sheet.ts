/** A canvas aside on which small pictures are kept side by side: to make a canvas for each costs more than painting it. Device pixels. */

/** Where a picture stands on its sheet. */
export type Cell = { readonly canvas: HTMLCanvasElement; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** How large a picture is, and how it is painted with its upper left corner there. */
export type Kept = { readonly width: number; readonly height: number; paint(context: CanvasRenderingContext2D, x: number, y: number): void }

/** Fills from the top; when it is full, it begins anew. */
export class Sheet {
  readonly #size: { readonly width: number; readonly height: number }
  readonly #cells = new Map<string, Cell>()
  #context: CanvasRenderingContext2D | null = null
  #x = 0
  #y = 0
  #high = 0

  constructor(width: number, height: number) {
    this.#size = { width, height }
  }

  /** The picture of that key; painted when it is not there, which is null where it finds no room. */
  cell(key: string, make: () => Kept): Cell | null {
    return this.#cells.get(key) ?? this.#add(key, make())
  }

  #add(key: string, { width, height, paint }: Kept): Cell | null {
    const { width: most, height: deep } = this.#size
    const context = (this.#context ??= this.#open())
    if (!context || width > most || height > deep) return null
    if (this.#x + width > most) [this.#x, this.#y, this.#high] = [0, this.#y + this.#high, 0]
    if (this.#y + height > deep) {
      this.#cells.clear()
      context.clearRect(0, 0, most, deep)
      this.#x = this.#y = this.#high = 0
    }
    const cell: Cell = { canvas: context.canvas, x: this.#x, y: this.#y, width, height }
    context.save()
    paint(context, cell.x, cell.y)
    context.restore()
    this.#x += width
    this.#high = Math.max(this.#high, height)
    this.#cells.set(key, cell)
    return cell
  }

  #open(): CanvasRenderingContext2D | null {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, this.#size)
    return canvas.getContext('2d')
  }
}
