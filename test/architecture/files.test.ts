import { describe, expect, test } from 'vitest'
import { findLongFiles, lineLimits } from './file-size.ts'
import { readSourceFiles } from './source-file.ts'

const files = readSourceFiles()

describe('the length of files', () => {
  test('no file is longer than the hard limit', () => {
    expect(findLongFiles(files, lineLimits.hard)).toEqual([])
    for (const { path, lines } of findLongFiles(files, lineLimits.warning)) console.warn(`${path}: ${lines} lines`)
  })

  test('a file of 401 lines is found, one of 400 is not', () => {
    const made = [400, 401].map((lines) => ({ path: `dsl/${lines}.ts`, text: 'a\n'.repeat(lines) }))
    expect(findLongFiles(made, lineLimits.hard)).toEqual([{ path: 'dsl/401.ts', lines: 401 }])
  })
})

describe('the names of files', () => {
  test('are kebab-case', () => {
    const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/
    const names = files.flatMap(({ path }) => path.split('/').map((name) => ({ path, name })))
    expect(names.filter(({ name }) => !isKebab.test(name)).map(({ path }) => path)).toEqual([])
  })

  test('say what is inside', () => {
    const sayNothing = /(^|\/)(utils?|helpers?|common|misc|shared|manager)(\.|\/)/
    expect(files.map(({ path }) => path).filter((path) => sayNothing.test(path))).toEqual([])
  })
})
