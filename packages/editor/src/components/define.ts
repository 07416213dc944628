/** Gives the inner elements names under which the browser can make them. Hosts never write these names: two versions may share a page. */

const named = new WeakSet<CustomElementConstructor>()

/** Makes an inner element, giving its class a name that is still free the first time. */
export function make<T extends HTMLElement>(tag: string, type: new () => T): T {
  if (!named.has(type)) {
    let name = tag
    for (let n = 2; customElements.get(name) !== undefined; n++) name = `${tag}-${n}`
    customElements.define(name, type)
    named.add(type)
  }
  return new type()
}
