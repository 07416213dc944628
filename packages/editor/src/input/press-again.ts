/** Presses again what was pressed before anybody could answer. Rarely needed, hence a chunk of its own. */

/** A key and where it was pressed: what an event knows of that is gone with it. */
export type EarlyKey = { readonly event: KeyboardEvent; readonly target: EventTarget }

/**
 * Presses keys one after the other, where the one before has brought the focus, each when what the one before asked for is drawn, as with a hand; what follows
 * once it has left the elements was meant for them no more. While it presses, what is pressed meanwhile is kept as the last of the keys: `hear` says whether anything is.
 */
export async function pressAgain(host: HTMLElement, keys: EarlyKey[], hear: (hears: boolean) => void): Promise<void> {
  const root = host.getRootNode() as Document | ShadowRoot
  const onElement = (): Element | null => (root.activeElement?.closest('[data-outline]') ? root.activeElement : null)
  let at: EventTarget | null = onElement() ?? keys[0]?.target ?? null
  for (let key = keys.shift(); key; key = keys.shift()) {
    const before = root.activeElement
    hear(false)
    for (const type of ['keydown', 'keyup']) at?.dispatchEvent(new KeyboardEvent(type, key.event))
    if (keys.length === 0) return
    hear(true)
    await new Promise((resolve) => setTimeout(resolve))
    if (root.activeElement !== before) at = onElement()
  }
  // Forgotten meanwhile: whoever was to answer is gone.
  hear(false)
}
