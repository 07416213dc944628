import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from '../../packages/codraft/src/cli/main.ts'

const briefs = fileURLToPath(new URL('../briefs', import.meta.url))
const folder = `${briefs}/broken`
const demo = fileURLToPath(new URL('../../demo', import.meta.url))

async function said(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const heard = { out: '', err: '' }
  const code = await run(args, { out: (text) => void (heard.out += text), err: (text) => void (heard.err += text), stopped: () => Promise.resolve() })
  return { code, ...heard }
}

/** What each broken brief is told: where, what, and words that the sentence must hold. */
const wanted: Readonly<Record<string, readonly [path: string, code: string, ...words: string[]][]>> = {
  'a-list': [['(the whole file)', 'not-a-brief', 'a list', 'JSON object']],
  contradiction: [['rules[0]', 'rules-contradict', '"fits", "two-footpaths", "two-tracks", "an-island", "two-lanes", "two-cycle-lanes"', 'fit from 22', 'make max of "fits" 22 instead of 21']],
  around: [
    ['options.speed.default', 'wrong-value', 'Found 40', '30, 50'], ['questions[0].of', 'missing', 'choose from'], ['personas[1].id', 'duplicate-id'], ['personas[0].rules[0]', 'unknown-rule-id', 'Did you mean "some"?'],
    ['arms[1].id', 'duplicate-id'], ['arms[0].options.sped', 'unknown-option', 'Did you mean "speed"?'], ['arms[1].share', 'wrong-value', 'at most 1'], ['arms[1].options.speed', 'wrong-value', 'Found 20'],
    ['arms[1].layout.sections[0].elements[0].kind', 'unknown-kind', '"b"'], ['arms[1].layout.sections[0].elements[0].width', 'not-positive', 'Found 0 m'], ['locale', 'wrong-value', 'such as "en"'],
  ],
  choices: [
    ['layout.elements[0].choices.surfce', 'unknown-choice', 'Did you mean "surface"?'], ['catalogue.kinds.cycle.choices.surface.default', 'unknown-option', 'Did you mean "red"?'],
    ['catalogue.kinds.cycle.choices.way', 'choices-clash', '"attrs.cost"', '"surface"'], ['catalogue.kinds.cycle.size.width', 'default-outside-limits', 'at least 1.2'],
    ['catalogue.kinds.cycle.choices.way.options.both.size.width', 'default-outside-limits', 'at most 3'], ['rules[0].on.choice.surface', 'unknown-option', 'Did you mean "red"?'],
  ],
  'dead-rule': [['rules[0]', 'rule-dead', '"two-footpaths"']],
  'element-twice': [['layout.elements[2].id', 'duplicate-id', '"w1"']],
  empty: [['(the whole file)', 'not-json', 'end of JSON']],
  expressions: [
    ['rules[0].expr', 'unknown-function', 'at character 1', 'Did you mean "sum"?'], ['rules[1].expr', 'unknown-tag', 'at character 14', 'Did you mean "motor"?'], ['rules[2].expr', 'unknown-option', 'Did you mean "speed"?'],
    ['rules[3].expr', 'expression-unreadable', 'Write "and".'], ['rules[4].expr', 'wrong-type', 'Compare it with something.'], ['rules[5].expr', 'unknown-name', '"el"'],
    ['rules[6].expr', 'expression-too-large', 'more than 200 parts'], ['rules[7].expr', 'expression-too-large', 'more than 32 parts one inside another'], ['rules[8].expr', 'expression-unreadable', 'There are no powers'],
    ['rules[9].expr', 'expression-too-large', 'at most 2000'], ['rules[10].on.where', 'unknown-attribute', 'Did you mean "width"?'], ['rules[11].when', 'unknown-kind', 'Did you mean "lane"?'],
  ],
  migrate: [
    ['migrate[0].rename.bike-lane', 'unknown-kind', '"cylce"', 'Did you mean "cycle"?'], ['migrate[1].set.bike', 'unknown-kind', '"bike"'], ['migrate[2].rename.lane', 'wrong-value', 'renamed and dropped'],
    ['migrate[2].rename.lane', 'still-offered', '"lane"'], ['migrate[2].drop[0]', 'still-offered', '"retired"'], ['migrate[2].set.cycle.choices.way', 'unknown-option', '"none"', 'Did you mean "one"?'],
    ['migrate[3].from', 'duplicate-id', 'from revision 3'], ['migrate[4].from', 'wrong-value', 'which is 4'],
  ],
  'newer-language': [['codraft', 'newer-language', 'language 2', 'reads 1']],
  'no-brief': [['codraft', 'not-a-brief', '"codraft": 1']],
  'no-layout': [['layout', 'missing', 'nothing']],
  'not-json': [['(the whole file)', 'not-json', 'line 4']],
  overflow: [['layout.stage.length', 'not-finite', 'Infinity']],
  plan: [
    ['layout.stage.boundary[2]', 'boundary-crosses', 'never meets itself'], ['layout.stage.zones.boundary', 'reserved-name'], ['layout.stage.anchors.lawn', 'duplicate-id', 'a zone of that name'],
    ['layout.stage.names.lwan', 'unknown-zone', 'Did you mean "lawn"?'], ['layout.stage.angles[2]', 'wrong-value', 'Found 360'], ['layout.stage.grid', 'too-fine', '0.0005'],
    ['layout.elements[0].id', 'duplicate-id', 'an anchor of that name'], ['layout.elements[1].at', 'missing', '[x, y]'], ['layout.elements[2].width', 'not-positive', 'Found -1.8 m'],
    ['layout.elements[3].angle', 'wrong-value', 'Found 450'], ['layout.elements[4].at[0]', 'too-fine', '2.00001'], ['catalogue.kinds.bench.clearance.front', 'too-fine', '0.90001'],
    ['rules[0].zone', 'unknown-zone', 'Did you mean "lawn"?'], ['rules[1].from', 'unknown-element', 'Did you mean "gate"?'], ['rules[1].outside[0]', 'unknown-zone', 'Did you mean "lawn"?'], ['rules[2].on.in', 'unknown-zone', 'Did you mean "lawn"?'],
  ],
  prototype: [['(the whole file)', 'forbidden-key', '__proto__']],
  'rule-of-unknown-option': [['rules[0].when.option', 'unknown-option', 'sped', 'Did you mean "speed"?']],
  'rule-twice': [['rules[1].id', 'duplicate-id', '"fits"']],
  rules: [
    ['catalogue.kinds.c.resize.width.min', 'bounds-backwards'], ['rules[0].then', 'requires-circle', 'a needs b needs a'], ['rules[1].then', 'requires-circle'], ['rules[2].rule', 'wrong-stage', 'on a row stage', 'plan'],
    ['rules[3].rule', 'wrong-stage', 'a single row'], ['rules[4].of', 'unknown-attribute', 'Did you mean "cost"?'], ['rules[5].min', 'wrong-value', 'Found -1'], ['rules[6].section', 'unknown-section', 'Did you mean "street"?'],
    ['rules[7].expr', 'unknown-name', '"el"'], ['rules[8].on', 'unknown-element', 'Did you mean "a1"?'], ['rules[9].of.attr', 'unknown-attribute', 'Did you mean "cost"?'],
  ],
  slips: [
    ['rules[0].on', 'wrong-value', 'a tag ("#seat")', 'Write "cycle".'], ['rules[1].on', 'wrong-value', 'Write "#walk".'], ['rules[2].on', 'wrong-value', 'Write ["footpath", "cycle"].'],
    ['rules[3].minimum', 'unknown-field', 'Did you mean "min"?'], ['rules[4].min', 'wrong-type', 'Write 2.5, without quotes and without a unit.'], ['rules[5].min', 'wrong-type', 'Write 0.2, without quotes.'],
    ['rules[6].of', 'wrong-type', 'Write {"on": "#walk"}.'], ['rules[7].rule', 'missing', 'stands in "rule", not in "type"'], ['rules[8].min', 'wrong-type', 'a whole number'],
    ['rules[9].severity', 'wrong-value', '"block", "warn" or "advise"'], ['rules[10].on', 'unknown-kind', 'Did you mean "footpath"?'], ['rules[11].id', 'wrong-value', 'Write "at-least-two".'],
  ],
  'slips-in-kinds': [
    ['catalogue.kinds.bench.size', 'wrong-type', 'Write {"width": 1.8}.'], ['catalogue.kinds.bench.resize.min', 'unknown-field', '{"width": {"min": …}}'], ['catalogue.kinds.bench.resize.max', 'unknown-field', '{"width": {"max": …}}'],
  ],
  'script-link': [['rules[0].why.link', 'unsafe-link', 'javascript:', 'https:']],
  slots: [
    ['layout.stage.slots[2].id', 'duplicate-id', 'the slot "b"'], ['layout.stage.slots[3].width', 'too-fine', '20.0001'], ['layout.stage.neighbours[1][1]', 'unknown-slot', '"e"'], ['layout.stage.neighbours[2][1]', 'wrong-value', 'its own neighbour'],
    ['layout.elements[0].slot', 'unknown-slot', '"z"'], ['layout.elements[1].slot', 'missing'], ['rules[0].slot[1]', 'unknown-slot', 'Did you mean "b"?'], ['rules[1].rule', 'wrong-stage', 'on a slots stage'],
  ],
  steps: [
    ['steps[0].done.present', 'unknown-kind', 'Did you mean "cycle"?'], ['steps[1].id', 'duplicate-id', 'the step "ride"'], ['steps[1].done', 'unknown-function', 'at character 25', 'Did you mean "count"?'],
    ['steps[2].done.rule', 'unknown-rule-id', 'Did you mean "fits"?'], ['steps[3].done.is', 'wrong-value', '30, 50'], ['steps[4].done.changed', 'unknown-tag', 'Did you mean "walk"?'],
  ],
  'steps-forms': [
    ['steps[0].text', 'missing'], ['steps[0].txt', 'unknown-field', 'Did you mean "text"?'], ['steps[0].done.chnaged', 'unknown-field', 'Did you mean "changed"?'],
    ['steps[1].done', 'wrong-value', 'Found true; a text or an object'], ['steps[2].done', 'missing'], ['steps[3].done.present', 'missing'], ['steps[4].done.rule', 'unknown-field', 'beside the other fields'],
  ],
  'ten-places': [
    ['revision', 'wrong-value', 'Found 0', 'at least 1'], ['titel', 'unknown-field'], ['locale', 'wrong-type', 'Found 5', 'text'], ['options.speed.of', 'wrong-value'],
    ['rules[1].id', 'missing'], ['rules[2].id', 'wrong-value', 'odd id'], ['rules[2].severity', 'wrong-value', 'Did you mean "block"?'], ['meters[0].sum', 'wrong-type'],
    ['submit.complete', 'wrong-type'], ['consent[0].text', 'missing'],
  ],
  'too-deep': [['about[0]', 'too-deep', '64']],
  'too-fine': [['layout.elements[0].width', 'too-fine', '3.00005', '0.001']],
  'uneven-resolution': [['layout.stage.resolution', 'wrong-resolution', '0.003']],
  'unknown-field': [['titel', 'unknown-field', 'titel', 'Did you mean "title"?']],
  'unknown-kind-in-layout': [['layout.elements[1].kind', 'unknown-kind', 'lnae', 'Did you mean "lane"?']],
  'unknown-kind-in-rule': [['rules[1].on', 'unknown-kind', 'bnech', 'Did you mean "bench"?']],
  'unknown-kit': [['catalogue.kits', 'unknown-kit', 'streat', 'Did you mean "street"?']],
  'unknown-rule': [['rules[0].rule', 'unknown-rule', 'fil', 'Did you mean "fill"?']],
  'wrong-forms': [
    ['title', 'wrong-value', 'a text'], ['layout.stage.length', 'wrong-type', 'Write 21, without quotes and without a unit.'], ['layout.stage.unit', 'wrong-value', 'Write "m".'], ['layout.elements[2].width', 'wrong-type'],
    ['catalogue.kinds.footpath.tags', 'wrong-type', 'a list'], ['catalogue.kinds.footpath.size', 'wrong-type', 'Write {"width": 2}.'], ['catalogue.kinds.cycle.label.en', 'wrong-type'], ['catalogue.kinds.cycle.attrs.cost', 'wrong-value'],
    ['layout.elements[1].kind', 'unknown-kind', 'Did you mean "footpath"?'], ['layout.elements[1].width', 'not-positive'], ['rules[0].on', 'unknown-kind', 'Did you mean "footpath"?'], ['rules[1].on', 'unknown-tag'],
    ['rules[4].severity', 'wrong-value'], ['rules[5].min', 'bounds-backwards'], ['rules[6].expr', 'unknown-function', 'Did you mean "sum"?'],
  ],
  'width-as-text': [['layout.elements[0].width', 'wrong-type', '3 m', 'number']],
}

