import { expect, it } from 'vitest'
import { SessionController } from '../session/controller.ts'
import { harbour } from '../session/harbour.sample.ts'
import { View } from '../session/view.ts'
import { isResizable } from './resizable.ts'

it('is a matter of the kind and of who keeps it, whatever was said before', () => {
  const controller = new SessionController(harbour({ options: { wide: { label: 'Wide', default: false, of: [false, true] } }, rules: [{ id: 'kept', rule: 'lock', on: '@g1', fields: ['width'], when: { option: 'wide', is: true }, message: 'It stays.' }] }))
  const view = new View(controller)
  const may = (id: string): boolean => isResizable(controller, view.row.find(({ element }) => element.id === id)!)
  expect([may('r1'), may('g1'), may('c1')]).toEqual([false, true, true])
  controller.lock(['c1'], true)
  expect([may('g1'), may('c1')]).toEqual([true, false])
  controller.lock(['c1'], false)
  expect(may('c1')).toBe(true)
  controller.setOption('wide', true)
  expect([may('g1'), may('c1')]).toEqual([false, true])
  controller.setOption('wide', false)
  expect(may('g1')).toBe(true)
})
