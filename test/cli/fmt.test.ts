import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { banjie, type Ended } from './run-banjie.ts'

const library = fileURLToPath(new URL('../../processes', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'banjie-fmt-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const untidy = '机构  审批局｛岗位  窗口、决定岗｝\n\n\n材料   身份证明 // 原件\n'
const tidy = '机构 审批局 { 岗位 窗口, 决定岗 }\n\n材料 身份证明 // 原件\n'

/** Calls `banjie fmt -` with a text on its standard input. */
async function through(input: string | Uint8Array, ...args: readonly string[]): Promise<Ended> {
  const command = fileURLToPath(import.meta.resolve('@banjie/cli/banjie.mjs'))
  const child = spawn(process.execPath, [command, 'fmt', '-', ...args])
  const ended = new Promise<number>((done) => child.on('close', (status) => done(status ?? -1)))
  child.stdin.end(input)
  const [stdout, stderr, status] = await Promise.all([textOf(child.stdout), textOf(child.stderr), ended])
  return { stdout, stderr, status }
}

describe('fmt rewrites', () => {
  test('a file, and says which', async () => {
    const path = file('一.banjie', untidy)
    chmodSync(path, 0o640)
    expect(await banjie('fmt', path)).toEqual({ status: 0, stdout: `${path}\n`, stderr: '' })
    expect(readFileSync(path, 'utf8')).toBe(tidy)
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })
  test('nothing that is in order', async () => {
    const path = file('二.banjie', tidy)
    const { mtimeMs, ino } = statSync(path)
    expect(await banjie('fmt', path)).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(statSync(path)).toMatchObject({ mtimeMs, ino })
  })
  test('every module of a folder', async () => {
    mkdirSync(join(folder, '目录', '内'), { recursive: true })
    const paths = [file('目录/甲.banjie', untidy), file('目录/内/乙.banjie', untidy)]
    expect((await banjie('fmt', join(folder, '目录'))).status).toBe(0)
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual([tidy, tidy])
  })
  test('keywords into the other language', async () => {
    const path = file('三.banjie', tidy)
    expect((await banjie('fmt', path, '--keywords', 'en')).status).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe('office 审批局 { post 窗口, 决定岗 }\n\ndocument 身份证明 // 原件\n')
    expect((await banjie('fmt', path, '--keywords', 'zh')).status).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(tidy)
  })
  test('no file in another encoding', async () => {
    const bytes = Uint8Array.of(0xb2, 0xc4, 0xc1, 0xcf, 0x20, 0x20, 0x61)
    const path = file('四.banjie', bytes)
    const { status, stderr } = await banjie('fmt', path)
    expect(status).toBe(1)
    expect(stderr).toContain('BJ0001')
    expect(stderr).toContain('GB18030')
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes)
  })
  test('around a declaration with a mistake, which stays', async () => {
    const path = file('五.banjie', '材料   甲\n事项   乙 { 承诺 }\n材料   丙\n')
    await banjie('fmt', path)
    expect(readFileSync(path, 'utf8')).toBe('材料 甲\n事项   乙 { 承诺 }\n材料 丙\n')
  })
})

describe('fmt --check', () => {
  test('lists what would change, with 1, and changes nothing', async () => {
    const path = file('六.banjie', untidy)
    expect(await banjie('fmt', path, '--check')).toEqual({ status: 1, stdout: `${path}\n`, stderr: '' })
    expect(readFileSync(path, 'utf8')).toBe(untidy)
  })
  test('is 0 where nothing would', async () => {
    expect(await banjie('fmt', file('七.banjie', tidy), '--check')).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe('fmt -', () => {
  test('reads standard input and writes standard output', async () => {
    expect(await through(untidy)).toEqual({ status: 0, stdout: tidy, stderr: '' })
  })
  test('with --check writes nothing', async () => {
    expect(await through(untidy, '--check')).toEqual({ status: 1, stdout: '', stderr: '' })
    expect((await through(tidy, '--check')).status).toBe(0)
  })
  test('in another encoding is BJ0001', async () => {
    expect(await through(Uint8Array.of(0xb2, 0xc4))).toMatchObject({ status: 1, stdout: '' })
  })
})

test('--keywords takes zh or en', async () => {
  expect((await banjie('fmt', file('八.banjie', tidy), '--keywords', 'fr')).status).toBe(2)
})

test('the library is written in the canonical style', async () => {
  const { status, stdout } = await banjie('fmt', '--check', library)
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})
