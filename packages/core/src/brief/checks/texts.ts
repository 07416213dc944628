/** Every text of a brief that the public reads. */
import type { Brief } from '../../schema/brief.ts'
import type { Kind } from '../../schema/catalogue.ts'
import type { Stage } from '../../schema/layout.ts'
import type { Text } from '../../schema/text.ts'
import type { Path } from './names.ts'

/** A text and where it stands. */
export type Written = { readonly path: Path; readonly text: Text }

/** Every text that is there, in the order of the brief's fields. */
export function textsOf(brief: Brief): Written[] {
  const { title, task, about, layout, catalogue, rules, options, meters, steps, questions, consent, privacy, personas } = brief
  return [
    ...fields({ title, task, about }, []),
    ...layout.sections.flatMap((section, index) => [
      ...fields({ title: section.title }, ['layout', 'sections', index]),
      ...stageTexts(section.stage, ['layout', 'sections', index, 'stage']),
    ]),
    ...entries(catalogue.attributes, ['catalogue', 'attributes']).flatMap(([{ label }, path]) => fields({ label }, path)),
    ...entries(catalogue.kinds, ['catalogue', 'kinds']).flatMap(([kind, path]) => kindTexts(kind, path)),
    ...rules.flatMap(({ message, why, fix }, index) => [
      ...fields({ message }, ['rules', index]),
      ...fields({ text: why?.text, source: why?.source, who: why?.who }, ['rules', index, 'why']),
      ...fields({ suggest: fix?.suggest }, ['rules', index, 'fix']),
    ]),
    ...entries(options, ['options']).flatMap(([{ label }, path]) => fields({ label }, path)),
    ...meters.flatMap(({ label }, index) => fields({ label }, ['meters', index])),
    ...(steps ?? []).flatMap(({ text }, index) => fields({ text }, ['steps', index])),
    ...questions.flatMap(({ text, why }, index) => fields({ text, why }, ['questions', index])),
    ...consent.flatMap(({ text }, index) => fields({ text }, ['consent', index])),
    ...fields({ controller: privacy?.controller, notice: privacy?.notice }, ['privacy']),
    ...(personas ?? []).flatMap(({ label }, index) => fields({ label }, ['personas', index])),
  ]
}

const fields = (texts: Readonly<Record<string, Text | undefined>>, path: Path): Written[] =>
  Object.entries(texts).flatMap(([field, text]) => (text === undefined ? [] : [{ path: [...path, field], text }]))

const entries = <T>(record: Readonly<Record<string, T>>, path: Path): [T, Path][] => Object.entries(record).map(([key, value]) => [value, [...path, key]])

function stageTexts(stage: Stage, path: Path): Written[] {
  if (stage.kind === 'row') return fields({ ...stage.sideNames }, [...path, 'sideNames'])
  if (stage.kind === 'plan') return fields(stage.names ?? {}, [...path, 'names'])
  return stage.slots.flatMap(({ label }, index) => fields({ label }, [...path, 'slots', index]))
}

function kindTexts({ label, description, choices }: Kind, path: Path): Written[] {
  return [
    ...fields({ label, description }, path),
    ...entries(choices ?? {}, [...path, 'choices']).flatMap(([choice, at]) => [
      ...fields({ label: choice.label }, at),
      ...entries(choice.options, [...at, 'options']).flatMap(([option, deeper]) => fields({ label: option.label }, deeper)),
    ]),
  ]
}
