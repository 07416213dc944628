import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { listen, openCollector } from '@codraft/collector/node'
import type { Fetch, Listening, OpenCollector } from '@codraft/collector/node'
import { panel, park, street } from '@codraft/kits'
import { foreign, home } from './demo/site.ts'
import { readJson, root } from './project.ts'

// One process: the demo pages and the collector on one port, the same pages as a foreign host's on the next.

const { PORT = '4400', HOST, CODRAFT_DATA = join(root, '.codraft') } = process.env
const demo = join(root, 'demo')
const ownNames = ['localhost', '127.0.0.1', '[::1]']

const giveUp = (sentence: string): never => {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const port = Number(PORT)
if (!Number.isInteger(port) || port < 1 || port > 65_534) giveUp(`PORT is "${PORT}"; a whole number from 1 to 65534 is wanted (the next one is used too).`)

const demos = readdirSync(demo).filter((name) => existsSync(join(demo, name, 'index.html')))
const briefs = demos.map((name) => join(demo, name, 'brief.json')).filter(existsSync).map(readJson)
const names = HOST ? [...ownNames, HOST] : ownNames
const allowOrigins = names.map((name) => `http://${name}:${port + 1}`)

// The doors first: a second start on the same ports must not touch the store of the first.
const opened = Promise.withResolvers<OpenCollector>()
const site = {
  port,
  names,
  anyName: ['0.0.0.0', '::'].includes(HOST ?? ''),
  demo,
  collector: async (...asked: Parameters<Fetch>) => (await opened.promise).fetch(...asked),
}

const doors: Listening[] = []
const open = async (fetch: Fetch, at: number): Promise<void> => {
  if (HOST) return void doors.push(await listen(fetch, { port: at, host: HOST }))
  doors.push(await listen(fetch, { port: at, host: '127.0.0.1' }))
  // A machine without IPv6 has one address less, and nothing is lost.
  await listen(fetch, { port: at, host: '::1' }).then((door) => doors.push(door), () => undefined)
}
await open(home(site), port)
  .then(() => open(foreign(site), port + 1))
  .catch((error: unknown) => giveUp(`${sentenceOf(error)}\nFor example: PORT=${port + 100} npm start`))

const collector = await openCollector({ data: CODRAFT_DATA, briefs, kits: [street, park, panel], allowOrigins }).catch((error: unknown) =>
  giveUp(`The collector did not open its store in ${CODRAFT_DATA}: ${sentenceOf(error)}`),
)
opened.resolve(collector)
collector.warnings.forEach((sentence) => process.stderr.write(`${sentence}\n`))

let closing = false
const drain = async (): Promise<void> => {
  if (closing) return
  closing = true
  await Promise.all(doors.map((door) => door.close()))
  await collector.close()
  process.exit(0)
}
process.on('SIGINT', () => void drain())
process.on('SIGTERM', () => void drain())

const address = (name: string, at = port): string => `http://localhost:${at}/${name}`
const line = (what: string, where: string): string => `  ${what.padEnd(12)} ${where}\n`
process.stdout.write(
  '\ncodraft is running.\n\n' +
    line('Gallery', address('')) +
    demos.map((name) => line(name, name === 'organiser' ? `${address('organiser/')}   on this machine only` : address(`${name}/`, name === 'street' ? port + 1 : port))).join('') +
    line('Collector', address('api/v1/')) +
    `\nThe street is on another origin than the collector, under a strict policy, as on a council's own site.\nStop with Ctrl-C.\n`,
)
