import type { CaseView } from '@banjie/runtime/server/api'
import { expect, test } from 'vitest'
import { casePageReducer, type CasePage, type CasePageAction } from './case-page-state.ts'

const view = (revision: number): CaseView => ({
  id: 'c1',
  process: '甲',
  version: 'v',
  status: 'open',
  statusText: { zh: '办理中', en: 'open' },
  openedAt: '2026-11-24T09:00:00+08:00',
  revision,
  fields: {},
  documents: [],
  tasks: [],
  takeBacks: [],
  clocks: [],
  history: [],
  active: [],
  done: [],
  refused: [],
  refusals: [],
  offers: { supply: [], withdraw: false, share: [], suspend: [], resume: [], extend: [], rate: false },
})
const away = { kind: 'away' } as const
const after = (...actions: readonly CasePageAction[]): CasePage => actions.reduce(casePageReducer, {})

test('a look taken before the last command does not undo it on the screen', () => {
  const page = after({ kind: 'done', view: view(3), at: 0 }, { kind: 'read', view: view(2), at: 0 })
  expect(page.view?.revision).toBe(3)
})

test('a case on the screen stays there while the server is away', () => {
  const page = after({ kind: 'read', view: view(1), at: 0 }, { kind: 'read-failed', fault: away })
  expect(page.view?.revision).toBe(1)
  expect(page.fault).toBeUndefined()
})

test('a case that was never shown says why, until it is', () => {
  expect(after({ kind: 'read-failed', fault: away }).fault).toEqual(away)
  expect(after({ kind: 'read-failed', fault: away }, { kind: 'read', view: view(1), at: 0 }).fault).toBeUndefined()
})

test('a refusal stands where it was asked for, until something else is tried', () => {
  const refused = after({ kind: 'working', place: '甲/受理' }, { kind: 'refused', place: '甲/受理', fault: away })
  expect(refused).toMatchObject({ refused: { place: '甲/受理' } })
  expect(refused.working).toBeUndefined()
  expect(casePageReducer(refused, { kind: 'working', place: '甲/出件' }).refused).toBeUndefined()
})
