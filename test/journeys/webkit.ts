/** WebKitGTK, where it is installed: its small browser, before a display that nobody sees, spoken to over WebDriver. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { comesTrue, dragged, pressed, type OtherBrowser } from './elsewhere.ts'

/** What it takes: the driver, the browser, and a display; `xvfb` is null where there is one. */
export type WebKitFound = { readonly driver: string; readonly browser: string; readonly xvfb: string | null }

const onPath = (name: string): string | undefined => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path))

/** Where a WebKitGTK stands on this machine; nothing when there is none, or no display for it. */
export function findWebKit(): WebKitFound | undefined {
  const [driver, xvfb] = [onPath('WebKitWebDriver'), process.env['DISPLAY'] ? null : onPath('Xvfb')]
  const [browser] = globSync('/usr/{lib,lib/*,libexec}/webkit2gtk-4.?/MiniBrowser')
  return driver === undefined || browser === undefined || xvfb === undefined ? undefined : { driver, browser, xvfb }
}

/** One WebKit with one page in it. */
export class WebKit implements OtherBrowser {
  readonly #children: readonly ChildProcess[]
  readonly #folder: string
  readonly #address: string
  #session = ''

  private constructor(children: readonly ChildProcess[], folder: string, address: string) {
    this.#children = children
    this.#folder = folder
    this.#address = address
  }

  /** Starts it. @throws what the driver said. */
  static async start({ driver, browser, xvfb }: WebKitFound): Promise<WebKit> {
    const folder = mkdtempSync(join(tmpdir(), 'codraft-webkit-'))
    mkdirSync(join(folder, 'gtk-3.0'))
    // That is how a desktop says that its person wants less motion.
    writeFileSync(join(folder, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n')
    const screen = xvfb === null ? undefined : spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const display = screen ? `:${await firstLine(screen.stdio[3] as NodeJS.ReadableStream)}` : process.env['DISPLAY']
    const port = 20_000 + (process.pid % 20_000)
    const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1', NO_AT_BRIDGE: '1' },
    })
    const webkit = new WebKit([child, ...(screen ? [screen] : [])], folder, `http://127.0.0.1:${port}`)
    await webkit.#answers()
    const { sessionId } = await webkit.#ask<{ sessionId: string }>('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } } })
    webkit.#session = `/session/${sessionId}`
    await webkit.#ask('POST', `${webkit.#session}/window/rect`, { width: 1280, height: 1000 })
    return webkit
  }

  /** Opens an address. */
  async goto(url: string): Promise<void> {
    await this.#ask('POST', `${this.#session}/url`, { url })
  }

  /** What an expression comes to in the page, through JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const script = `const done = arguments[0]; (async () => JSON.stringify(await (${expression})) ?? 'null')().then((value) => done({ value }), (error) => done({ error: String(error) }))`
    const { value, error } = await this.#ask<{ value?: string; error?: string }>('POST', `${this.#session}/execute/async`, { script, args: [] })
    if (error !== undefined) throw new Error(error)
    return JSON.parse(value ?? 'null') as T
  }

  /** Waits until an expression is true. */
  until(expression: string): Promise<void> {
    return comesTrue(this, expression)
  }

  /** Presses keys, one after the other, as WebDriver names them. */
  async press(...keys: string[]): Promise<void> {
    await this.#ask('POST', `${this.#session}/actions`, { actions: [{ type: 'key', id: 'keys', actions: pressed(keys) }] })
  }

  /** Presses the mouse where something is, and lets go `by` pixels further. */
  async drag(from: { x: number; y: number }, by: number): Promise<void> {
    await this.#ask('POST', `${this.#session}/actions`, { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: dragged(from, by) }] })
  }

  /** Ends it, and leaves nothing behind. */
  async end(): Promise<void> {
    await this.#ask('DELETE', this.#session).catch(() => undefined)
    for (const child of this.#children) {
      const gone = new Promise((resolve) => child.on('exit', resolve))
      child.kill('SIGTERM')
      await gone
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  /** Waits until the driver listens. */
  async #answers(): Promise<void> {
    for (let tries = 0; !(await fetch(`${this.#address}/status`).then(({ ok }) => ok, () => false)); tries++) {
      if (tries > 150) throw new Error('WebKitWebDriver does not answer.')
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  async #ask<T>(method: 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
    const answer = await fetch(this.#address + path, { method, headers: { 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) })
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } }
    if (!answer.ok) throw new Error(`${path}: ${value.error} ${value.message}`)
    return value
  }
}

const firstLine = (stream: NodeJS.ReadableStream): Promise<string> => new Promise((resolve) => stream.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())))
