import { expect, test } from 'vitest'
import { nameFault, newModule, newPath } from './new-module.ts'

test.each(['幼儿园设立', 'Kindergarten', '_a1', '店a1'])('“%s” does for a new file', (name) => {
  expect(nameFault(name, [])).toBeUndefined()
})

test.each(['3号', '设立3', 'a-b', '../x', 'a/b', 'a b', '「甲」'])('“%s” is no name', (name) => {
  expect(nameFault(name, [])).toBe('new.bad')
})

test('an empty name and one that is taken are told', () => {
  expect(nameFault('  ', [])).toBe('new.empty')
  expect(nameFault('甲', [newPath('甲')])).toBe('new.taken')
})

test('the template carries the name in both languages', () => {
  expect(newModule(' 幼儿园设立 ', 'zh')).toContain('流程 幼儿园设立 {')
  expect(newModule('Kindergarten', 'en')).toContain('process Kindergarten {')
})
