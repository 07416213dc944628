import { describe, expect, it } from 'vitest'
import { LANGUAGE } from '../schema/language.ts'
import { bringUp, migrations, type Step } from './index.ts'

const steps: Step[] = [
  { brief: ({ name, ...rest }) => ({ ...rest, title: name }), proposal: (proposal) => proposal },
  { brief: (brief) => ({ ...brief, title: `${String(brief['title'])}!` }), proposal: (proposal) => ({ ...proposal, notes: [] }) },
]

describe('steps between versions of the language', () => {
  it('are as many as there are earlier versions', () => {
    expect(migrations).toHaveLength(LANGUAGE - 1)
  })
  it('are taken in order from the version of the document on', () => {
    expect(bringUp({ codraft: 1, name: 'Park' }, 'brief', steps)).toEqual({ codraft: 3, title: 'Park!' })
    expect(bringUp({ codraft: 2, title: 'Park' }, 'brief', steps)).toEqual({ codraft: 3, title: 'Park!' })
    expect(bringUp({ codraft: 3, title: 'Park' }, 'brief', steps)).toEqual({ codraft: 3, title: 'Park' })
    expect(bringUp({ codraft: 1 }, 'proposal', steps)).toEqual({ codraft: 3, notes: [] })
  })
  it('leave alone what says no version, or a later one', () => {
    for (const codraft of [undefined, 0, -1, 1.5, '1', 4, NaN]) expect(bringUp({ codraft, name: 'Park' }, 'brief', steps)).toEqual({ codraft, name: 'Park' })
  })
  it('change no document that they are given', () => {
    const document = Object.freeze({ codraft: 1, name: 'Park' })
    bringUp(document, 'brief', steps)
    expect(document).toEqual({ codraft: 1, name: 'Park' })
  })
})
