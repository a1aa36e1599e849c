import { machineImplementation, machineImplementationBy } from '@banjie/runtime/engine'
import { expect, test } from 'vitest'
import { createActor, createMachine, type Actor, type AnyStateMachine } from 'xstate'
import { calendar, processOf, soleTrader, soleTraderForm } from './fixture.ts'

const twoItems = `
office Bureau { post Window, Decider }
document Request
document Land
document Plan
form F { name: text required }
item LandUse { handled by Bureau  promised 3 working days  needs Request  yields Land }
item Planning {
    handled by Bureau  promised 3 working days  needs Request, Land  yields Plan
    procedure {
        step Review by Bureau.Decider within 1 working day { reads Request }
        step Decide by Bureau.Decider within 1 working day
    }
}
process Build {
    accept by Bureau.Window { form F }
    parallel { handle LandUse  handle Planning }
    issue by Bureau.Window
}
`

/** A compiled machine as plain XState takes it: nothing of ours but the documented guards and actions. */
function started(text: string): Actor<AnyStateMachine> {
  const config = JSON.parse(JSON.stringify(processOf(text).machine)) as never
  const machine: AnyStateMachine = createMachine(config)
  return createActor(machine.provide(machineImplementation)).start()
}

test('plain XState drives the sole trader to 办结', () => {
  const actor = started(soleTrader)
  expect(actor.getSnapshot().value).toEqual({ accept: 'awaiting' })
  const process = '个体工商户设立'
  const documents = { 身份证明: 'present', 场所证明: 'present' }
  actor.send({ type: `${process}/accept:submit`, fields: soleTraderForm, documents })
  expect(actor.getSnapshot().value).toEqual({ accept: 'open' })
  actor.send({ type: `${process}/accept:pass` })
  expect(actor.getSnapshot().value).toEqual({ 个体工商户登记: { 决定: 'open' } })
  actor.send({ type: `${process}/个体工商户登记/决定:pass` })
  expect(actor.getSnapshot().value).toEqual({ issue: 'open' })
  actor.send({ type: `${process}/issue:pass` })
  expect(actor.getSnapshot().value).toBe('finished')
  expect(actor.getSnapshot().status).toBe('done')
  expect(actor.getSnapshot().context.documents['营业执照']).toBe('issued')
})

test('acceptance is guarded: with a document missing the machine stays where it is', () => {
  const actor = started(soleTrader)
  const process = '个体工商户设立'
  actor.send({ type: `${process}/accept:submit`, fields: {}, documents: { 身份证明: 'present', 场所证明: 'missing' } })
  actor.send({ type: `${process}/accept:pass` })
  expect(actor.getSnapshot().value).toEqual({ accept: 'open' })
  actor.send({ type: `${process}/accept:correct` })
  actor.send({ type: 'supply', documents: { 场所证明: 'present' } })
  expect(actor.getSnapshot().value).toEqual({ accept: 'reopened' })
})

test('a sibling’s decision waits for the result of the other, in its own state', () => {
  const actor = started(twoItems)
  actor.send({ type: 'Build/accept:submit', fields: { name: 'x' }, documents: { Request: 'present' } })
  actor.send({ type: 'Build/accept:pass' })
  actor.send({ type: 'Build/Planning/Review:pass' })
  expect(actor.getSnapshot().value).toEqual({
    'parallel:LandUse': { LandUse: { decision: 'open' }, Planning: { Decide: 'waiting' } },
  })
  actor.send({ type: 'Build/LandUse/decision:pass' })
  expect(actor.getSnapshot().value).toEqual({
    'parallel:LandUse': { LandUse: 'granted', Planning: { Decide: 'open' } },
  })
})

test('a refused item ends the one that needs its result, and nothing else; with nothing granted the process is refused', () => {
  const actor = started(twoItems)
  actor.send({ type: 'Build/accept:submit', fields: { name: 'x' }, documents: { Request: 'present' } })
  actor.send({ type: 'Build/accept:pass' })
  actor.send({ type: 'Build/LandUse/decision:refuse' })
  expect(actor.getSnapshot().value).toBe('refused')
  expect(actor.getSnapshot().context.outcomes).toMatchObject({
    'Build/LandUse': 'refused',
    'Build/Planning': 'refused',
  })
})

test('the context holds facts only: documents, answers, outcomes, how often', () => {
  expect(Object.keys(processOf(twoItems).machine.context)).toEqual(['documents', 'fields', 'outcomes', 'counts'])
})

test('a condition that counts working days is false for plain XState, and holds by the calendar that it is given', () => {
  const text = `
office Bureau { post Window }
form F { opens: date required }
process Open {
    accept by Bureau.Window { form F }
    when today + 5 working days >= opens { step Hurry by Bureau.Window }
    otherwise { step Wait by Bureau.Window }
}
`
  const config = JSON.parse(JSON.stringify(processOf(text).machine)) as never
  const machine: AnyStateMachine = createMachine(config)
  const openedBy = (implementation: typeof machineImplementation): string => {
    const actor = createActor(machine.provide(implementation)).start()
    actor.send({ type: 'day', today: '2026-03-02' })
    // Monday the 9th is five working days after Monday the 2nd.
    actor.send({ type: 'Open/accept:submit', fields: { opens: '2026-03-09' } })
    actor.send({ type: 'Open/accept:pass' })
    return JSON.stringify(actor.getSnapshot().value)
  }
  expect(openedBy(machineImplementation)).toContain('Wait')
  expect(openedBy(machineImplementationBy(calendar.addWorkingDays))).toContain('Hurry')
})
