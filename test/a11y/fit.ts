/** What is looked for in a page when nobody looks: run it in the page. */

/** Text that is cut off, runs out of the window, or makes the page scroll sideways. */
export function unfitting(): string[] {
  const root = document.querySelector('co-draft')?.shadowRoot
  const found = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []
  for (const node of root?.querySelectorAll<HTMLElement>('button:not(.st-handle), p, h2, h3, h4, li, span, label, dt, dd, strong, legend, summary') ?? []) {
    const box = node.getBoundingClientRect()
    const style = getComputedStyle(node)
    if (!node.checkVisibility() || box.width < 2 || node.closest('.unseen, .voices, .outline-host')) continue
    const name = `${node.localName}.${node.className} "${(node.textContent ?? '').trim().slice(0, 30)}"`
    if (style.display !== 'inline' && node.clientWidth > 0 && node.scrollWidth > node.clientWidth + 1) found.push(`${name} is cut off`)
    if ((box.right > innerWidth + 1 || box.left < -1) && !node.closest('.tiles, .st-dim')) found.push(`${name} is outside`)
  }
  for (const label of root?.querySelectorAll<HTMLElement>('.st-dim') ?? []) {
    const below = [...label.children].filter((child) => child.checkVisibility() && child.getBoundingClientRect().bottom > label.getBoundingClientRect().bottom + 1)
    if (below.length > 0) found.push(`"${label.textContent}" under the picture is cut off`)
  }
  return found
}
