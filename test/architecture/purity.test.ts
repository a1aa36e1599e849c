import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from './source-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-purity-'))
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the type checker says to a text under the settings of a pure room. */
function check(room: string, text: string): string {
  writeFileSync(join(folder, 'probe.ts'), text)
  const settings = { extends: join(root, room, 'tsconfig.json'), include: ['./probe.ts'], exclude: [] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' })
    return ''
  } catch (error) {
    return String(Reflect.get(Object(error), 'stdout'))
  }
}

test.each(['dsl', 'compiler', 'runtime/plan', 'runtime/calendar', 'runtime/engine'])(
  '%s knows neither Node nor a browser',
  (room) => {
    expect(check(room, 'export const pid: number = process.pid\n')).toContain("Cannot find name 'process'")
    expect(check(room, 'export const title: string = document.title\n')).toContain("Cannot find name 'document'")
    expect(check(room, 'export const list: readonly number[] = [2, 1].toSorted()\n')).toBe('')
  },
)
