import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { library, modulesIn, textOf } from './library.ts'

const readme = textOf(library, 'README.md')

test('the README has a row for each of the 54 mechanisms of the reform, in both languages', () => {
  const rows = [...readme.matchAll(/^\| (S\d\d) \|(.*)\|$/gm)].map(([, name = '', cells = '']) => ({
    name,
    cells: cells.split('|').map((cell) => cell.trim()),
  }))
  expect(rows.map(({ name }) => name)).toEqual(
    Array.from({ length: 54 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`),
  )
  expect(rows.filter(({ cells }) => cells.length !== 4 || cells.includes(''))).toEqual([])
})

test('what the README leads to is there, and it leads to every module with a process', () => {
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path)
  expect(links.filter((path) => !existsSync(join(library, path)))).toEqual([])
  const withProcess = modulesIn(library).filter((path) => /^流程 /m.test(textOf(library, path)))
  expect(withProcess.filter((path) => !links.includes(path.replaceAll('\\', '/')))).toEqual([])
})
