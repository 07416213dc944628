/** What a peer page shows the harness: where to take hold of its target, and a value that differs once the target has moved. */
export type Subject = { grip(): { x: number; y: number }; state(): unknown }

declare global {
  interface Window {
    subject?: Subject
  }
}

/** Shows the subject once two frames have been painted. */
export function ready(subject: Subject): void {
  requestAnimationFrame(() => requestAnimationFrame(() => (window.subject = subject)))
}

/** How many elements the address asks for. */
export const count = Number(new URLSearchParams(location.search).get('n') ?? 100)
