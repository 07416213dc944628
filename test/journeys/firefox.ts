/** Firefox, where it is installed: started without a window and spoken to over WebDriver BiDi, which it has of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { comesTrue, dragged, pressed, type OtherBrowser } from './elsewhere.ts'

type Answer = { readonly id?: number; readonly type: string; readonly result?: unknown; readonly error?: string; readonly message?: string }

const NAMES = ['firefox-esr', 'firefox']
/** Where a Firefox stands on this machine: `FIREFOX_PATH` first, then the system's; nothing when there is none. */
export function findFirefox(): string | undefined {
  const { FIREFOX_PATH, PATH = '' } = process.env
  return [FIREFOX_PATH ?? '', ...PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))].find((path) => path !== '' && existsSync(path))
}

/** One Firefox with one page in it. */
export class Firefox implements OtherBrowser {
  readonly #child: ChildProcess
  readonly #profile: string
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #context = ''
  #asked = 0

  private constructor(child: ChildProcess, profile: string, socket: WebSocket) {
    this.#child = child
    this.#profile = profile
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer)
    })
  }

  /** Starts it, or throws what it said. */
  static async start(path: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'codraft-firefox-'))
    writeFileSync(join(profile, 'user.js'), 'user_pref("ui.prefersReducedMotion", 1);\nuser_pref("datareporting.policy.dataSubmissionEnabled", false);\nuser_pref("browser.shell.checkDefaultBrowser", false);\n')
    const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] })
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      const late = setTimeout(() => reject(new Error(`Firefox did not answer.\n${said}`)), 60_000)
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? []
        if (found === undefined) return
        clearTimeout(late)
        resolve(found)
      })
    })
    const socket = new WebSocket(`${address}/session`)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error('Firefox let nobody in.')))
    })
    const firefox = new Firefox(child, profile, socket)
    await firefox.#ask('session.new', { capabilities: {} })
    const { contexts } = await firefox.#ask<{ contexts: { context: string }[] }>('browsingContext.getTree', {})
    firefox.#context = contexts[0]?.context ?? ''
    return firefox
  }

  /** Opens an address. */
  async goto(url: string): Promise<void> {
    await this.#ask('browsingContext.navigate', { context: this.#context, url, wait: 'complete' })
  }

  /** What an expression comes to in the page, through JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#ask<{ result?: { value?: string }; exceptionDetails?: { text: string } }>('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`, target: { context: this.#context }, awaitPromise: true, userActivation: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.text)
    return JSON.parse(result?.value ?? 'null') as T
  }

  /** Waits until an expression is true. */
  until(expression: string): Promise<void> {
    return comesTrue(this, expression)
  }

  /** Presses keys, one after the other, as WebDriver names them. */
  async press(...keys: string[]): Promise<void> {
    await this.#ask('input.performActions', { context: this.#context, actions: [{ type: 'key', id: 'keys', actions: pressed(keys) }] })
  }

  /** Presses the mouse where something is, and lets go `by` pixels further. */
  async drag(from: { x: number; y: number }, by: number): Promise<void> {
    await this.#ask('input.performActions', { context: this.#context, actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: dragged(from, by) }] })
  }

  /** Ends it, and leaves nothing behind. */
  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.on('exit', resolve))
    await this.#ask('browser.close', {}).catch(() => this.#child.kill('SIGTERM'))
    await gone
    this.#socket.close()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  async #ask<T>(method: string, params: object): Promise<T> {
    const id = ++this.#asked
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve))
    this.#socket.send(JSON.stringify({ id, method, params }))
    const { type, result, error, message } = await answered
    this.#waiting.delete(id)
    if (type === 'error') throw new Error(`${method}: ${error} ${message}`)
    return result as T
  }
}
