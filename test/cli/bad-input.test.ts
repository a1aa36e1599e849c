import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { randomText } from '../bench/inputs.ts'
import { Draw } from '../properties/draw.ts'
import { banjie } from './run-banjie.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-bad-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const right = '机构 审批局 { 岗位 窗口 }\n材料 身份证明\n'
const draw = new Draw(1)

/** 机构 审批局 in GB18030, as an office machine writes it. */
const inGb18030 = [0xbb, 0xfa, 0xb9, 0xb9, 0x20, 0xc9, 0xf3, 0xc5, 0xfa, 0xbe, 0xd6, 0x0a]
const inUtf16 = (text: string, byteOrder: 'little' | 'big'): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return byteOrder === 'little' ? bytes : bytes.swap16()
}
/** U+D800 as UTF-8 would write it if it could. */
const lone = Buffer.concat([Buffer.from(`${right}材料 甲`), Buffer.of(0xed, 0xa0, 0x80), Buffer.from('\n')])

/** What is in a file, the codes that it gets, and for one that is not UTF-8 what is said of its encoding. */
type Case = readonly [name: string, content: string | Uint8Array, codes: readonly string[], encoding?: string]

const notUtf8: readonly Case[] = [
  ['任意字节', Uint8Array.from({ length: 100_000 }, () => draw.whole(0, 255)), ['BJ0001'], '未知'],
  ['单个代理项', lone, ['BJ0001'], 'UTF-8 (damaged'],
  ['UTF-16 小端', inUtf16(right, 'little'), ['BJ0001'], 'UTF-16'],
  ['UTF-16 大端', inUtf16(right, 'big'), ['BJ0001'], 'UTF-16'],
  ['GB18030', Uint8Array.from(inGb18030), ['BJ0001'], 'GB18030'],
  ['UTF-16 无标记', inUtf16(right, 'little').subarray(2), ['BJ0001'], 'UTF-16'],
  [
    '英文里几个 GB18030 汉字',
    Buffer.concat([
      Buffer.from('office Bureau "'),
      Buffer.from(inGb18030.slice(0, 4)),
      Buffer.from('" { post Window }\n'),
    ]),
    ['BJ0001'],
    'GB18030',
  ],
  [
    '一个坏字节',
    Buffer.concat([Buffer.from(right.repeat(3)), Buffer.of(0xed, 0xa0, 0x80)]),
    ['BJ0001'],
    'UTF-8 (damaged',
  ],
]

const wrong: readonly Case[] = [
  ['任意文字', randomText(20_000).toWellFormed(), ['BJ0001']],
  ['U+0000', `${right}材料 甲\0乙\n`, ['BJ0001']],
  ['全是 U+0000', '\0'.repeat(1000), ['BJ0001']],
  ['字符串没有写完', `${right}材料 甲 "没有写完\n材料 乙\n`, ['BJ0003']],
  ['注释没有写完', `${right}/* 没有写完\n`, ['BJ0003']],
  ['嵌套 300 层', `流程 甲 { ${'顺序 { '.repeat(300)}${'} '.repeat(300)}}\n`, ['BJ0001']],
  ['条件嵌套 300 层', `流程 甲 { 等待 ${'('.repeat(300)}1${')'.repeat(300)} = 1 }\n`, ['BJ0001']],
  ['十万个括号', '{'.repeat(100_000), ['BJ0001']],
]

const valid: readonly Case[] = [
  ['空文件', '', []],
  ['只有 BOM', '\uFEFF', []],
  ['只有空白', ' \n\u3000\r\n', []],
  ['BOM 与混用的换行', '\uFEFF机构 审批局 { 岗位 窗口 }\r\n材料 身份证明\r材料 营业执照\n', []],
]
const megabyte: Case = [
  '一行一兆',
  `材料 甲 ${Array.from({ length: 50_000 }, (_, index) => `材料 乙_${index}`).join(' ')}`,
  [],
]

const fileOf = ([name, content]: Case, inside = folder): string => {
  const path = join(inside, `${name}.banjie`)
  writeFileSync(path, content)
  return path
}
/** All of them in a folder of their own. */
const folderOf = (name: string): string => {
  const inside = join(folder, name)
  mkdirSync(inside)
  for (const each of [...notUtf8, ...wrong, ...valid]) fileOf(each, inside)
  return inside
}

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly file: string; readonly message: string }[]
  readonly summary: { readonly modules: number; readonly errors: number }
}
const reportIn = (stdout: string): Report => JSON.parse(stdout) as Report

const place = { line: expect.any(Number) as number, column: expect.any(Number) as number }
const anyDiagnostic = {
  severity: 'error',
  message: expect.stringMatching(/\S/) as string,
  range: { start: place, end: place },
}

describe('check --json', { timeout: 30_000 }, () => {
  test.for([...notUtf8, ...wrong])('tells what is wrong: %s', async (each) => {
    const [, , codes, encoding = ''] = each
    const file = fileOf(each)
    const { status, stdout, stderr } = await banjie('check', file, '--json', '--lang', 'zh')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    const { diagnostics, summary } = reportIn(stdout)
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(codes)
    for (const one of diagnostics) expect(one).toMatchObject({ ...anyDiagnostic, file })
    expect(summary).toMatchObject({ modules: 1, errors: diagnostics.length })
    expect(diagnostics[0]?.message).toContain(encoding)
  })

  test.for([...valid, megabyte])('takes what is right: %s', async (each) => {
    const { status, stdout, stderr } = await banjie('check', fileOf(each), '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(reportIn(stdout)).toMatchObject({ diagnostics: [], summary: { modules: 1, errors: 0 } })
  })

  test('takes a folder without modules', async () => {
    const empty = join(folder, '没有模块')
    mkdirSync(empty)
    writeFileSync(join(empty, '说明.txt'), '\0')
    const { status, stdout } = await banjie('check', empty, '--json')
    expect(status).toBe(0)
    expect(reportIn(stdout)).toMatchObject({ diagnostics: [], summary: { modules: 0, errors: 0 } })
  })
})

describe('fmt', { timeout: 30_000 }, () => {
  test('rewrites no file that is not UTF-8, whatever stands beside it', async () => {
    const inside = folderOf('整理')
    const { status, stdout, stderr } = await banjie('fmt', inside, '--lang', 'zh')
    expect(status).toBe(1)
    for (const [name, content] of notUtf8) {
      expect(Buffer.compare(readFileSync(join(inside, `${name}.banjie`)), Buffer.from(content)), name).toBe(0)
      expect(stdout).not.toContain(name)
      expect(stderr).toContain(`${name}.banjie: BJ0001`)
    }
    expect(stderr.trimEnd().split('\n')).toHaveLength(notUtf8.length)
  })

  test('changes nothing in a second run', async () => {
    const inside = join(folder, '整理')
    expect((await banjie('fmt', inside)).stdout).toBe('')
  })

  test('leaves an empty file and a folder without modules as they are', async () => {
    const empty = fileOf(['空', '', []])
    expect(await banjie('fmt', empty)).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(empty)).toHaveLength(0)
    expect(await banjie('fmt', join(folder, '没有模块'))).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

test('banjie test and banjie compile tell of such files and go on', { timeout: 30_000 }, async () => {
  const inside = folderOf('运行')
  const tested = await banjie('test', inside, '--json')
  expect(tested).toMatchObject({ status: 1, stderr: '' })
  expect(new Set(reportIn(tested.stdout).diagnostics.map(({ file }) => file)).size).toBe(notUtf8.length + wrong.length)
  expect((await banjie('compile', inside, '--out', join(folder, '输出'))).status).toBe(1)
})
