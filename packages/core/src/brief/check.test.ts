import { describe, expect, it } from 'vitest'
import { CODES } from '../codes.ts'
import { pathText } from '../errors.ts'
import { briefJson, kinds, street, footpath, type Plan } from '../rules/street.testing.ts'
import { adviceOn } from './advice.ts'
import { readBrief } from './read.ts'

type Fields = Record<string, unknown>
const told = (problems: readonly { path: (string | number)[]; code: string; message: string }[]): string[] =>
  problems.map(({ path, code, message }) => {
    expect(CODES).toHaveProperty([code])
    expect(message).toMatch(/^[A-Z"0-9].*[.?]$/)
    return `${pathText(path)} ${code}`
  })
function problemsOf(json: Fields): string[] {
  const read = readBrief(json)
  return read.ok ? [] : told(read.problems)
}
const messageOf = (json: Fields): string => {
  const read = readBrief(json)
  return read.ok ? '' : (read.problems[0]?.message ?? '')
}
const check = (plan: Plan): string[] => problemsOf(briefJson(plan))
const rule = (fields: Fields): string[] => check({ rules: [fields] })
const kind = (fields: Fields): string[] => check({ kinds: { footpath: { label: 'Footpath', size: { width: 2 }, ...fields } } })
const around = (fields: Fields): string[] => problemsOf({ ...briefJson({}), ...fields })

describe('a brief is refused', () => {
  it('for a kind of rule that does not exist, with the nearest that does', () => {
    expect(rule({ rule: 'cuont', on: 'footpath', min: 1 })).toEqual(['rules[0].rule unknown-rule'])
    expect(messageOf(briefJson({ rules: [{ rule: 'cuont', on: '*', min: 1 }] }))).toMatch(/^Found "cuont"; a kind of rule is wanted: size, fill, .* Did you mean "count"\?$/)
  })
  it.each<[string, Fields, string[]]>([
    ['a misspelled field', { rule: 'count', on: 'footpath', minn: 1, min: 1 }, ['rules[0].minn unknown-field']],
    ['a field of the wrong type', { rule: 'count', on: 'footpath', min: 'two' }, ['rules[0].min wrong-type']],
    ['a field that is missing', { rule: 'separate', on: 'footpath', from: 'cycle', min: 1 }, ['rules[0].by missing']],
    ['a rule that asks for nothing', { rule: 'size', on: 'footpath' }, ['rules[0] rule-without-bounds']],
    ['bounds the wrong way round', { rule: 'size', on: 'footpath', min: 3, max: 2 }, ['rules[0].min bounds-backwards']],
    ['bounds said twice', { rule: 'fill', equal: 3, max: 4 }, ['rules[0].equal bounds-twice']],
    ['an unknown kind', { rule: 'count', on: 'bnech', min: 1 }, ['rules[0].on unknown-kind']],
    ['an unknown tag', { rule: 'count', on: '#moter', min: 1 }, ['rules[0].on unknown-tag']],
    ['an unknown element', { rule: 'lock', on: '@w9' }, ['rules[0].on unknown-element']],
    ['an unknown kind deep in a selector', { rule: 'count', on: ['*', { tag: ['motor'], not: { beside: 'bnech' } }], min: 1 }, ['rules[0].on[1].not.beside unknown-kind']],
    ['unknown names in the fields of a selector', { rule: 'count', on: { kind: ['bus', 'bux'], tag: 'moter', id: 'w9', section: 'side', in: 'pond' }, min: 1 },
      ['rules[0].on.kind[1] unknown-kind', 'rules[0].on.tag unknown-tag', 'rules[0].on.id unknown-element', 'rules[0].on.in unknown-zone', 'rules[0].on.section unknown-section']],
    ['an unknown choice', { rule: 'count', on: { choice: { surface: 'red' } }, min: 1 }, ['rules[0].on.choice.surface unknown-choice']],
    ['an expression that cannot be read', { rule: 'expr', expr: 'sum(' }, ['rules[0].expr expression-unreadable']],
    ['an expression that is too long', { rule: 'expr', expr: Array(10000).fill('1').join('+') }, ['rules[0].expr expression-too-large']],
    ['a function that does not exist', { rule: 'expr', expr: "summ('width') < 3" }, ['rules[0].expr unknown-function']],
    ['an expression that asks nothing', { rule: 'expr', expr: "sum('width')" }, ['rules[0].expr wrong-type']],
    ['unknown names in an expression', { rule: 'expr', expr: "sum('widht', '#moter') < count('bnech') + option.speed" },
      ['rules[0].expr unknown-attribute', 'rules[0].expr unknown-tag', 'rules[0].expr unknown-kind', 'rules[0].expr unknown-option']],
    ['values of the wrong type in an expression', { rule: 'expr', on: 'bus', expr: "el.kind < 3 or not el.width or el.cost = 'dear'" }, ['rules[0].expr wrong-type', 'rules[0].expr wrong-type', 'rules[0].expr wrong-type']],
    ['a kind that an expression asks in vain', { rule: 'count', on: { where: "el.kind = 'bux'" }, min: 1 }, ['rules[0].on.where unknown-kind']],
    ['an element where none is meant', { rule: 'expr', expr: 'el.width > 3' }, ['rules[0].expr unknown-name']],
    ['functions where one element is asked', { rule: 'count', on: { not: { where: "el.width > max('width')" } }, min: 1 }, ['rules[0].on.not.where wrong-arguments']],
    ['a condition inside a condition', { rule: 'expr', expr: "any('bus', count('cycle', el.width > 2) = 1)" }, ['rules[0].expr wrong-arguments']],
    ['too few values for a function', { rule: 'expr', expr: "any('bus')" }, ['rules[0].expr wrong-arguments']],
    ['too many values for a function', { rule: 'expr', expr: "count('bus', true, 3) > 1" }, ['rules[0].expr wrong-arguments']],
    ['values that are worked out where words are wanted', { rule: 'expr', expr: "sum(el.cost, 3, 4) > 1" }, ['rules[0].expr wrong-type', 'rules[0].expr wrong-type', 'rules[0].expr wrong-type']],
    ['a field that a row does not have', { rule: 'expr', on: 'bus', expr: 'el.angle = 0' }, ['rules[0].expr wrong-stage']],
    ['an expression in its condition', { rule: 'fill', when: 'el.width > 3' }, ['rules[0].when unknown-name']],
    ['an unknown section', { rule: 'fill', section: 'station' }, ['rules[0].section unknown-section']],
    ['an unknown switch', { rule: 'fill', when: { option: 'speed', is: 50 } }, ['rules[0].when.option unknown-option']],
    ['an unknown kind in its condition', { rule: 'fill', when: { present: 'tram' } }, ['rules[0].when.present unknown-kind']],
    ['a length finer than the resolution', { rule: 'size', on: 'footpath', min: 2.0001 }, ['rules[0].min too-fine']],
    ['the end of a gap finer than the resolution', { rule: 'size', on: 'footpath', gaps: [[3, 4.00005]] }, ['rules[0].gaps[0][1] too-fine']],
    ['an unknown attribute', { rule: 'sum', of: 'cots', max: 5 }, ['rules[0].of unknown-attribute']],
    ['a link that is a script', { rule: 'fill', why: { link: 'javascript:alert(1)' } }, ['rules[0].why.link unsafe-link']],
    ['an unknown severity', { rule: 'fill', severity: 'blok' }, ['rules[0].severity wrong-value']],
  ])('for %s', (_, fields, expected) => {
    expect(rule(fields)).toEqual(expected)
  })
  it('for an expression, with the place and what was meant', () => {
    const told = (fields: Fields, plan: Plan = {}): string => messageOf(briefJson({ ...plan, rules: [{ rule: 'expr', ...fields }] }))
    expect(told({ expr: "sum('width', '#moter') <= 3" })).toBe(`Found "moter" at character 14 (sum('width', ‸'#moter') <= 3); a tag of a kind of the catalogue is wanted. Did you mean "motor"?`)
    expect(told({ expr: "sum('width', 'motor') <= 3" })).toContain('The tag of that name is written "#motor".')
    expect(told({ on: 'bus', expr: 'el.cots < 3' })).toMatch(/^Found "cots" at character 1 \(‸el\.cots < 3\); an attribute of the catalogue, or one of width, .* is wanted\. Did you mean "cost"\?$/)
    const lasting = { kinds: { bus: { label: 'Bus', size: { width: 3 }, attrs: { 'life-span': 3 } } } }
    expect(told({ on: 'bus', expr: 'el.life-span < 3' }, lasting)).toContain('"span"')
    expect(told({ on: 'bus', expr: 'el.life < 3' }, lasting)).toContain("Did you mean el['life-span']?")
    const options = { speed: { label: 'Speed', default: 50, of: [30, 50] } }
    expect(told({ expr: 'option.sped = 30' }, { options })).toContain('Did you mean "speed"?')
    expect(told({ expr: 'option.speed = 40' }, { options })).toBe('Found 40 at character 16 (option.speed = ‸40); a value of the option "speed" is wanted: 30, 50.')
    expect(told({ expr: "present('bus', el.width)" })).toBe("Found a number at character 16 (present('bus', ‸el.width)); a condition such as el.width > 2 is wanted.")
  })
  it('for a stage that an expression cannot speak of', () => {
    const row = (id: string) => ({ id, stage: { kind: 'row', length: 20, unit: 'm' }, elements: [] })
    const plan = { id: 'p', stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [6, 0], [0, 5]] }, elements: [] }
    const both = (fields: Fields): string[] => check({ sections: [row('a'), plan], rules: [fields] })
    expect(both({ rule: 'fill', when: "width('*') > stage.length" })).toEqual(['rules[0].when wrong-stage'])
    expect(check({ sections: [row('a')], rules: [{ rule: 'fill', when: "width('*') > stage.length" }] })).toEqual([])
    expect(both({ rule: 'expr', section: 'p', expr: "width('*') > stage.length" })).toEqual(['rules[0].expr wrong-stage'])
    expect(both({ rule: 'expr', expr: "width('*') > stage.length" })).toEqual([])
  })
  it('for a tag written as a kind, and says so', () => {
    expect(messageOf(briefJson({ rules: [{ rule: 'count', on: 'motor', min: 1 }] }))).toContain('written "#motor"')
  })
  it('for a value that a switch cannot have', () => {
    const options = { speed: { default: 50, of: [30, 50] } }
    expect(check({ options, rules: [{ rule: 'fill', when: { option: 'speed', is: 40 } }] })).toEqual(['rules[0].when.is wrong-value'])
    expect(check({ options: { speed: { default: 40, of: [30, 50] } } })).toEqual(['options.speed.default wrong-value'])
  })
  it('for areas finer than ticks squared, not for those as fine as that', () => {
    expect(rule({ rule: 'size', on: 'footpath', of: 'area', min: 2.000001 })).toEqual([])
    expect(rule({ rule: 'size', on: 'footpath', of: 'area', min: 2.0000001 })).toEqual(['rules[0].min too-fine'])
  })
  it('for rules that need each other in a circle', () => {
    const needs = (a: string, b: string): Fields => ({ rule: 'requires', if: a, then: b })
    expect(check({ rules: [needs('bus', 'footpath'), needs('footpath', 'trees'), needs('trees', 'bus')] })).toEqual([0, 1, 2].map((index) => `rules[${index}].then requires-circle`))
    expect(check({ rules: [needs('bus', 'footpath'), needs('footpath', 'trees'), needs('bus', 'trees')] })).toEqual([])
  })
  it('for a rule on a stage that it cannot speak of', () => {
    const plan = { id: 'park', stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [9, 0], [9, 9]] }, elements: [] }
    expect(check({ sections: [plan], rules: [{ rule: 'separate', on: 'cycle', from: '#motor', by: '#buffer', min: 1 }] })).toEqual(['rules[0].rule wrong-stage'])
    const road = { id: 'road', stage: { kind: 'row', unit: 'm', length: 20 }, elements: [] }
    expect(check({ sections: [plan, road], rules: [{ rule: 'fill' }] })).toEqual([])
    expect(check({ sections: [plan, road], rules: [{ rule: 'separate', on: '*', from: '*', by: '*', min: 1, section: 'park' }] })).toEqual(['rules[0].section wrong-stage'])
    expect(check({ sections: [plan], rules: [{ rule: 'count', on: { side: 'start' }, min: 1 }] })).toEqual(['rules[0].on.side no-sides'])
  })
  it('for ids that stand twice', () => {
    const one = { id: 'a', rule: 'fill' }
    expect(check({ rules: [one, one] })).toEqual(['rules[1].id duplicate-id'])
    expect(check({ start: street(footpath(2, 'w'), footpath(2, 'w')) })).toEqual(['layout.sections[0].elements[1].id duplicate-id'])
    const section = { id: 'main', stage: { kind: 'row', unit: 'm', length: 20 }, elements: [] }
    expect(check({ sections: [section, section] })).toEqual(['layout.sections[1].id duplicate-id'])
    expect(around({ meters: [{ id: 'm', of: 'width' }, { id: 'm', of: 'width' }] })).toEqual(['meters[1].id duplicate-id'])
    expect(around({ consent: [{ id: 'c', text: 'a' }, { id: 'c', text: 'b' }] })).toEqual(['consent[1].id duplicate-id'])
  })
  it('for one id of two kinds', () => {
    const sections = ['footpath', 'bus'].map((kind) => ({ id: `of-${kind}`, stage: { kind: 'row', unit: 'm', length: 20 }, elements: [{ id: 'x', kind, width: 3 }] }))
    expect(check({ sections })).toEqual(['layout.sections[1].elements[0].kind id-of-two-kinds'])
  })
  it.each<[string, Fields, string]>([
    ['an unknown kind', { kind: 'bnech', width: 2 }, 'kind unknown-kind'],
    ['no width', { kind: 'footpath' }, 'width missing'],
    ['a width of nothing', { kind: 'footpath', width: 0 }, 'width not-positive'],
    ['a negative width', { kind: 'footpath', width: -2 }, 'width not-positive'],
    ['a width finer than the resolution', { kind: 'footpath', width: 2.0001 }, 'width too-fine'],
    ['a choice that its kind does not have', { kind: 'footpath', width: 2, choices: { surface: 'red' } }, 'choices.surface unknown-choice'],
    ['a field of another stage', { kind: 'footpath', width: 2, angle: 90 }, 'angle unknown-field'],
  ])('for an element of %s', (_, element, expected) => {
    expect(check({ start: { sections: [{ id: 'main', elements: [{ id: 'x', ...element } as never] }] } })).toEqual([`layout.sections[0].elements[0].${expected}`])
  })
  it.each<[string, Fields, string[]]>([
    ['a resolution that is no fraction', { resolution: 0.3 }, ['stage.resolution wrong-resolution']],
    ['a length finer than the resolution', { length: 20.0005 }, ['stage.length too-fine']],
    ['a step finer than the resolution', { step: 0.0005 }, ['stage.step too-fine']],
  ])('for a stage with %s', (_, stage, expected) => {
    expect(check({ sections: [{ id: 'main', stage: { kind: 'row', unit: 'm', length: 20, ...stage }, elements: [] }] })).toEqual(expected.map((one) => `layout.sections[0].${one}`))
  })
  it.each([['meter', ' Write "m".'], ['Metres', ' Write "m".'], ['feet', ' Write "ft".'], ['MM', ' Write "mm".'], ['inches', ' Write "in".'], ['cn', ' Did you mean "cm"?'], ['parsec', '']])('for a stage in %s', (unit, words) => {
    const json = briefJson({ sections: [{ id: 'main', stage: { kind: 'row', unit, length: 20 }, elements: [] }] })
    expect(problemsOf(json)).toEqual(['layout.sections[0].stage.unit wrong-value'])
    expect(messageOf(json)).toBe(`Found "${unit}"; "m", "cm", "mm", "km", "ft" or "in" is wanted.${words}`)
  })
  it('for words of a palette that mean nothing', () => {
    const section = { id: 'main', stage: { kind: 'row', unit: 'm', length: 20 }, elements: [], palette: ['footpath', '#moter', 'bnech', '*'] }
    expect(check({ sections: [section] })).toEqual(['layout.sections[0].palette[1] unknown-tag', 'layout.sections[0].palette[2] unknown-kind'])
  })
  it.each<[string, Fields, string[]]>([
    ['a size outside its own limits', { resize: { width: { min: 2.5, max: 6 } } }, ['size.width default-outside-limits']],
    ['a size off its own steps', { resize: { width: { step: 0.3 } } }, ['size.width default-outside-limits']],
    ['limits the wrong way round', { size: {}, resize: { width: { min: 3, max: 2 } } }, ['resize.width.min bounds-backwards']],
    ['a size finer than the resolution', { size: { width: 2.0001 } }, ['size.width too-fine']],
    ['limits finer than the resolution', { resize: { width: { min: 1.00005 } } }, ['resize.width.min too-fine']],
    ['a figure finer than its attribute', { attrs: { cost: 9.5 } }, ['attrs.cost too-fine']],
    ['a choice whose default is none of its options', { choices: { use: { default: 'wlak', options: { walk: {}, sit: {} } } } }, ['choices.use.default unknown-option']],
    ['an option whose size is outside its limits', { choices: { use: { default: 'walk', options: { walk: {}, sit: { size: { width: 1 }, resize: { width: { min: 2 } } } } } } }, ['choices.use.options.sit.size.width default-outside-limits']],
    ['choices that set the same field', { choices: { a: { default: 'x', options: { x: { attrs: { cost: 1 } } } }, b: { default: 'x', options: { x: { attrs: { cost: 2 } } } } } }, ['choices.b choices-clash']],
    ['art that does not exist', { art: 'pavement' }, ['art unknown-art']],
  ])('for a kind with %s', (_, fields, expected) => {
    expect(kind(fields)).toEqual(expected.map((one) => `catalogue.kinds.footpath.${one}`))
  })
  it('for meters, questions and personas that mean nothing', () => {
    expect(around({ meters: [{ id: 'a', sum: 'cots' }, { id: 'b' }, { id: 'c', of: 'width', on: 'bnech', section: 'side' }] })).toEqual([
      'meters[0].sum unknown-attribute', 'meters[1] meter-without-sum', 'meters[2].on unknown-kind', 'meters[2].section unknown-section',
    ])
    expect(around({ questions: [{ id: 'q', text: 'Where?', type: 'text', after: { removed: 'bnech' } }] })).toEqual(['questions[0].after.removed unknown-kind'])
    expect(around({ personas: [{ id: 'p', label: 'Wheelchair', rules: ['way'] }] })).toEqual(['personas[0].rules[0] unknown-rule-id'])
  })
  it('for ten things at once, each with its path', () => {
    const wrong = {
      ...briefJson({
        start: { sections: [{ id: 'main', elements: [{ id: 'a', kind: 'bnech', width: 2 }, { id: 'a', kind: 'footpath', width: -1 }] }] },
        rules: [{ rule: 'cuont', on: '*', min: 1 }, { rule: 'size', on: 'footpath', min: 3, max: 2 }, { rule: 'sum', of: 'cots', max: 1 }, { rule: 'fill', id: 'rule-1', section: 'x' }],
        kinds: { ...kinds, bus: { ...kinds.bus, size: { width: 9 } } },
      }),
      meters: [{ id: 'b' }], contact: 'nowhere',
    }
    expect(problemsOf(wrong)).toEqual([
      'layout.sections[0].elements[0].kind unknown-kind', 'layout.sections[0].elements[1].id duplicate-id', 'layout.sections[0].elements[1].width not-positive',
      'catalogue.kinds.bus.size.width default-outside-limits', 'rules[3].id duplicate-id', 'rules[0].rule unknown-rule', 'rules[1].min bounds-backwards',
      'rules[2].of unknown-attribute', 'rules[3].section unknown-section', 'meters[0] meter-without-sum', 'contact unsafe-link',
    ])
  })
})

