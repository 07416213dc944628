import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, workshop } from '../project.ts'

/** One import that goes against the arrows: the rule's name and the files at both ends. */
export type WrongWay = { readonly rule: string; readonly from: string; readonly to: string; readonly why: string }

type Cruise = { summary: { violations: { from: string; to: string; comment?: string; rule: { name: string } }[] } }

/** Every import below `folder/packages` that goes against the arrows of the house; throws when the cruiser itself fails. */
export async function wrongWays(folder = root): Promise<WrongWay[]> {
  const sources = readdirSync(join(folder, 'packages'))
    .map((name) => `packages/${name}/src`)
    .filter((source) => existsSync(join(folder, source)))
  const config = join(workshop, 'dependency-cruiser.config.cjs')
  const tool = join(workshop, 'node_modules/.bin/depcruise')
  const { code, output } = await run(tool, ['--config', config, '--output-type', 'json', ...sources], { cwd: folder, quiet: true })
  if (!output.trimStart().startsWith('{')) throw new Error(`dependency-cruiser ended with code ${code}: ${output}`)
  const { summary } = JSON.parse(output) as Cruise
  return summary.violations.map(({ from, to, rule, comment }) => ({ rule: rule.name, from, to, why: comment ?? '' }))
}
