import { blocksOf } from '@banjie/runtime/plan'
import { expect, test } from 'vitest'
import { applicant, DrivenCase, post, processOf } from './fixture.ts'

const text = `
office Bureau { post Window, Decider }
document Request
document A
document B
form F { name: text required }
form G { size: number above 0 required }
item First { handled by Bureau  promised 3 working days  needs Request  yields A }
item Second { handled by Bureau  promised 3 working days  needs A  yields B }
process Two {
    accept by Bureau.Window { form F }
    handle First
    issue by Bureau.Window
    accept by Bureau.Window { form G }
    handle Second
    issue by Bureau.Window
}
`
const window = post('Bureau.Window')
const complete = (task: string) => ({ kind: 'complete', task, outcome: 'pass' }) as const

test('a second intake and a second issuance have ids of their own, made of names', () => {
  const ids = [...blocksOf(processOf(text).plan.body)].map(({ id }) => id)
  expect(ids.filter((id) => /accept|issue/.test(id))).toEqual([
    'Two/accept',
    'Two/issue',
    'Two/accept:issue',
    'Two/issue:Second',
  ])
})

test('intake by intake, results handed over as they come', () => {
  const driven = new DrivenCase(processOf(text), '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: { name: 'x' }, without: [] })
    .act('2026-03-02 09:10', window, complete('Two/accept'))
    .act('2026-03-02 10:00', post('Bureau.Decider'), complete('Two/First/decision'))
    .act('2026-03-02 10:10', window, complete('Two/issue'))
  expect(driven.open).toEqual([])
  expect(driven.state.documents['A']).toBe('issued')
  driven
    .act('2026-04-01 09:00', applicant, { kind: 'submit', fields: { size: 3 }, without: [] })
    .act('2026-04-01 09:10', window, complete('Two/accept:issue'))
    .act('2026-04-01 10:00', post('Bureau.Decider'), complete('Two/Second/decision'))
    .act('2026-04-01 10:10', window, complete('Two/issue:Second'))
  expect(driven.state.status).toBe('finished')
  expect(driven.state.fields).toEqual({ name: 'x', size: 3 })
})

test('the process’s clock stands still while the second intake waits for the applicant', () => {
  const driven = new DrivenCase(processOf(text), '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: { name: 'x' }, without: [] })
    .act('2026-03-02 09:10', window, complete('Two/accept'))
    .act('2026-03-02 10:00', post('Bureau.Decider'), complete('Two/First/decision'))
    .act('2026-03-02 10:10', window, complete('Two/issue'))
  const ledger = driven.state.clocks['Two:process']?.clock.ledger ?? []
  expect(ledger.at(-1)).toMatchObject({ kind: 'pause', why: 'intake', of: 'Two/accept:issue' })
})

test('a step without a post is open to every post of the item’s offices; grouping steps changes no id', () => {
  const grouped = (steps: string) =>
    processOf(`
office Bureau { post Window, Decider }
document Request
document A
item First { handled by Bureau  needs Request  yields A  procedure { ${steps} } }
process P { accept by Bureau.Window  handle First }
`)
  const steps = (process: ReturnType<typeof processOf>) =>
    [...blocksOf(process.plan.body)].flatMap((block) => (block.kind === 'step' ? [block] : []))
  const flat = steps(grouped('step X  step Y  step Z'))
  const parallel = steps(grouped('parallel { step X  step Y }  step Z'))
  expect(parallel.map(({ id }) => id)).toEqual(flat.map(({ id }) => id))
  expect(flat[0]?.by).toEqual([
    { office: 'Bureau', post: 'Window' },
    { office: 'Bureau', post: 'Decider' },
  ])
})
