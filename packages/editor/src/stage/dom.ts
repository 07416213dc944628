/** Short hands for the elements that lie on the picture. Places are set through CSSOM, which every policy allows. */

/** Makes an element with classes, as the last of a parent. */
export function make<T extends keyof HTMLElementTagNameMap>(tag: T, classes: string, parent: Element): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag)
  element.className = classes
  parent.append(element)
  return element
}

/** Makes a button with its name for readers and its sign for everybody else. */
export function makeButton(classes: string, { name, sign }: { name: string; sign: string }, parent: Element): HTMLButtonElement {
  const button = make('button', classes, parent)
  button.type = 'button'
  button.setAttribute('aria-label', name)
  if (sign !== '') button.append(signOf(sign))
  return button
}

/** A sign as path data on a 24 × 24 grid. */
function signOf(d: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const picture = document.createElementNS(space, 'svg')
  picture.setAttribute('viewBox', '0 0 24 24')
  picture.setAttribute('aria-hidden', 'true')
  picture.setAttribute('class', 'st-sign')
  const path = document.createElementNS(space, 'path')
  path.setAttribute('d', d)
  picture.append(path)
  return picture
}

/** Moves an element to a place of the stage, in pixels. */
export function moveTo(element: HTMLElement, x: number, y: number): void {
  element.style.transform = `translate(${Math.round(x * 2) / 2}px, ${Math.round(y * 2) / 2}px)`
}

/** Shows an element or hides it. */
export function show(element: HTMLElement, shown: boolean): void {
  if (element.hidden === shown) element.hidden = !shown
}

/** Writes a text where it is not written already. */
export function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