describe('a brief with something of a wrong form', () => {
  const all = (json: Fields, kits = {}): string[] => {
    const read = readBrief(json, { kits })
    return read.ok ? [] : told(read.problems)
  }
  const rules = [{ id: 'a', rule: 'count', on: 'bnech', min: 1 }, { id: 'b', rule: 'lock', on: '@w1' }, { id: 'c', rule: 'size', on: '#walk', min: 3, max: 2 }, { id: 'd', rule: 'sum', of: 'cots', max: 1 }]
  const inRules = ['rules[0].on unknown-kind', 'rules[2].min bounds-backwards', 'rules[3].of unknown-attribute']
  const lane = { label: 'Lane', tags: ['walk'], size: { width: 2 }, attrs: { cost: 1 } }
  const street = (fields: Fields, more: Fields = {}): Fields => ({
    codraft: 1, id: 'x', revision: 1, title: 'X', layout: { stage: { kind: 'row', length: 20, unit: 'm', ...fields }, elements: [{ id: 'w1', kind: 'lane', width: 2 }] }, catalogue: { kinds: { lane } }, rules, ...more,
  })
  it('is told what is wrong with its rules as well', () => {
    expect(all(street({}))).toEqual(inRules)
    expect(all(street({ length: '20 m' }))).toEqual(['layout.sections[0].stage.length wrong-type', ...inRules])
    expect(all(street({ unit: 'meter', lenght: 20 }))).toEqual(['layout.sections[0].stage.unit wrong-value', 'layout.sections[0].stage.lenght unknown-field', ...inRules])
    expect(all(street({}, { title: undefined, revision: 0 }))).toEqual(['revision wrong-value', 'title missing', ...inRules])
    expect(all(street({}, { rules: [...rules, { id: 'e', rule: 'lock', on: '@w1', severity: 'stop' }] }))).toEqual([...inRules, 'rules[4].severity wrong-value'])
  })
  it('is not told that its own names are unknown', () => {
    for (const kind of [{ ...lane, size: 2 }, { ...lane, label: 5 }, { ...lane, label: { en: 5 } }, { ...lane, attrs: { cost: null } }]) expect(all(street({}, { catalogue: { kinds: { lane: kind } } })).slice(1)).toEqual(inRules)
    const tags = all(street({}, { catalogue: { kinds: { lane: { ...lane, tags: 'walk' } } } }))
    expect(tags).toEqual(['catalogue.kinds.lane.tags wrong-type', ...inRules])
    for (const wrong of [{ kinds: [lane] }, { kinds: { lane }, attributes: [] }]) expect(all(street({}, { catalogue: wrong })).filter((one) => one.includes('unknown'))).toEqual([])
  })
  it('is told nothing of figures that something else stands in for', () => {
    expect(all(street({ resolution: 'fine' }, { rules: [{ id: 'a', rule: 'size', on: 'lane', min: 0.0001 }] }))).toEqual(['layout.sections[0].stage.resolution wrong-type'])
    expect(all(street({}, { rules: [], catalogue: { kinds: { lane: { ...lane, resize: { width: { min: '3 m' } } } } } }))).toEqual(['catalogue.kinds.lane.resize.width.min wrong-type'])
  })
  it('is judged with the kit that was most likely meant', () => {
    const kits = { street: { id: 'street', title: 'Street', kinds: { lane }, art: {} } }
    const wrong = ['catalogue.kits unknown-kit', ...inRules]
    expect(all(street({}, { catalogue: { kits: ['streat'] } }), kits)).toEqual(wrong)
    expect(all(street({}, { catalogue: { kits: ['garden'] } }), kits)).toEqual(['catalogue.kits unknown-kit', 'rules[2].min bounds-backwards'])
  })
})

