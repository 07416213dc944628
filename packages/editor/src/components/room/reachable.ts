/** Lets the keyboard scroll what is longer than its place: it can be focused for as long as that is so. Until the returned function is called. */
export function reachable(place: HTMLElement): () => void {
  const look = (): void => {
    if (place.scrollHeight > place.clientHeight) place.tabIndex = 0
    else place.removeAttribute('tabindex')
  }
  const sizes = new ResizeObserver(look)
  const watch = (): void => [place, ...place.children].forEach((node) => sizes.observe(node))
  const comings = new MutationObserver(watch)
  comings.observe(place, { childList: true })
  watch()
  return () => {
    sizes.disconnect()
    comings.disconnect()
  }
}
