/** What keys ask of the room. */
export type KeyPorts = {
  /** Shows the selected element's panel and focuses its first stepper. */
  openPanel(): void
  /** Shows the kinds to choose from: for the selected element, or to add after it. */
  openPicker(mode: 'replace' | 'add'): void
  /** Opens the field for the width with a first digit or decimal sign. */
  typeWidth(firstKey: string): void
  /** Opens the notes of an element or a place; or one that stands there already, by its number from 0. */
  openNotes(id: string, note?: number): void
  /** Opens everything that can be done with an element. */
  openActs(id: string): void
  showShortcuts(): void
  /** Selects an element, shows it and focuses it; `keep` leaves the selection as it is. */
  focusElement(id: string, how?: { readonly keep: boolean }): void
  /** Says something politely. */
  announce(text: string): void
  focusRegion(by: 1 | -1): void
}
