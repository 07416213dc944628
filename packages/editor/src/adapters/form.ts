/** Puts proposals into a form of the host's page and submits it: no script of the host's needed, and nothing of ours on the network. */
import type { Adapter, Proposal } from '@codraft/core'
import { SubmitFailure } from './failure.ts'
import { localReceipt } from './local-receipt.ts'

/** How a form takes a proposal. */
export type FormOptions = {
  /** The name under which the proposal goes. Default `proposal`. A `<co-draft>` of this name in the form carries it itself. */
  readonly name?: string
  /** The button by which the form is submitted, when it has several. */
  readonly submitter?: HTMLElement
}

/**
 * An adapter that submits a form with the proposal in it, as if its button had been pressed: the form's own checks run, and its `submit` event may be
 * prevented. The note that comes back has no reference: whoever takes the form answers on the next page.
 */
export function formAdapter(form: HTMLFormElement, options: FormOptions = {}): Adapter {
  const { name = 'proposal', submitter } = options
  return {
    submit: async (proposal) => {
      const add = (event: FormDataEvent): void => event.formData.set(name, JSON.stringify(proposal))
      let left = false
      const note = (): void => void (left = true)
      form.addEventListener('formdata', add, { once: true })
      form.addEventListener('submit', note, { once: true })
      form.requestSubmit(submitter)
      form.removeEventListener('submit', note)
      // The form's data is gathered within `requestSubmit`; a host that gathers it later finds it through the element itself.
      setTimeout(() => form.removeEventListener('formdata', add))
      if (!left) throw refusal(form, proposal)
      return localReceipt(proposal, 'form')
    },
  }
}

function refusal(form: HTMLFormElement, { id }: Proposal): SubmitFailure {
  const names = [...form.querySelectorAll<HTMLInputElement>(':invalid')].map((field) => field.name || field.localName).join(', ')
  return new SubmitFailure('refused', { code: 'form-invalid', message: `The form did not take proposal ${id}: ${names || 'a field'} is not valid yet.` })
}
