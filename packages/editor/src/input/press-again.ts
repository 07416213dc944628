/** Presses again what was pressed before anybody could answer. Rarely needed, hence a chunk of its own. */

/** A key and where it was pressed: what an event knows of that is gone with it. */
export type EarlyKey = { readonly event: KeyboardEvent; readonly target: EventTarget }

/** Presses keys one after the other, where the one before has brought the focus; what follows once it has left the elements was meant for them no more. */
export function pressAgain(host: HTMLElement, keys: readonly EarlyKey[]): void {
  const root = host.getRootNode() as Document | ShadowRoot
  const onElement = (): Element | null => (root.activeElement?.closest('[data-outline]') ? root.activeElement : null)
  let at: EventTarget | null = onElement() ?? keys[0]?.target ?? null
  for (const { event } of keys) {
    const before = root.activeElement
    for (const type of ['keydown', 'keyup']) at?.dispatchEvent(new KeyboardEvent(type, event))
    if (root.activeElement !== before) at = onElement()
  }
}
