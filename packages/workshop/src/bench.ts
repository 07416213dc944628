import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { made } from './bench/ours.ts'
import { keepsGate } from './bench/row.ts'
import type { Figure, Row } from './bench/row.ts'
import { rows } from './bench/rows/index.ts'
import { buildPeers, openStand } from './bench/stand.ts'
import { bringChromium, launchChromium } from './browser.ts'
import { buildEmbed } from './build.ts'
import { root } from './project.ts'

// `npm run bench`: the budgets, each as a ratio to a peer of the same run, as a table and as JSON. A gate that is not kept ends with 1.

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, reps: { type: 'string', default: '3' } }, allowPositionals: true })
const wanted = values.only?.flatMap((ids) => ids.split(',').map(Number))
const chosen = rows.filter(({ id }) => !wanted || wanted.includes(id))
if (chosen.length === 0) {
  process.stderr.write(`There is no such row; there are ${rows.map(({ id }) => id).join(', ')}.\n`)
  process.exit(1)
}

const inBrowsers = chosen.some(({ alone }) => alone !== true)
const missing = inBrowsers ? (bringChromium() ?? (await buildEmbed())) : null
if (missing) {
  process.stderr.write(`\n${missing}\n`)
  process.exit(1)
}
if (inBrowsers) await buildPeers()
const machine = { ...(inBrowsers ? { chromium: await chromiumVersion() } : { node: process.version }), cores: availableParallelism() }

async function chromiumVersion(): Promise<string> {
  const browser = await launchChromium()
  const version = browser.version()
  await browser.close()
  return version
}

const number = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1))

const show = (figure: Figure): string => {
  const { label, value, unit, gate, goal, behind } = figure
  const verdict = !keepsGate(figure) ? 'GATE NOT KEPT' : value <= goal ? 'goal reached' : gate === null ? 'reported' : 'gate kept'
  const figures = Object.entries(behind).map(([name, one]) => `${name} ${number(one)}`).join(', ')
  return `   ${label.padEnd(18)} ${`${number(value)} ${unit}`.padStart(12)}   ${gate === null ? 'no gate' : `gate ${number(gate)}`}, goal ${number(goal)}   ${verdict.padEnd(14)} ${figures}\n`
}

const keep = ({ id, title }: Row, figures: readonly Figure[]): void => {
  const folder = join(root, 'test/bench/results')
  mkdirSync(folder, { recursive: true })
  const record = { row: id, title, on: new Date().toISOString().slice(0, 10), machine, reps: Number(values.reps), figures }
  writeFileSync(join(folder, `row-${id}.json`), `${JSON.stringify(record, null, 2)}\n`)
}

const stand = await openStand(made)
let broken = 0
for (const row of chosen) {
  process.stdout.write(`\n${row.id}  ${row.title}\n`)
  try {
    const figures = await row.measure({ stand, reps: Number(values.reps) })
    figures.forEach((figure) => process.stdout.write(show(figure)))
    keep(row, figures)
    broken += figures.filter((figure) => !keepsGate(figure)).length
  } catch (error) {
    process.stdout.write(`   could not be measured: ${error instanceof Error ? error.message : String(error)}\n`)
    broken += 1
  }
}
stand.close()
process.stdout.write(`\n${broken === 0 ? 'Every gate is kept.' : `${broken} gate${broken === 1 ? ' is' : 's are'} not kept.`}\n`)
process.exitCode = broken === 0 ? 0 : 1
