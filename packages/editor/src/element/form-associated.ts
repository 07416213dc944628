/** What every control of a form has: its form, its validity, what the browser tells it. The value itself comes with the editor. */

/** Servers import this class too, to know its name; they have no elements. */
const Base = (globalThis as { HTMLElement?: typeof HTMLElement }).HTMLElement ?? (class {} as typeof HTMLElement)

/** The states that `:state(…)` can ask for. */
export type State = 'opening' | 'open' | 'failed' | 'readonly' | 'changed' | 'valid' | 'incomplete' | 'invalid' | 'sending' | 'waiting' | 'sent'

/** An element that takes part in forms. */
export class FormAssociated extends Base {
  static readonly formAssociated = true
  /** What the element is to the browser: role, name, validity, states. */
  protected readonly internals = this.attachInternals()
  /** What the browser kept of an earlier visit to the page. */
  protected restoredState: string | null = null

  /** The name under which the proposal goes in the form's data. */
  get name(): string {
    return this.getAttribute('name') ?? ''
  }

  set name(name: string) {
    this.setAttribute('name', name)
  }

  /** Whether the form waits until something was changed. */
  get required(): boolean {
    return this.hasAttribute('required')
  }

  set required(required: boolean) {
    this.toggleAttribute('required', required)
  }

  /** Whether it can neither be used nor goes with the form. */
  get disabled(): boolean {
    return this.hasAttribute('disabled')
  }

  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled)
  }

  /** The form that it stands in. */
  get form(): HTMLFormElement | null {
    return this.internals.form
  }

  /** What keeps it from being sent, as other controls say it. */
  get validity(): ValidityState {
    return this.internals.validity
  }

  /** The same in the words of the rule that is broken. */
  get validationMessage(): string {
    return this.internals.validationMessage
  }

  /** Whether the form asks it at all. */
  get willValidate(): boolean {
    return this.internals.willValidate
  }

  /** Whether it may be sent; fires `invalid` where it may not. */
  checkValidity(): boolean {
    return this.internals.checkValidity()
  }

  /** The same, and tells the person. */
  reportValidity(): boolean {
    return this.internals.reportValidity()
  }

  /** Sets one of several states, and takes the others away. */
  protected become(state: State, instead: readonly State[]): void {
    const { states } = this.internals as { states?: CustomStateSet }
    for (const other of instead) states?.delete(other)
    states?.add(state)
  }
}
