/** Asks for the editor, and has it begin what takes long as soon as it is there. Whoever waits for it hears when it cannot be loaded. */
export function fetchEditor(element: HTMLElement): Promise<typeof import('./open.ts')> {
  const editor = import('./open.ts')
  void editor.then(({ foresee }) => foresee(element), () => undefined)
  return editor
}
