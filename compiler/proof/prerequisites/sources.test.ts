import { expect, test } from 'vitest'
import { ModuleSet } from '../../modules/module-set.ts'
import { modelOf } from '../../model/model-of.ts'
import { items } from './marked.fixture.ts'
import { askedAt, sourcesOf } from './sources.ts'
import { sitesOfKind } from './sites.ts'

/** The only process of a text. */
function processOf(text: string): Parameters<typeof sourcesOf>[0] {
  const whole = `office B { post W } office Land document Request document a document b document c
form F { urgent: yesno required } form G { late: yesno required }\n${text}`
  const modules = new ModuleSet((path) => (path === 'a.banjie' ? whole : undefined))
  const module = modules.module('a.banjie')
  const [process] = module === undefined ? [] : modelOf(module, modules).processes
  if (process === undefined) throw new Error('no process')
  return process
}

/** Where each document comes from: `item: document kind by`. */
const sources = (text: string): readonly string[] =>
  sourcesOf(processOf(text)).flatMap(({ handle, sources: each }) =>
    each.map(({ need, kind, by }) =>
      [`${handle.item.name}:`, need.document.name, kind, ...by.map(({ statement }) => statement.item.name)].join(' '),
    ),
  )

test('a document is yielded in the process, shared, or asked of the applicant', () => {
  const declared = items({ A: 'needs Request needs c shared from Land yields a', C: 'needs a yields b' })
  expect(sources(`${declared} process P { accept by B.W { form F } handle A handle C }`)).toEqual([
    'A: Request applicant',
    'A: c shared',
    'C: a yielded A',
  ])
  expect(sources(`${declared} process P { accept by B.W { form F } handle C }`)).toEqual(['C: a applicant'])
})

test('both shared and yielded it is the yielded one', () => {
  const declared = items({ A: 'yields a', C: 'needs a shared from Land' })
  expect(sources(`${declared} process P { accept by B.W handle A handle C }`)).toEqual(['C: a yielded A'])
})

test.each([
  ['the answers tell', 'when urgent { handle A }', 'C: a yielded A'],
  ['another branch of the same choice', 'when urgent { handle A } otherwise { handle C }', 'C: a applicant'],
  ['the day tells only later', 'when today > 2026-06-01 { handle A }', 'C: a applicant'],
  ['an outcome tells only later', 'step S by B.W { outcomes pass, more { handle A } }', 'C: a applicant'],
  ['a later form tells', 'step S by B.W { form G } when late { handle A }', 'C: a applicant'],
])('what counts as yielded: %s', (_, statements, source) => {
  const last = statements.includes('handle C') ? '' : 'handle C'
  const declared = items({ A: 'yields a', C: 'needs a' })
  expect(sources(`${declared} process P { accept by B.W { form F } ${statements} ${last} }`)).toEqual([source])
})

test('an intake asks once for what its items need and nobody else gives in every case', () => {
  const declared = items({
    A: 'needs Request yields a',
    C: 'needs Request, a',
    E: 'needs b yields c',
  })
  const process = processOf(`${declared} process P {
    stage S { accept by B.W handle A handle C }
    stage T { accept by B.W handle E } }`)
  const asked = sitesOfKind(process, 'accept').map(({ statement }) =>
    [...askedAt(statement, process)].map(({ name }) => name),
  )
  expect(asked).toEqual([['Request'], ['b']])
})
