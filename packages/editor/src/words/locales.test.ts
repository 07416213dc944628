import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from './catalogue.ts'
import { openWords } from './index.ts'
import { catalogue as ar } from './locales/ar/index.ts'
import { catalogue as de } from './locales/de/index.ts'
import { catalogue as es } from './locales/es/index.ts'
import { catalogue as fr } from './locales/fr/index.ts'
import { catalogue as mi } from './locales/mi/index.ts'
import { bend } from './pseudo.ts'
import { RULE_SENTENCES } from './rule-sentences.ts'

const folder = fileURLToPath(new URL('./', import.meta.url))
/** Every file of English sentences, whichever chunk it comes with. */
const masters = readdirSync(folder).filter((file) => /^en(-\w+)?\.ts$/.test(file)).map((file) => import(folder + file) as Promise<Record<string, Record<string, string>>>)
const english: Readonly<Record<string, string>> = Object.assign({}, ...(await Promise.all(masters)).flatMap((file) => Object.values(file))) as Record<string, string>
const languages = Object.entries({ ar, de, es, fr, mi } satisfies Record<string, Catalogue>)

type Argument = { readonly name: string; readonly form: string; readonly cases: readonly string[] }

/** Every placeholder of a message, the inner ones too. @throws when its braces do not meet or a form is not one that we read. */
function argumentsOf(message: string): Argument[] {
  const found: Argument[] = []
  let at = 0
  const expectSign = (sign: string): void => {
    if (message[at] !== sign) throw new Error(`"${sign}" is wanted at ${at} of "${message}"`)
    at++
  }
  const text = (): void => {
    while (at < message.length && message[at] !== '}') {
      if (message[at++] === '{') argument()
    }
  }
  const argument = (): void => {
    const [whole, name = '', form = 'value'] = /^(\w+)(?:, (plural|select), )?/.exec(message.slice(at)) ?? ['']
    at += whole.length
    const cases: string[] = []
    while (form !== 'value' && message[at] !== '}') {
      const [label = '', id = ''] = /^ ?([=\w]+) /.exec(message.slice(at)) ?? []
      if (id === '') throw new Error(`A case is wanted at ${at} of "${message}"`)
      at += label.length
      expectSign('{')
      text()
      expectSign('}')
      cases.push(id)
    }
    expectSign('}')
    found.push({ name, form, cases })
  }
  text()
  if (at < message.length) throw new Error(`"}" too many in "${message}"`)
  return found
}

const namesIn = (message: string): string[] => [...new Set(argumentsOf(message).map(({ name, form }) => `${form === 'value' ? '' : form} ${name}`))]
const choicesIn = (message: string): string[] => argumentsOf(message).flatMap(({ name, form, cases }) => (form === 'select' ? cases.map((one) => `${name}=${one}`) : []))

describe.each(languages)('The words in %s', (tag, { sentences, rules, language }) => {
  it('are of every key, and of no other', () => {
    expect(language).toBe(tag)
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(english).sort())
    expect(Object.keys(rules).sort()).toEqual([...RULE_SENTENCES].sort())
  })

  it('parse, and ask for nothing that their English twin is not given', () => {
    for (const [key, sentence] of Object.entries(sentences)) {
      const given = new Set(namesIn(english[key] ?? ''))
      expect(namesIn(sentence).filter((name) => !given.has(name) && !given.has(name.replace(/^\w+/, ''))), key).toEqual([])
      const choices = new Set(choicesIn(english[key] ?? ''))
      expect(choicesIn(sentence).filter((choice) => !choices.has(choice)), key).toEqual([])
    }
  })

  it('say every figure and name that the rules give', () => {
    for (const sentence of RULE_SENTENCES) expect(namesIn(rules[sentence] ?? '').sort(), sentence).toEqual(namesIn(sentence).sort())
  })

  it('have every plural that the language has', () => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
    for (const [key, sentence] of Object.entries(sentences)) {
      for (const { cases } of argumentsOf(sentence).filter(({ form }) => form === 'plural')) {
        const named = cases.filter((one) => !one.startsWith('=')).sort()
        expect(named.length === 1 ? ['other'] : [...categories].sort(), key).toEqual(named)
      }
      if (/ one \{/.test(english[key] ?? '')) expect(sentence, key).toMatch(/ one \{/)
    }
  })

  it('are spaced and ended as they were: no sentence glued, none left in English', () => {
    for (const [key, sentence] of Object.entries(sentences)) {
      expect(sentence, key).toBe(sentence.trim())
      expect(sentence, key).not.toMatch(/ {2}|'/)
      if (key.startsWith('said-') && key !== 'said-saved') expect(/[.}]$/.test(sentence), key).toBe(/[.}]$/.test(english[key] ?? ''))
    }
    // What is printed on keys is English on many keyboards.
    const same = Object.entries(sentences).filter(([key, sentence]) => !key.startsWith('cap-') && sentence === english[key] && /\p{L}/u.test(sentence.replace(/\{\w+\}|\{\w+, (plural|select),|[=\w]+ (?=\{)/g, '')))
    expect(same.map(([, sentence]) => sentence).filter((sentence) => !/^(Problem|Problem: \{message\}|Offline|Actions|Messages|Notes|No|Zoom)$/.test(sentence))).toEqual([])
  })

  it('are marked as made by a machine in every file', () => {
    const own = `${folder}locales/${tag}/`
    for (const file of readdirSync(own)) expect(readFileSync(own + file, 'utf8'), file).toMatch(/^(import type .*\n\n)?\/\*\*.* Machine-made/)
  })
})

describe('The English catalogue', () => {
  it('parses', () => {
    for (const sentence of Object.values(english)) expect(() => argumentsOf(sentence)).not.toThrow()
    expect(() => argumentsOf('{n, plural, one {x}')).toThrow()
    expect(() => argumentsOf('x}')).toThrow()
  })
})

describe('Te reo Māori', () => {
  it('has its macrons', () => {
    const all = Object.values(mi.sentences).join(' ')
    expect(all).not.toMatch(/(?<!\p{L})(maori|whanui|whaiti|huanga|taruatia|tapirihia|kaore|nga|wahanga|purere|maui|mahere\u0101)(?!\p{L})/iu)
    expect(all).toMatch(/kāore/)
  })
})

describe('The pseudo-locale', () => {
  it('is two fifths longer, accented, and leaves placeholders alone', () => {
    expect(bend('Undo')).not.toMatch(/[a-zA-Z]{4}/)
    expect(bend('{n, plural, one {# part} other {# parts}} of {name}')).toMatch(/^\{n, plural, one \{# \S+\} other \{# \S+\}\} \S+ \{name\}$/)
    for (const [key, sentence] of Object.entries(english)) {
      const letters = (text: string): number => text.replace(/[^\p{L}]/gu, '').length
      expect(namesIn(bend(sentence)), key).toEqual(namesIn(sentence))
      const plain = sentence.includes('{') ? '' : sentence
      expect(letters(bend(plain)), key).toBeGreaterThanOrEqual(1.4 * letters(plain))
    }
  })

  it('is what en-XA says', async () => {
    const { catalogue } = await import('./pseudo.ts')
    const words = openWords('en-XA', { catalogue })
    expect(words.say('review')).toBe(bend('Review'))
    expect(words.length(3.2, 'm')).toBe('3.2\u00a0m')
  })
})
