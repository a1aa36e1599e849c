import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { banjie } from './run-banjie.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-explain-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('banjie explain', () => {
  test('prints the page in Chinese', async () => {
    const { status, stdout } = await banjie('explain', 'BJ3001', '--lang', 'zh')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^BJ3001 错误 {2}承诺比法定还长\n\n含义\n {4}承诺时限/)
    expect(stdout).toMatch(
      /\n\n错误的写法\n {4}机构[^]*\n\n改好的写法\n {4}机构[^]*\n\n依据\n {4}《行政许可法》第四十二条/,
    )
    expect(stdout).not.toMatch(/What it means|Article|```|^#/m)
  })

  test('prints the page in English, its example as it is', async () => {
    const { status, stdout } = await banjie('explain', 'bj3001', '--lang', 'en')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^BJ3001 error {2}A promise longer than the law allows\n\nWhat it means\n/)
    expect(stdout).toContain('    事项 招牌设置许可 {\n        依据')
    expect(stdout).toMatch(/\n\nThe law behind it\n {4}Article 42 of the Administrative Licensing Law:/)
    expect(stdout).not.toMatch(/含义|法律、法规另有规定/)
  })

  test('loses nothing of the prose in breaking it into lines', async () => {
    const { stdout } = await banjie('explain', 'BJ3009', '--lang', 'zh')
    expect(stdout.replaceAll(/\n {4}/g, '')).toContain(
      '一般不等于同意，而是要追究责任。只有法律明文规定的，才可以写 `逾期 视为通过`，并且紧跟着写 `依据`。',
    )
  })

  test('refuses a code that there is not, in both languages, with the nearest', async () => {
    const { status, stdout, stderr } = await banjie('explain', 'BJ4009')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/没有代码“BJ4009”；最接近的是 BJ400\d、/)
    expect(stderr).toMatch(/there is no code “BJ4009”; the nearest are BJ400\d, /)
  })

  test('lists all codes where none is asked for', async () => {
    const { status, stdout } = await banjie('explain', '--lang', 'en')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^BJ0001 {2}error {2}The text does not fit the grammar\n/)
    expect(stdout).toMatch(/^BJ6003 {2}warning {2}/m)
  })
})

describe('banjie check', () => {
  const check = async (text: string): Promise<string> => {
    const file = join(folder, '甲.banjie')
    writeFileSync(file, text)
    return (await banjie('check', file, '--lang', 'zh')).stdout
  }

  test('names the page on what it found, once', async () => {
    const stdout = await check('材料 甲\n材料 甲\n材料 甲\n')
    expect(stdout.match(/banjie explain BJ1002/g)).toHaveLength(1)
  })

  test('names none where nothing was found', async () => {
    expect(await check('材料 甲\n')).not.toContain('explain')
  })
})
