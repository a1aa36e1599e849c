import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const script = join(import.meta.dirname, 'embed.ts')

test('a script of twenty lines takes a case from a text to 办结, without HTTP', async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script])
  expect(stdout.trim().split('\n')).toEqual(['受理 · 办理中', '个体工商户设立登记 · 决定 · 办理中', '出件 · 办结'])
  expect(stderr).toBe('')
})

test('it stays a script of twenty lines, and asks for nothing but the compiler and the runtime', () => {
  const lines = readFileSync(script, 'utf8').trim().split('\n')
  const code = lines.filter((line) => line !== '' && !line.startsWith('/**') && !line.startsWith('import'))
  expect(code.length).toBeLessThanOrEqual(20)
  const imported = lines.flatMap((line) => /^import .* from '(.*)'$/.exec(line)?.[1] ?? [])
  expect(imported).toEqual(['node:fs', '@banjie/compiler', '@banjie/runtime'])
})
