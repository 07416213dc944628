/** `codraft serve`: a collector on this machine, with its store in one folder. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { listen, openCollector, type OpenOptions } from '@codraft/collector/node'
import { kits } from '../kits.ts'
import { Misunderstood, type Command } from './command.ts'
import { withEmbed } from './embed.ts'

const OPTIONS = {
  data: { type: 'string', default: 'codraft-data' },
  port: { type: 'string', default: '4400' },
  host: { type: 'string', default: '127.0.0.1' },
  brief: { type: 'string', multiple: true, default: [] as string[] },
  'allow-origin': { type: 'string', multiple: true, default: [] as string[] },
  'public-url': { type: 'string' },
  proxies: { type: 'string', default: '0' },
  'per-minute': { type: 'string', default: '60' },
  organiser: { type: 'boolean', default: false },
} as const

/** Serves until it is asked to stop; then it lets requests under way end. */
export const serve: Command = {
  usage: 'codraft serve [--data DIR] [--port N] [--brief FILE]… [--allow-origin ORIGIN]…',
  summary: 'Receives proposals, checks them again, keeps them in one folder.',
  details: [
    '  --data DIR             where the database and the server’s key are kept (default codraft-data)',
    '  --port N               default 4400; 0 takes any free port',
    '  --host HOST            default 127.0.0.1: this machine only, for a proxy to stand before',
    '  --brief FILE           a brief to publish; may be given again; what was published before stays published',
    '  --allow-origin ORIGIN  a site whose pages may send, such as https://www.example.org; may be given again',
    '  --public-url URL       the address that receipts name, when a proxy stands before',
    '  --proxies N            how many proxies of your own stand before (default 0: X-Forwarded-For is not believed)',
    '  --per-minute N         proposals per minute from one address (default 60; 0: no limit)',
    '  --organiser            also answer /api/v1/admin/… to pages and programs of this machine; never behind a proxy',
  ].join('\n'),
  run: async (args, terminal) => {
    const { values } = parseArgs({ args, options: OPTIONS })
    const [port, proxies] = [wholeNumber('--port', values.port, 65_535), wholeNumber('--proxies', values.proxies, 10)]
    if (values.organiser && proxies > 0) throw new Misunderstood('--organiser answers this machine only; behind a proxy everybody would look like this machine.')
    const perMinute = wholeNumber('--per-minute', values['per-minute'], 99_999)
    const options: OpenOptions = {
      data: values.data, briefs: await Promise.all(values.brief.map(readJson)), kits, allowOrigins: values['allow-origin'].map(origin), organiser: values.organiser,
      limits: { perMinute: perMinute === 0 ? null : perMinute },
      ...(values['public-url'] === undefined ? {} : { publicUrl: address(values['public-url']) }),
    }
    try {
      const collector = await openCollector(options)
      const server = await listen(withEmbed(collector.fetch), { port, host: values.host, proxies }).catch(async (error: unknown) => {
        await collector.close()
        throw error
      })
      for (const warning of collector.warnings) terminal.err(`${warning}\n`)
      terminal.out(`codraft collects at ${server.url}/api/v1/ and keeps what comes in ${values.data}. Pages load ${server.url}/embed/codraft.js. Stop with Ctrl-C.\n`)
      await terminal.stopped()
      await server.close()
      await collector.close()
      return 0
    } catch (error) {
      terminal.err(`${error instanceof Error ? error.message : String(error)}\n`)
      return 1
    }
  },
}

function wholeNumber(option: string, text: string, most: number): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= most) return Number(text)
  throw new Misunderstood(`${option} is "${text}"; a whole number from 0 to ${most} is wanted.`)
}

/** An origin exactly as browsers write it: anything else would never match. */
function origin(text: string): string {
  const parsed = URL.parse(text)
  if (parsed && parsed.origin === text) return text
  throw new Misunderstood(`--allow-origin is "${text}"; ${parsed && parsed.origin !== 'null' ? `"${parsed.origin}"` : 'an origin such as https://www.example.org'} is wanted.`)
}

function address(text: string): string {
  const parsed = URL.parse(text)
  if (parsed && /^https?:$/.test(parsed.protocol) && parsed.search === '' && parsed.hash === '') return text
  throw new Misunderstood(`--public-url is "${text}"; an address such as https://plans.example.org is wanted.`)
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, '')) as unknown
  } catch (error) {
    throw new Misunderstood(`--brief ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
