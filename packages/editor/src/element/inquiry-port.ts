/** The way to answers that take long: in a worker where the page has one, otherwise in slices. Nothing of it is loaded before somebody asks. */
import type { Inquiry } from '../inquiry/inquiry.ts'
import type { SessionController } from '../session/controller.ts'

/** Opens it, once; `opened`: when somebody has asked. */
export type InquiryPort = { opened: Promise<Inquiry> | undefined; open(): Promise<Inquiry> }

/** Who answers what takes long: there when the first asks. */
export function inquiryPort({ element, worker }: { readonly element: HTMLElement; readonly worker: string | null }, controller: SessionController): InquiryPort {
  const port: InquiryPort = {
    opened: undefined,
    open: () => (port.opened ??= import('../inquiry/inquiry.ts').then(({ Inquiry }) => new Inquiry(controller.compiled, { url: worker, allowed: element.getAttribute('worker') })).catch((error: unknown) => {
      port.opened = undefined
      throw error
    })),
  }
  // Rules that take long are asked elsewhere as soon as somebody may wait for them.
  if (controller.compiled.rules.some(({ slow }) => slow)) void import('../inquiry/slowly.ts').then(({ Slowly }) => controller.judgeSlowly(new Slowly(controller.compiled, port.open)), () => undefined)
  return port
}
