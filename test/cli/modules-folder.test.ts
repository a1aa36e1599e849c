import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { modulesFolder } from '@banjie/cli/modules'

const outside = mkdtempSync(join(tmpdir(), 'banjie-modules-'))
const folder = join(outside, 'processes')
afterAll(() => rmSync(outside, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '甲.banjie'), '材料 甲证\n')
})
const modules = modulesFolder(folder)
const faultOf = (answer: { ok: true } | { ok: false; fault: { kind: string } }): string | undefined =>
  answer.ok ? undefined : answer.fault.kind

test('a module is read, changed and saved, whole', async () => {
  const read = await modules.read('甲.banjie')
  if (!read.ok) throw new Error(read.fault.kind)
  const saved = await modules.save('甲.banjie', '材料 乙证\n', read.value.tag)
  expect(saved).toMatchObject({ ok: true, value: { isNew: false } })
  expect(readFileSync(join(folder, '甲.banjie'), 'utf8')).toBe('材料 乙证\n')
  expect(readdirSync(folder)).toEqual(['甲.banjie'])
})

test('a new module is created, in a new folder too', async () => {
  expect(await modules.save('丙/丁.banjie', '')).toMatchObject({ ok: true, value: { isNew: true } })
  const listed = await modules.list()
  expect(listed.ok && listed.value.map(({ path }) => path)).toEqual(['丙/丁.banjie', '甲.banjie'].toSorted())
})

test('what somebody else has saved in between is not overwritten, and is answered', async () => {
  const read = await modules.read('甲.banjie')
  writeFileSync(join(folder, '甲.banjie'), '材料 别人的\n')
  const saved = await modules.save('甲.banjie', '材料 我的\n', read.ok ? read.value.tag : '')
  expect(saved).toMatchObject({ ok: false, fault: { kind: 'changed', current: { text: '材料 别人的\n' } } })
  expect(readFileSync(join(folder, '甲.banjie'), 'utf8')).toBe('材料 别人的\n')
})

test('a module that is there is not taken for a new one', async () => {
  expect(faultOf(await modules.save('甲.banjie', '材料 新\n'))).toBe('changed')
})

test.each(['../外.banjie', '/etc/passwd', '甲.txt', 'a/../../外.banjie', '.git/x.banjie', 'a\\b.banjie', 'a\0.banjie'])(
  'no path leads out of the folder: %j',
  async (path) => {
    expect(faultOf(await modules.read(path))).toBe('bad-path')
    expect(faultOf(await modules.save(path, 'x'))).toBe('bad-path')
  },
)

test('nor does a link', async () => {
  writeFileSync(join(outside, 'secret.banjie'), '材料 秘密\n')
  symlinkSync(join(outside, 'secret.banjie'), join(folder, 'link.banjie'))
  symlinkSync(outside, join(folder, 'up'))
  expect(faultOf(await modules.read('link.banjie'))).toBe('bad-path')
  expect(faultOf(await modules.read('up/secret.banjie'))).toBe('bad-path')
  expect(faultOf(await modules.save('up/new.banjie', 'x'))).toBe('bad-path')
})

test('a module that is not there, and one in another encoding', async () => {
  expect(faultOf(await modules.read('没有.banjie'))).toBe('unknown-module')
  writeFileSync(join(folder, 'gbk.banjie'), Uint8Array.of(0xb2, 0xc4, 0xc1, 0xcf))
  expect(await modules.read('gbk.banjie')).toMatchObject({
    ok: false,
    fault: { kind: 'not-utf8', encoding: 'GB18030' },
  })
})
