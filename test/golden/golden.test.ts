import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringForward, compile, LANGUAGE, readBrief } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { SHELF, versionsOn, WORLDS, worldsOf, writeShelf } from '../../packages/workshop/src/golden/shelf.ts'
import { answersIn, answersNow } from '../../packages/workshop/src/golden/world.ts'

// A brief or a proposal written by version n opens in every later version, to the same answers: golden files are never written again.

const versions = Array.from({ length: LANGUAGE }, (_, index) => index + 1)

describe('the shelf of golden files', () => {
  it('has a folder for each version of the language, and no other', () => {
    expect(versionsOn(SHELF)).toEqual(versions)
  })
  it.each(versions)('has every world in version %i', (version) => {
    const names = Object.keys(worldsOf(SHELF, version))
    expect(names).toEqual(expect.arrayContaining(version === LANGUAGE ? Object.keys(WORLDS) : ['high-street']))
    for (const earlier of versions.filter((one) => one < version)) expect(names).toEqual(expect.arrayContaining(Object.keys(worldsOf(SHELF, earlier))))
  })
  it('is not written again', () => {
    expect(() => writeShelf()).toThrow('stays as it is')
    const empty = mkdtempSync(join(tmpdir(), 'codraft-golden-'))
    try {
      writeShelf(empty)
      expect(() => writeShelf(empty)).toThrow('stays as it is')
      expect(Object.keys(worldsOf(empty, LANGUAGE)).sort()).toEqual(Object.keys(WORLDS).sort())
    } finally {
      rmSync(empty, { recursive: true })
    }
  })
})

describe.each(versions)('version %i of the language', (version) => {
  const worlds = Object.entries(worldsOf(SHELF, version))

  it.each(worlds)('opens %s to the same answers', (_, world) => {
    expect(world.brief).toMatchObject({ codraft: version })
    expect(answersNow(world)).toEqual(answersIn(world))
  })
  it.each(worlds)('holds %s in every state', (_, { proposals }) => {
    expect(new Set(proposals.map(({ status }) => status)).size).toBeGreaterThan(1)
    expect(new Set(proposals.map(({ verdict }) => verdict)).size).toBeGreaterThan(3)
  })
  it.each(worlds)('reads %s to itself, resolved', (_, { brief, hash }) => {
    const read = readBrief(brief)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect([read.value.codraft, version === LANGUAGE ? compile(read.value).hash : hash]).toEqual([LANGUAGE, hash])
  })
})

describe('a proposal of an earlier revision', () => {
  it('is brought to the one on the shelf, with its kinds renamed and the retired ones kept', () => {
    const read = readBrief(JSON.parse(readFileSync(join(SHELF, '1/high-street.json'), 'utf8')).brief)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const earlier = { sections: [{ id: 'main', elements: [{ id: 'w1', kind: 'footpath', width: 3 }, { id: 'b1', kind: 'bike-lane', width: 2 }, { id: 'l1', kind: 'lamp', width: 1 }] }] }
    const { layout, retired } = bringForward(earlier, 2, read.value)
    expect(layout.sections[0]?.elements.map(({ kind }) => kind)).toEqual(['footpath', 'cycle', 'lamp'])
    expect(retired).toEqual([{ section: 'main', id: 'l1', kind: 'lamp' }])
  })
})