describe('codraft check', () => {
  it('knows every broken brief', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.replace('.json', '')).sort()).toEqual(Object.keys(wanted).sort())
  })

  it.each(Object.entries(wanted))('says where and what is wrong in %s', async (name, problems) => {
    const { code, out, err } = await said('check', `${folder}/${name}.json`)
    expect([code, err]).toEqual([1, ''])
    const blocks = out.replaceAll(`${folder}/`, '').split('\n\n')
    for (const [path, what, ...words] of problems) {
      const block = blocks.find((one) => one.startsWith(`${name}.json: ${path}`) && one.split('\n')[0]?.endsWith(`  ${what}`))
      expect(block, out).toBeDefined()
      for (const word of words) expect(block?.replace(/\n */g, ' ')).toContain(word)
    }
    // Sentences are wrapped; the first line of a block is as long as its path.
    expect(Math.max(...out.split('\n').filter((line) => line.startsWith(' ')).map(({ length }) => length))).toBeLessThanOrEqual(100)
  })

  it('prints them all as the text beside them has it', async () => {
    const files = Object.keys(wanted).sort().map((name) => `${folder}/${name}.json`)
    const { code, out } = await said('check', ...files)
    expect(code).toBe(1)
    await expect(out.replaceAll(`${folder}/`, '')).toMatchFileSnapshot(`${folder}/expected.txt`)
  })

  it('points at the place in an expression, however long it is', async () => {
    const { out } = await said('check', `${folder}/expressions.json`)
    expect(out).toContain("    sum('width', '#moter') <= 0.6 * stage.length\n                 ^\n")
    expect(out).toMatch(/\n {4}…[+1]+…\n {45}\^\n/)
  })

  it('gives every way out a line of its own', async () => {
    const { out } = await said('check', `${folder}/contradiction.json`)
    expect(out).toContain('together. Everything else would fit from 22.\n  Ways out:\n    make max of "fits" 22 instead of 21, or drop it\n    make min of')
  })

  it('proves what it says where that is wanted, and says how far it is', async () => {
    const file = `${briefs}/worlds/all-demands.json`
    const { code, out, err } = await said('check', '--exact', file)
    expect([code, (await said('check', file)).err]).toEqual([1, ''])
    expect(err).toMatch(/all-demands\.json: 0 questions answered; looking for /)
    for (const words of ['Everything else would fit from 22.', 'exactly\n  Rules that a layout was found to keep: fits (alone), ', 'All of this is proved.']) expect(out).toContain(words)
    const [told] = JSON.parse((await said('check', '--exact', '--json', file)).out) as { conflicts: Record<string, unknown> }[]
    expect(told?.conflicts).toMatchObject({ satisfiable: false, fitsFrom: 22, complete: true, unspoken: [] })
  }, 120_000)

  it('says what the quick check leaves open, and what the exact one finds there', async () => {
    const file = `${briefs}/worlds/island-between.json`
    expect((await said('check', file)).out).toContain(`${file}: not all of this is proved; --exact may tell more.\n`)
    const { out } = await said('check', '--exact', file)
    expect(out.match(/rules-contradict/g)).toHaveLength(2)
    expect(out.replace(/\n */g, ' ')).toContain('drop "two-tracks", "between"')
    expect(out.replace(/\n */g, ' ')).toContain('No layout can keep "fits", "two-footpaths", "one-island", "two-lanes", "two-cycle-lanes", "between" together.')
    expect(out).not.toContain('--exact may tell more')
  }, 120_000)

  it('tells of all kinds that nobody can place in one advice', async () => {
    const { out } = await said('check', `${briefs}/worlds/dominion-shared.json`)
    expect(out.match(/kind-impossible/g)).toHaveLength(1)
    expect(out.replace(/\n */g, ' ')).toMatch(/"cycle", .*"ev-charging" can be placed, but no layout that holds one of these can keep all blocking rules\./)
  })

  it('names rules that others see to, and those of which it does not know', async () => {
    const file = `${briefs}/worlds/said-twice.json`
    expect((await said('check', file)).out).not.toContain('rule-idle')
    const { code, out } = await said('check', '--exact', file)
    expect(code).toBe(0)
    for (const words of ['Nobody who keeps "tight" can break "loose".', 'Nobody who keeps "tight" can break "fits".', 'Whether these can be broken while all other blocking rules are kept is not known: odd.']) expect(out).toContain(words)
    const [told] = JSON.parse((await said('check', '--exact', '--json', file)).out) as { conflicts: Record<string, unknown> }[]
    expect(told?.conflicts).toMatchObject({ implied: [{ rule: 'loose', by: ['tight'], smallest: true }, { rule: 'fits', by: ['tight'], smallest: true }], undecided: ['odd'] })
  }, 120_000)

  it('leaves open what it cannot prove', async () => {
    const { code, out } = await said('check', '--exact', `${demo}/park/brief.json`)
    expect(code).toBe(0)
    expect(out).toContain('Not all of this is proved.')
  }, 120_000)

  it('says the same to programs', async () => {
    const file = `${folder}/unknown-kind-in-rule.json`
    const { code, out } = await said('check', file, '--json')
    expect([code, JSON.parse(out)]).toEqual([1, [{ file, ok: false, problems: [{ path: ['rules', 1, 'on'], code: 'unknown-kind', message: expect.stringContaining('bench') }], advice: [] }]])
  })

  it('finds nothing wrong in any demo', async () => {
    const files = readdirSync(demo, { recursive: true }).map(String).filter((name) => /(^|\/)brief\.json$/.test(name) && !name.includes('node_modules')).map((name) => `${demo}/${name}`)
    expect(files.length).toBeGreaterThan(0)
    const { code, out } = await said('check', ...files)
    expect([code, out.match(/nothing is wrong/g)?.length]).toEqual([0, files.length])
  })

  it('goes on after a file that is not there', async () => {
    const { code, out } = await said('check', `${folder}/nowhere.json`, `${demo}/street/brief.json`)
    expect(code).toBe(1)
    expect(out).toMatch(/nowhere\.json: \(the whole file\) {2}unreadable\n {2}There is no such file\.\n\n.*nothing is wrong\.\n[^]*1 problem in 1 file\./)
  })
})