describe('a brief is read and advised on', () => {
  const advice = (plan: Plan, more: Fields = {}): string[] => {
    const read = readBrief({ ...briefJson(plan), ...more })
    if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
    return told(adviceOn(read.value))
  }
  it('with nothing to say of a good one', () => {
    expect(advice({ rules: [{ rule: 'fill', message: 'There is {limit} of room; yours is {excess} over.' }] })).toEqual([])
  })
  it('where the start breaks a rule that stops sending, not where it lacks a wish', () => {
    expect(advice({ length: 5, start: street(footpath(3), footpath(3)), rules: [{ rule: 'fill' }, { rule: 'count', on: 'trees', min: 1, severity: 'warn' }] })).toEqual(['rules[0] start-breaks-rule'])
    expect(advice({ start: street(footpath(1)) })).toEqual(['layout start-breaks-rule'])
  })
  it('where a message names what its rule never fills, or writes a unit twice', () => {
    expect(advice({ rules: [{ rule: 'fill', message: 'A {element} of {actual} m is {excess} metres too much, {limit} more.' }] })).toEqual([
      'rules[0].message unfilled-placeholder', 'rules[0].message unit-after-figure', 'rules[0].message unit-after-figure',
    ])
    expect(advice({ rules: [{ rule: 'count', on: '*', min: 1, message: { en: '{limit} must stay', de: '{limt}' } }], }, { title: { en: 'a', de: 'b' } })).toContain('rules[0].message.de unfilled-placeholder')
  })
  it('where a kind has no width of its own', () => {
    expect(advice({ kinds: { ...kinds, plaza: { label: 'Plaza' } } })).toEqual(['catalogue.kinds.plaza.size kind-without-width'])
  })
  it('where zones and anchors lie outside their plan, and where too many slots are spanned', () => {
    const square = (x: number): number[][] => [[x, 1], [x + 3, 1], [x + 3, 4], [x, 4]]
    const plan = (stage: Fields): string[] => advice({ kinds: {}, sections: [{ id: 'p', stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [10, 0], [10, 8], [0, 8]], ...stage }, elements: [] }] })
    expect(plan({ zones: { inside: square(2), across: square(9), round: { circle: [11, 4, 2] }, whole: [[-5, -5], [20, -5], [20, 20], [-5, 20]] }, anchors: { gate: [0, 4], tree: [5, 5] } })).toEqual([])
    expect(plan({ zones: { lawn: square(11), pond: { circle: [13, 4, 2] } }, anchors: { stop: [5, 9] } })).toEqual([
      'layout.sections[0].stage.zones.lawn outside-boundary', 'layout.sections[0].stage.zones.pond outside-boundary',
      'layout.sections[0].stage.anchors.stop outside-boundary',
    ])
    const slots = ['a', 'b', 'c'].map((id, index) => ({ id, at: [10 + 20 * index, 50], width: 20, depth: 100 }))
    const rack = (span: number, option: number, neighbours?: string[][]): string[] => advice({
      kinds: { m: { label: 'Module', size: { width: 20, depth: 100 }, span, choices: { wide: { default: 'no', options: { no: {}, yes: { span: option } } } } } },
      sections: [{ id: 'r', stage: { kind: 'slots', unit: 'mm', slots, ...(neighbours ? { neighbours } : {}) }, elements: [] }],
    })
    expect([rack(3, 1), rack(1, 3)]).toEqual([[], []])
    expect(rack(4, 1)).toEqual(['catalogue.kinds.m.span span-too-long'])
    expect(rack(2, 3, [['a', 'b']])).toEqual(['catalogue.kinds.m.choices.wide.options.yes.span span-too-long'])
  })
  it('where a rule asks for a fix to be made by itself, which is only offered', () => {
    const rules = (...fixes: Fields[]): Fields[] => fixes.map((fix) => ({ rule: 'fill', fix }))
    expect(advice({ rules: rules({ prefer: ['resize'], auto: true }) })).toEqual(['rules[0].fix.auto fix-not-applied'])
    expect(advice({ rules: rules({ auto: false }, { prefer: ['resize'] }) })).toEqual([])
  })
  it('where texts lack a language that others have', () => {
    expect(advice({ kinds: {} }, { title: { en: 'High Street', fr: 'Grand-Rue' }, task: 'Show us' })).toEqual(['task missing-translation'])
    expect(advice({ kinds: {} }, { title: { en: 'High Street', fr: 'Grand-Rue' }, task: { en: 'Show us', fr: 'Montrez-nous' } })).toEqual([])
  })
})
