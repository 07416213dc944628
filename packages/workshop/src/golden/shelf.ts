/** The shelf of golden files: one folder for each version of the language, written once and never again. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonical, LANGUAGE, readBrief } from '@codraft/core'
import { panel, park, street } from '@codraft/kits'
import { root } from '../project.ts'
import { goldenWorld, type GoldenWorld } from './world.ts'

/** Where the shelf stands. */
export const SHELF = join(root, 'test/briefs/golden')
/** The worlds that every version of the language can say, and where they stand as they are written today. */
export const WORLDS: Readonly<Record<string, string>> = {
  'high-street': 'test/briefs/worlds/high-street.json',
  dominion: 'demo/street/brief.json',
  corridor: 'demo/corridor/brief.json',
  harbour: 'demo/harbour/brief.json',
  park: 'demo/park/brief.json',
  panel: 'demo/panel/brief.json',
}

/** The versions that have a folder. */
export const versionsOn = (shelf: string): number[] => readdirSync(shelf).filter((name) => /^\d+$/.test(name)).map(Number).sort((a, b) => a - b)

/** The golden files of a version, by name. */
export const worldsOf = (shelf: string, version: number): Record<string, GoldenWorld> =>
  Object.fromEntries(readdirSync(join(shelf, String(version))).filter((name) => name.endsWith('.json')).sort().map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(join(shelf, String(version), name), 'utf8')) as GoldenWorld]))

/**
 * Writes the folder of this version of the language, from the worlds as they are written today.
 * @throws where the folder is there already: what was released is never written again
 */
export function writeShelf(shelf: string = SHELF): string {
  const folder = join(shelf, String(LANGUAGE))
  if (existsSync(folder)) throw new Error(`Version ${LANGUAGE} is on the shelf already, and stays as it is. A new version of the language takes a new folder.`)
  const worlds = Object.entries(WORLDS).map(([name, file]) => {
    const read = readBrief(JSON.parse(readFileSync(join(root, file), 'utf8')), { kits: { panel, park, street } })
    if (!read.ok) throw new Error(`${file} cannot be read: ${read.problems.map(({ message }) => message).join(' ')}`)
    return [name, goldenWorld(read.value)] as const
  })
  mkdirSync(folder, { recursive: true })
  for (const [name, world] of worlds) writeFileSync(join(folder, `${name}.json`), `${canonical(world)}\n`)
  return folder
}