describe('the command line', () => {
  it('explains itself', async () => {
    const { code, out } = await said('--help')
    expect(code).toBe(0)
    for (const word of ['codraft serve', 'codraft check', '--version']) expect(out).toContain(word)
    expect((await said('serve', '--help')).out).toContain('--allow-origin ORIGIN')
    expect((await said('help', 'check')).out).toContain('--json')
    expect((await said('--version')).out).toMatch(/^codraft \d+\.\d+\.\d+\n$/)
  })

  it.each([
    [['serv'], 'Did you mean "serve"?'], [['frobnicate'], 'codraft --help'], [[], 'codraft serve'], [['check'], 'Name a brief'], [['check', '--jsno', 'x'], '--jsno'],
    [['serve', '--port', 'x'], '--port is "x"'], [['serve', '--port', '70000'], '65535'], [['serve', '--allow-origin', 'https://x.example/'], '"https://x.example" is wanted'],
    [['serve', '--allow-origin', '*'], 'an origin such as'], [['serve', '--public-url', 'plans.example'], 'https://plans.example.org'],
    [['serve', '--organiser', '--proxies', '1'], 'everybody would look like this machine'], [['serve', '--brief', '/nowhere.json'], '/nowhere.json'],
  ])('answers %j with 2 and a sentence', async (args, words) => {
    const { code, out, err } = await said(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  it('says that Node is too old before anything is loaded that an old Node cannot read', () => {
    const old = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})'
    const command = fileURLToPath(new URL('../../packages/codraft/bin/codraft.mjs', import.meta.url))
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', old, command, '--version'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^This is Node 20\.20\.2; codraft needs Node 22\.14 or newer\. .*\n$/)
  })

  it('runs from the sources or from a build, whichever is there', () => {
    const command = fileURLToPath(new URL('../../packages/codraft/bin/codraft.mjs', import.meta.url))
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'check', `${folder}/unknown-kit.json`], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toContain('Did you mean "street"?')
  })
})
