/** Random expressions about random briefs, and random texts that are none. */
import fc from 'fast-check'

type Text = fc.Arbitrary<string>
const joined = (left: Text, operators: readonly string[], right: Text): Text => fc.tuple(left, fc.constantFrom(...operators), right).map((words) => words.join(' '))
const closed = (text: Text): Text => text.map((inner) => `(${inner})`)

const selectors = ['*', 'wall', 'bench', 'lane', 'tree', 'knob', '#firm', '#seat', '#green', '#broad', '@wall-1'].map((word) => `'${word}'`)
const measures = ["'width'", "'width'", "'area'", "'cost'", "'weight'"]
const figures = fc.oneof(fc.integer({ min: 0, max: 30 }).map(String), fc.integer({ min: 1, max: 99 }).map((tenths) => String(tenths / 10)), fc.constantFrom('0.333333333333333', '123456789.125'))
const comparing = ['<', '<=', '>', '>=', '=', '!=']

/** About one element, which it calls `el`. */
export const anyCondition: Text = fc.letrec<{ number: string; truth: string }>((tie) => ({
  number: fc.oneof({ maxDepth: 2 }, figures, fc.constantFrom('el.width', 'el.width', 'el.area', 'el.cost', 'el.weight', 'el.offset', 'el.x', 'el.y', 'el.angle'), closed(joined(tie('number'), ['+', '-', '*', '/'], tie('number')))),
  truth: fc.oneof({ maxDepth: 2 }, joined(tie('number'), comparing, tie('number')), fc.constantFrom("el.kind = 'lane'", "el.kind != 'tree'", 'option.fancy', "el.slot = 's1'"),
    closed(joined(tie('truth'), ['and', 'or'], tie('truth'))), tie('truth').map((inner) => `not (${inner})`)),
})).truth

const conditioned = (head: Text): Text => fc.tuple(head, fc.option(anyCondition)).map(([words, condition]) => `${words}${condition === null ? '' : `, ${condition}`})`)

/** About a whole section: every function, every operator. Some of them cannot be asked of some stages, and are refused there. */
export const anyExpression: Text = fc.letrec<{ number: string; truth: string }>((tie) => ({
  number: fc.oneof({ maxDepth: 3 },
    figures, fc.constantFrom('option.speed', 'stage.length', 'stage.area'),
    conditioned(fc.tuple(fc.constantFrom('sum', 'min', 'max'), fc.constantFrom(...measures), fc.constantFrom(...selectors)).map(([name, measure, selector]) => `${name}(${measure}, ${selector}`)),
    conditioned(fc.tuple(fc.constantFrom('count', 'width', 'area'), fc.constantFrom(...selectors)).map(([name, selector]) => `${name}(${selector}`)),
    closed(joined(tie('number'), ['+', '-', '*', '/'], tie('number'))), tie('number').map((inner) => `-(${inner})`)),
  truth: fc.oneof({ maxDepth: 3 },
    joined(tie('number'), comparing, tie('number')), conditioned(fc.constantFrom(...selectors).map((selector) => `present(${selector}`)),
    fc.tuple(fc.constantFrom('any', 'all'), fc.constantFrom(...selectors), anyCondition).map(([name, selector, condition]) => `${name}(${selector}, ${condition})`),
    closed(joined(tie('truth'), ['and', 'or'], tie('truth'))), tie('truth').map((inner) => `not (${inner})`)),
})).truth

const WORDS = 'sum count any ( ) [ ] , . \' " + - * / ^ ** < <= = == != && and or not el.width el. stage.length option.x 1 0.5 3m 1e5 .5 true \'*\' é 😀 \u202e'.split(' ')
/** Texts that are mostly no expressions, and some that grow without end. */
export const anyWords: Text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')), fc.string({ unit: 'binary', maxLength: 60 }),
  fc.tuple(fc.constantFrom('(', '-', 'not ', '1+', '1 and ', 'sum(', '9*', '9^', "'"), fc.integer({ min: 1, max: 11_000 })).map(([part, times]) => part.repeat(times)),
)
