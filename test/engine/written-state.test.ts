import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@banjie/compiler'
import { createEngine, type CaseState } from '@banjie/runtime/engine'
import { readState, writtenState } from '@banjie/runtime/engine/written-state'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, DrivenCase, post, processOf, soleTrader, soleTraderForm } from './fixture.ts'

const folder = join(import.meta.dirname, '..', 'conformance')

/** So many bytes a case's state takes at most where it is kept, for a process of three tasks. */
const MOST = 2048
const sizeOf = (state: CaseState): number => new TextEncoder().encode(writtenState(state)).length

/** The states through which the scenarios of a module go. */
function statesOf(text: string): CaseState[] {
  const { tried, scenarios } = compile(text, 'test.banjie', undefined, { calendar })
  return scenarios.flatMap(({ process: name, entries }) => {
    const process = tried.find(({ plan }) => plan.name === name)
    if (process === undefined) return []
    const engine = createEngine({ process, calendar })
    const states: CaseState[] = []
    for (const entry of entries) {
      if (entry.kind === 'expect') continue
      const at = calendar.instantOf(entry.at.day, entry.at.time)
      let state = states.at(-1) ?? engine.open(at).state
      for (let timer = engine.timers(state)[0]; timer !== undefined && timer.at < at; timer = engine.timers(state)[0]) {
        const fired = engine.step(state, { kind: 'timer', timer: timer.name }, Math.max(timer.at, state.at))
        if (!fired.ok) throw new Error(fired.rejection.code)
        states.push((state = fired.state))
      }
      if (entry.event.kind === 'look') continue
      const stepped = engine.step(state, entry.event, at)
      if (stepped.ok) states.push(stepped.state)
    }
    return states
  })
}

describe('a state that is written down', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.banjie'))
  test('is read as it was, whatever has happened to the case, and is shorter than it stands', () => {
    const states = files.flatMap((file) => statesOf(readFileSync(join(folder, file), 'utf8')))
    expect(states.length).toBeGreaterThan(100)
    for (const state of states) expect(readState(writtenState(state))).toEqual(state)
    const length = (write: (state: CaseState) => string): number =>
      states.reduce((sum, state) => sum + write(state).length, 0)
    expect(length(writtenState)).toBeLessThan(length(JSON.stringify) * 0.7)
    const kinds = new Set(states.flatMap(({ clocks }) => Object.values(clocks).map(({ kind }) => kind)))
    expect(kinds.size).toBeGreaterThan(7)
  })

  test('keeps what is not as usual as it stands: an extension, a clock of another name', () => {
    const [state] = statesOf(soleTrader)
    if (state === undefined) throw new Error('no state')
    const [[id, clock] = ['', undefined]] = Object.entries(state.clocks)
    if (clock === undefined) throw new Error('no clock')
    const strange: CaseState = {
      ...state,
      clocks: {
        ...state.clocks,
        其他: clock,
        [`${id}!`]: {
          ...clock,
          warned: 'red',
          clock: { ...clock.clock, extensions: [{ amount: 5, unit: 'workingDay' }] },
        },
      },
    }
    expect(readState(writtenState(strange))).toEqual(strange)
  })

  test('may also have been written as it stands', () => {
    const [state] = statesOf(soleTrader)
    expect(readState(JSON.stringify(state))).toEqual(state)
  })

  test('of a sole trader stays below two kibibytes from its first day to its last, sent back and late as it is', () => {
    const name = '个体工商户设立'
    const driven = new DrivenCase(processOf(soleTrader), '2026-03-02 09:00')
    const sizes: number[] = []
    const act = (at: string, by: string, task: string, outcome = 'pass'): void => {
      driven.act(at, post(by), { kind: 'complete', task: `${name}/${task}`, outcome, reason: '缺场所证明' })
      sizes.push(sizeOf(driven.state))
    }
    driven.act('2026-03-02 09:00', applicant, { kind: 'submit', fields: soleTraderForm, without: ['场所证明'] })
    act('2026-03-02 16:50', '审批局.综合窗口', 'accept', 'correct')
    driven.act('2026-03-04 10:00', applicant, { kind: 'supply', documents: ['场所证明'] })
    act('2026-03-04 16:50', '审批局.综合窗口', 'accept')
    act('2026-03-06 16:00', '审批局.决定岗', '个体工商户登记/决定')
    act('2026-03-09 16:00', '审批局.出件窗口', 'issue')
    expect(driven.state.status).toBe('finished')
    expect(Math.max(...sizes)).toBeLessThan(MOST)
    expect(JSON.stringify(driven.state).length).toBeGreaterThan(MOST)
  })
})
