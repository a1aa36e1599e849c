import { Project } from '@banjie/compiler'
import { expect, test } from 'vitest'
import { ModuleTexts } from './module-texts.ts'
import type { Finding } from './protocol.ts'
import { Publisher } from './publisher.ts'

/** A publisher whose later comes when it is told to, and whose server has these modules. */
function publishing(server: Readonly<Record<string, string>> = {}) {
  const texts = new ModuleTexts()
  const told: Finding[] = []
  let work: (() => void) | undefined
  let version = 0
  const publisher = new Publisher(new Project(texts), texts, {
    fetchText: async (path) => server[path],
    later: (next) => {
      work = next
    },
    tell: (finding) => told.push(finding),
  })
  return {
    type(path: string, text: string) {
      version += 1
      const change = { version, texts: [{ path, text }], current: path, folder: Object.keys(server) }
      texts.take(change)
      publisher.changed(change)
    },
    /** Lets all that is to be done later be done, with what it fetches. */
    async rest() {
      for (let idle = 0; idle < 3; idle += 1) {
        while (work !== undefined) {
          const now = work
          work = undefined
          now()
          idle = 0
        }
        await Promise.resolve()
        await Promise.resolve()
      }
    },
    heard: () => told.splice(0),
  }
}

const office = '机构 局 { 岗位 岗 }\n'
const process = '流程 试 { 环节 看 由 局.岗 }\n'
const codes = (finding: Finding | undefined): readonly string[] =>
  finding?.kind === 'compiled' ? finding.compiled.diagnostics.map(({ code }) => code) : []
const waves = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ kind, path, version }) => `${kind} ${path} ${version}`)

test('what reading shows is told at once, what compiling shows once typing rests', async () => {
  const { type, rest, heard } = publishing()
  type('甲.banjie', office + process)
  expect(waves(heard())).toEqual(['read 甲.banjie 1'])
  type('甲.banjie', `${office}${process} `)
  await rest()
  expect(waves(heard())).toEqual(['read 甲.banjie 2', 'compiled 甲.banjie 2'])
  await rest()
  expect(heard()).toEqual([])
})

test('when a used module changes, whoever uses it is told anew', async () => {
  const { type, rest, heard } = publishing()
  type('库.banjie', office)
  type('用.banjie', `引用 "库"\n${process}`)
  await rest()
  expect(heard().flatMap(codes)).toEqual([])
  type('库.banjie', office.replace('岗位 岗', '岗位 岗、岗'))
  await rest()
  const compiled = heard().filter(({ kind }) => kind === 'compiled')
  expect(compiled.map(({ path }) => path)).toEqual(['库.banjie', '用.banjie'])
  expect(compiled.at(-1)).toMatchObject({ compiled: { processes: [], diagnostics: [{ module: '库.banjie' }] } })
})

test('a used module that the page does not have is fetched before anything is told', async () => {
  const { type, rest, heard } = publishing({ 'banjie/局.banjie': office })
  type('用.banjie', `引用 "banjie/局"\n${process}`)
  expect(heard()).toEqual([])
  await rest()
  const told = heard()
  expect(waves(told)).toEqual(['compiled 用.banjie 1'])
  expect(told.flatMap(codes)).toEqual([])
})

test('a used module that is nowhere is said to be missing', async () => {
  const { type, rest, heard } = publishing()
  type('用.banjie', `引用 "banjie/没有"\n`)
  await rest()
  expect(heard().flatMap(codes)).toEqual(['BJ1001'])
})
