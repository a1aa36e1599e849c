import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { banjie } from '../cli/run-banjie.ts'
import { check, library, modulesIn, run, textOf } from './library.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-twin-'))
const twin = join(folder, 'processes')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(async () => {
  cpSync(library, twin, { recursive: true })
  expect((await banjie('fmt', twin, '--keywords', 'en')).status).toBe(0)
})

describe('the library in English keywords', () => {
  test('is written with other words', () => {
    const same = modulesIn(twin).filter((path) => textOf(twin, path) === textOf(library, path))
    expect(same).toEqual([])
    expect(textOf(twin, '企业开办/新开企业一日办.banjie')).toContain('process 新开企业一日办')
  })

  test('is checked and tried with the same result', async () => {
    const [before, after] = [await check(library), await check(twin)]
    const found = ({ diagnostics }: typeof before): readonly string[] => diagnostics.map(({ code }) => code)
    expect(found(after)).toEqual(found(before))
    const { summary } = await run(twin)
    expect(summary).toEqual((await run(library)).summary)
  })

  test('comes back letter by letter', async () => {
    await banjie('fmt', twin, '--keywords', 'zh')
    const changed = modulesIn(twin).filter((path) => textOf(twin, path) !== textOf(library, path))
    expect(changed).toEqual([])
  })
})
