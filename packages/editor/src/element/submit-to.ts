import type { SessionController } from '../session/controller.ts'

/** Where proposals go: what the page says, else what the brief says; undefined where neither does. */
export const submitTo = (element: HTMLElement, { compiled }: SessionController): string | undefined => element.getAttribute('submit-to') ?? compiled.brief.submit.to
