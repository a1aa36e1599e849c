import { expect, test } from 'vitest'
import { isModulePath } from './module-path.ts'

test.each(['个体工商户设立.banjie', 'common/机构.banjie', 'a b.banjie', '一/二/三.banjie'])('%j is one', (path) =>
  expect(isModulePath(path)).toBe(true),
)

test.each([
  '',
  '.banjie',
  'x.txt',
  '/etc/x.banjie',
  '../x.banjie',
  'a/../x.banjie',
  'a//x.banjie',
  './x.banjie',
  '.git/x.banjie',
  'a\\..\\x.banjie',
  'C:x.banjie',
  'x\0.banjie',
  'x\n.banjie',
  'a./x.banjie',
  `${'长'.repeat(400)}.banjie`,
])('%j is none', (path) => expect(isModulePath(path)).toBe(false))
