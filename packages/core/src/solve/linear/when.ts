/** When a rule speaks, in linear demands. */
import { optionValue } from '../../rules/scene.ts'
import type { CompiledRule } from '../../rules/define.ts'
import { ALWAYS, not, sum as together, type Form } from '../form.ts'
import { number } from '../meaning.ts'
import { Unsaid } from '../program.ts'
import type { Scheme } from '../scheme.ts'
import { treeOf, truth } from '../truth.ts'

/** Whether a rule speaks at all. @throws {Unsaid} where linear demands cannot say it */
export function whenOf(scheme: Scheme, { spec: { when } }: CompiledRule): Form {
  const { compiled, options, program, rows } = scheme
  if (when === undefined) return ALWAYS
  if (typeof when !== 'string' && 'option' in when) return optionValue({ compiled, sections: [], options }, when.option) === when.is ? ALWAYS : not(ALWAYS)
  if (rows.size < compiled.sections.length) throw new Unsaid('It depends on what stands on a stage that is no row.')
  const all = [...rows.values()]
  if (typeof when === 'string') return truth(treeOf(when), { rows: all, ready: compiled, options, program })
  const wanted = 'present' in when
  const there = not(program.isAtMost(together(all.map((row) => number(wanted ? when.present : when.absent, row))), 0))
  return wanted ? there : not(there)
}
