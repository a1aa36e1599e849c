import { describe, expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { ModuleSet } from './module-set.ts'
import { pathOfUse } from './path-of-use.ts'

/** A set of modules over texts by path; `reads` counts how often each was asked for. */
function setOf(texts: Record<string, string>): {
  readonly modules: ModuleSet
  readonly reads: string[]
  readonly texts: Record<string, string>
} {
  const reads: string[] = []
  const modules = new ModuleSet((path) => {
    reads.push(path)
    return texts[path]
  })
  return { modules, reads, texts }
}

/** What is wrong in a module, as code and text. */
function faults({ modules }: { readonly modules: ModuleSet }, path: string): readonly string[] {
  const module = modules.module(path)
  return module?.found.map(({ code, start, end }) => `${code} ${module.text.slice(start, end)}`) ?? ['not there']
}

const offices = '机构 审批局 { 岗位 窗口, 决定岗 }\n材料 申请书\n材料 执照\n'
const items =
  '引用 "机构.banjie"\n事项 登记 { 依据 《行政许可法》第四条 承办 审批局  承诺 1 工作日  需 申请书  出具 执照 }\n'
const main = `引用 "机构.banjie"
引用 "事项/登记.banjie"
流程 设立 { 受理 由 审批局.窗口  办理 登记  出件 }
场景 "一" 验证 设立 {
    2026-03-02 09:00 申请人 申报 { }
    2026-03-02 09:10 审批局.窗口 完成 受理
    应当 待办 登记.决定
}`
const project = (): Record<string, string> => ({
  'a/机构.banjie': offices,
  'a/事项/登记.banjie': items.replace('机构.banjie', '../机构.banjie'),
  'a/设立.banjie': main,
})

describe('the path of a use', () => {
  test.each([
    ['a/设立.banjie', '机构.banjie', 'a/机构.banjie'],
    ['a/设立.banjie', './机构', 'a/机构.banjie'],
    ['a/b/登记.banjie', '../机构.banjie', 'a/机构.banjie'],
    ['设立.banjie', '../机构.banjie', '../机构.banjie'],
    ['/work/a/设立.banjie', 'b\\机构.banjie', '/work/a/b/机构.banjie'],
    ['a/设立.banjie', 'banjie/法律.banjie', 'banjie/法律.banjie'],
    ['banjie/公司/设立.banjie', '../法律.banjie', 'banjie/法律.banjie'],
  ])('from %s, %s is %s', (from, path, found) => expect(pathOfUse(from, path)).toBe(found))
  test('a module of the library cannot name a file outside of it', () =>
    expect(pathOfUse('banjie/a.banjie', '../../etc/b.banjie')).toBe('../../etc/b.banjie'))
})

test('a module sees what the modules that it names declare', () => {
  const set = setOf(project())
  expect(Object.keys(set.texts).flatMap((path) => faults(set, path))).toEqual([])
  const names = set.modules.module('a/设立.banjie')?.names
  expect(names?.references.map(({ thing }) => `${thing.name} of ${thing.module}`)).toContain(
    '登记 of a/事项/登记.banjie',
  )
  expect(names?.things.map(({ name }) => name)).toEqual(['设立'])
})

describe('a module, with those that it uses, has at most one calendar', () => {
  const texts = { 'a.banjie': '日历 甲 { }', 'b.banjie': '日历 乙 { }' }
  test.each([
    ['引用 "a.banjie"\n日历 丙 { }', ['BJ1002 丙']],
    ['引用 "a.banjie"\n引用 "b.banjie"', ['BJ1002 "b.banjie"']],
    ['引用 "a.banjie"', []],
    ['日历 丙 { }', []],
    ['日历 丙 { }\ncalendar Fourth { }', ['BJ1002 Fourth']],
  ])('%s', (text, expected) => expect(faults(setOf({ ...texts, 'c.banjie': text }), 'c.banjie')).toEqual(expected))
})

test('use is not transitive', () => {
  const texts = project()
  texts['a/设立.banjie'] = main.replace('引用 "机构.banjie"\n', '')
  expect(faults(setOf(texts), 'a/设立.banjie')).toContain('BJ1001 审批局')
})

test('only what is used is read', () => {
  const set = setOf({ ...project(), 'a/别的.banjie': '材料' })
  set.modules.module('a/设立.banjie')
  expect(new Set(set.reads)).toEqual(new Set(['a/设立.banjie', 'a/机构.banjie', 'a/事项/登记.banjie']))
})

describe('what only follows from a mistake is not reported again', () => {
  const rest = '流程 设立 { 受理 由 审批局.窗口 }'
  test.each([
    ['a brace left out', `机构 审批局\n    岗位 窗口, 决定岗\n}\n${rest}`, '岗位'],
    ['a colon too many', `机构 审批局 {\n    岗位: 窗口\n}\n${rest}`, ':'],
    ['a misspelt keyword', '事向 登记 { }\n流程 设立 { 办理 登记 }', '事向'],
    ['a post left out', '机构 审批局 { 岗位 窗口 }\n流程 设立 { 受理 由 审批局. 限 当场 }', '限'],
  ])('%s', (_, text, at) => expect(faults(setOf({ 'a.banjie': text }), 'a.banjie')).toEqual([`BJ0001 ${at}`]))
  test('what is unknown for another reason is', () =>
    expect(faults(setOf({ 'a.banjie': '事向 登记 { }\n流程 设立 { 办理 登己 }' }), 'a.banjie')).toEqual([
      'BJ0001 事向',
      'BJ1001 登己',
    ]))
  test('a module that uses itself declares nothing twice', () =>
    expect(faults(setOf({ 'a.banjie': '引用 "a"\n材料 甲' }), 'a.banjie')).toEqual(['BJ1003 "a"']))
})

test('a word that does not fit is reported once', () => {
  const set = setOf({ 'a.banjie': '场景 一 验证 甲 { }\n流程 甲 { }' })
  expect(faults(set, 'a.banjie')).toEqual(['BJ0001 一'])
})

test.each([
  ['', 'emptyPath'],
  ['/机构.banjie', 'pathFromRoot'],
  ['C:\\\\机构.banjie', 'pathFromRoot'],
  ['./', 'folderPath'],
  ['没有', 'noFile'],
])('a path that names no module says what is wrong with it: "%s"', (path, guess) => {
  const set = setOf({ 'a/机构.banjie': offices, 'a/设立.banjie': `引用 "${path}"\n流程 设立 { 受理 由 审批局.窗口 }` })
  expect(set.modules.module('a/设立.banjie')?.found.map(({ code, args }) => [code, args['guess']])).toEqual([
    ['BJ1001', guess],
  ])
})

test('one used twice is to be deleted, and the fix does so', () => {
  const set = setOf({ 'b.banjie': '', 'a.banjie': '引用 "b"\n引用 "./b.banjie"\n材料 甲' })
  const module = set.modules.module('a.banjie')
  const [found] = module?.found ?? []
  expect(found).toMatchObject({ code: 'BJ1002', args: { advice: 'usedTwice' } })
  const [edit] = found?.fixes[0]?.edits ?? []
  expect(module?.text.slice(edit?.start, edit?.end)).toBe('引用 "./b.banjie"\n')
})

test('a missing file is BJ1001 at the use, one named twice BJ1002', () => {
  const texts = project()
  texts['a/设立.banjie'] = `引用 "没有.banjie"\n引用 "./机构.banjie"\n${main}`
  expect(faults(setOf(texts), 'a/设立.banjie')).toEqual(['BJ1001 "没有.banjie"', 'BJ1002 "机构.banjie"'])
})

describe('a name that two modules declare is BJ1002', () => {
  test('at the name, where the module declares it again', () => {
    const texts = project()
    texts['a/设立.banjie'] = `${main}\n材料 申请书`
    const set = setOf(texts)
    expect(faults(set, 'a/设立.banjie')).toEqual(['BJ1002 申请书'])
    const [found] = set.modules.module('a/设立.banjie')?.found ?? []
    const start = offices.indexOf('申请书')
    expect(found?.related).toEqual([{ start, end: start + 3, module: 'a/机构.banjie', role: 'role.first' }])
  })
  test('at the later use, where two used modules do', () => {
    const texts = project()
    texts['a/事项/登记.banjie'] += '材料 执照'
    const set = setOf({ ...texts, 'a/设立.banjie': main })
    expect(faults(set, 'a/设立.banjie')).toEqual(['BJ1002 "事项/登记.banjie"'])
  })
  test('also where they are versions: those stand in one module', () => {
    const version = (period: string): string => `事项 登记 { 施行 ${period} }`
    const both = `${version('2020-01-01 至 2026-01-01')}\n${version('2026-01-01')}`
    expect(faults(setOf({ 'a.banjie': both }), 'a.banjie')).toEqual([])
    const set = setOf({
      'a.banjie': `引用 "b"\n${version('2026-01-01')}`,
      'b.banjie': version('2020-01-01 至 2026-01-01'),
    })
    const found = set.modules.module('a.banjie')?.found
    expect(found?.map(({ code, args }) => [code, args['advice']])).toEqual([['BJ1002', 'versionsApart']])
  })
})

describe('modules that use each other are BJ1003 at the use', () => {
  test('two, three, and one that uses itself', () => {
    const two = setOf({ 'a.banjie': '引用 "b.banjie"\n材料 甲', 'b.banjie': '引用 "a.banjie"\n材料 乙' })
    expect(faults(two, 'a.banjie')).toEqual(['BJ1003 "b.banjie"'])
    expect(faults(two, 'b.banjie')).toEqual(['BJ1003 "a.banjie"'])
    const three = setOf({ 'a.banjie': '引用 "b"', 'b.banjie': '引用 "c"', 'c.banjie': '引用 "a"' })
    expect(three.modules.module('b.banjie')?.found[0]?.args['circle']).toBe('b.banjie → c.banjie → a.banjie → b.banjie')
    expect(faults(setOf({ 'a.banjie': '引用 "a"' }), 'a.banjie')).toEqual(['BJ1003 "a"'])
  })
  test('whoever uses such modules reads so at the use that leads there, and names are found all the same', () => {
    const set = setOf({
      'a.banjie': '引用 "b"\n材料 甲\n事项 丙 { 需 乙 }',
      'b.banjie': '引用 "a"\n材料 乙\n事项 丁 { 需 甲 }',
      'c.banjie': '引用 "a"\n流程 戊 { 办理 丙 }',
    })
    expect(faults(set, 'c.banjie')).toEqual(['BJ1003 "a"'])
    // The way there is told, and the place that is to be mended, which stands in another module.
    const [found] = set.modules.module('c.banjie')?.found ?? []
    expect(found?.args).toEqual({
      circle: 'a.banjie → b.banjie → a.banjie',
      way: 'c.banjie → a.banjie',
      mend: 'circleElsewhere',
    })
    expect(found?.related).toEqual([{ start: 3, end: 6, module: 'b.banjie', role: 'role.closesCircle' }])
    expect(set.modules.module('b.banjie')?.found[0]?.args['mend']).toBe('circleHere')
    expect(faults(set, 'a.banjie')).toEqual(['BJ1003 "b"'])
  })
})

test('a keyword glued to a name of a used module is BJ0002', () => {
  const texts = project()
  texts['a/设立.banjie'] = main.replace('办理 登记', '办理登记')
  expect(faults(setOf(texts), 'a/设立.banjie')).toEqual(['BJ0002 办理登记'])
})

describe('what is known stays while the texts stay', () => {
  test('and a change of a used module reaches whoever uses it', () => {
    const set = setOf(project())
    const before = set.modules.module('a/设立.banjie')
    expect(set.modules.module('a/设立.banjie')).toBe(before)
    set.texts['a/机构.banjie'] = offices.replace('窗口', '前台')
    expect(faults(set, 'a/设立.banjie')).toEqual(['BJ1001 窗口', 'BJ1001 窗口'])
    set.texts['a/机构.banjie'] = offices
    expect(faults(set, 'a/设立.banjie')).toEqual([])
  })
  test('and a word glued to a name that is new in a used module is taken apart', () => {
    const set = setOf({ 'a.banjie': '引用 "b"\n流程 甲 { 办理登记 }', 'b.banjie': '' })
    expect(faults(set, 'a.banjie')).not.toEqual(['BJ0002 办理登记'])
    set.texts['b.banjie'] = '事项 登记 { }'
    expect(faults(set, 'a.banjie')).toEqual(['BJ0002 办理登记'])
  })
  test('and a file that appears is found', () => {
    const set = setOf({ 'a.banjie': '引用 "b"\n流程 甲 { 办理 登记 }' })
    // What the missing module would have declared is not unknown.
    expect(faults(set, 'a.banjie')).toEqual(['BJ1001 "b"'])
    set.texts['b.banjie'] = '事项 登记 { }'
    expect(faults(set, 'a.banjie')).toEqual([])
  })
})

describe('an item that names no form sees those of the process that handles it', () => {
  const item = '材料 图\n事项 丁 { 需 图 当 面积 > 50 }'
  test('also where the process stands in another module', () => {
    const set = setOf({
      'b.banjie': item,
      'a.banjie': '引用 "b"\n表单 F { 面积: 数值 }\n流程 甲 { 受理 { 表单 F } 办理 丁 }',
    })
    expect(faults(set, 'b.banjie')).toEqual([])
    expect(faults(set, 'a.banjie')).toEqual([])
  })
  test('a field that they lack is BJ1001 where it is handled', () => {
    const set = setOf({
      'b.banjie': item,
      'a.banjie': '引用 "b"\n表单 F { 层数: 数值 }\n流程 甲 { 受理 { 表单 F } 办理 丁 }',
    })
    expect(faults(set, 'a.banjie')).toEqual(['BJ1001 丁'])
  })
})

test('a process of several modules is compiled as one, and its scenarios run on it', () => {
  const texts = project()
  const { processes, scenarios, diagnostics, sources } = compile(main, 'a/设立.banjie', (path) => texts[path])
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(processes[0]?.plan.items).toHaveProperty('登记')
  expect(Object.keys(processes[0]?.plan.offices ?? {})).toEqual(['审批局'])
  expect(scenarios).toHaveLength(1)
  expect(sources['设立']?.['设立/登记']?.module).toBe('a/设立.banjie')
})

test('nothing runs while a used module has errors, which are reported there', () => {
  const texts: Record<string, string> = {
    ...project(),
    'a/机构.banjie': `${offices}事项 坏 { 依据 《行政许可法》第四条 需 没有 }`,
  }
  const compiled = compile(main, 'a/设立.banjie', (path) => texts[path])
  expect(compiled.diagnostics).toEqual([])
  expect(compiled.processes).toEqual([])
  expect(compiled.used.map(({ path, diagnostics }) => [path, diagnostics.map(({ code }) => code)])).toEqual([
    ['a/机构.banjie', ['BJ1001']],
    ['a/事项/登记.banjie', []],
  ])
})
