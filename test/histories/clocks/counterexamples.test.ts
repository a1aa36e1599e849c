import { dueOf, explainClock, ownerOfDay, type Clock, type DayOwner } from '@banjie/runtime/calendar'
import { expect, test } from 'vitest'
import { applicant, calendar, DrivenCase, instant, post, processOf } from '../../engine/fixture.ts'

// What the oracle has found, each as the smallest program and story that showed it.

const office = 'office B { post W, H }\ndocument D\nform F { urgent: yesno }'
const window = post('B.W')
const pass = (task: string) => ({ kind: 'complete', task, outcome: 'pass' }) as const
const submit = { kind: 'submit', fields: {}, without: [] } as const
const item = (name: string, parts: string): string =>
  `document R${name}\nitem ${name} { handled by B  needs D  yields R${name}  ${parts} }`

function clockOf(driven: DrivenCase, id: string): Clock {
  const found = driven.state.clocks[id]
  if (found === undefined) throw new Error(`no clock ${id} among ${Object.keys(driven.state.clocks).join()}`)
  return found.clock
}
const dueDayOf = (driven: DrivenCase, id: string): string | undefined => dueOf(clockOf(driven, id), calendar)?.day
const ownersOf = (driven: DrivenCase, id: string, until: string): readonly DayOwner[] =>
  explainClock(clockOf(driven, id), calendar, instant(until)).map((row) => ownerOfDay(row, 'office'))

test('items of a merge that have nothing but the one decision keep their statutory clocks', () => {
  const text = `${office}\n${item('I', 'statutory 9 working days  promised 5 working days')}
${item('J', 'statutory 8 working days  promised 5 working days')}
process P { accept by B.W { form F }  merge M { handle I  handle J } }`
  const driven = new DrivenCase(processOf(text), '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, submit)
    .act('2026-03-02 09:10', window, pass('P/accept'))
  expect([dueDayOf(driven, 'P/I:statutory'), dueDayOf(driven, 'P/J:statutory')]).toEqual(['2026-03-13', '2026-03-12'])
})

const nextDay = `${office}\ncalendar K { received next working day }`

test('what counts as received on the next working day can be granted an extension before', () => {
  const law = 'statutory 12 working days from receipt  promised 5 working days  extension 2 working days by B.H'
  const text = `${nextDay}\n${item('I', law)}\nprocess P { accept by B.W { form F }  handle I }`
  const driven = new DrivenCase(processOf(text), '2026-03-01 10:00')
    .act('2026-03-01 10:00', applicant, submit)
    .act('2026-03-01 11:00', window, pass('P/accept'))
    .act('2026-03-01 12:00', post('B.H'), { kind: 'extend', item: 'P/I' })
  // Received on Monday the 2nd: fourteen working days after it.
  expect(dueDayOf(driven, 'P/I:statutory')).toBe('2026-03-20')
})

test('the steps that stand open when such a day begins are those of the day', () => {
  const law = 'statutory 9 working days from receipt  promised 3 working days'
  const text = `${nextDay}\n${item('I', `${law}  procedure { step check within on the spot  step decide }`)}
process P { accept by B.W within 2 working days { form F }  handle I }`
  const driven = new DrivenCase(processOf(text), '2026-03-01 10:00')
    .act('2026-03-01 10:00', applicant, submit)
    .act('2026-03-03 14:00', window, pass('P/accept'))
  // On the 3rd the intake stood open, not only the step on the spot that follows it.
  expect(dueDayOf(driven, 'P/I:statutory')).toBe('2026-03-13')
})

test('an intake on the spot may accept before what it accepts counts as received', () => {
  const law = 'statutory 9 working days from receipt  promised 3 working days'
  const text = `${nextDay}\n${item('I', law)}
process P { accept by B.W within on the spot { form F }  when urgent { handle I } }`
  const driven = new DrivenCase(processOf(text), '2026-03-01 10:00')
    .act('2026-03-01 10:00', applicant, { ...submit, fields: { urgent: true } })
    .act('2026-03-01 11:00', window, pass('P/accept'))
  expect(dueDayOf(driven, 'P/I:statutory')).toBe('2026-03-13')
})

test('the intake stood open on a day too on which it becomes known that the case handles an item', () => {
  const law = 'statutory 15 working days from receipt  promised 3 working days'
  const text = `${office}\n${item('I', `${law}  procedure { step check within on the spot  step decide }`)}
process P { accept by B.W within 4 working days { form F }  when urgent { handle I } }`
  const driven = new DrivenCase(processOf(text), '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, { ...submit, fields: { urgent: true } })
    .act('2026-03-02 10:00', window, { kind: 'complete', task: 'P/accept', outcome: 'correct', reason: 'why' })
    .act('2026-03-03 10:00', applicant, { kind: 'amend', fields: { urgent: true } })
    .act('2026-03-04 10:00', window, pass('P/accept'))
  // From the 2nd: the 4th counts, on which the intake stood open before the step on the spot did.
  expect(dueDayOf(driven, 'P/I:statutory')).toBe('2026-03-23')
})

test('the due date of a clock that has stopped stays as it is, whatever stands open elsewhere', () => {
  const steps = 'procedure { step check within on the spot  step decide within 1 working day }'
  const text = `${office}\n${item('I', `statutory 9 working days  promised 10 hours  ${steps}`)}
process P { accept by B.W { form F }  handle I  step after }`
  const driven = new DrivenCase(processOf(text), '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, submit)
    .act('2026-03-02 09:00', window, pass('P/accept'))
    .act('2026-03-02 10:00', window, { kind: 'complete', task: 'P/I/check', outcome: 'refuse', reason: 'no' })
  const clock = clockOf(driven, 'P/I:promised')
  const due = dueOf(clock, calendar)
  expect(due?.day).toBe('2026-03-04')
  expect(dueOf(clock, calendar, instant('2026-03-20 12:30'))).toEqual(due)
})

test('a clock that stands still for one thing after another does not go on in between', () => {
  const steps =
    'step check  special first is hearing by B.W  special second is hearing by B.W within on the spot  step decide'
  const text = `${office}\n${item('I', `statutory 20 working days  promised 1 working day  procedure { ${steps} }`)}
process P { accept by B.W { form F }  handle I }`
  const driven = new DrivenCase(processOf(text), '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, submit)
    .act('2026-03-02 10:00', window, pass('P/accept'))
    .act('2026-03-03 17:00', window, pass('P/I/check'))
    .act('2026-03-05 10:00', window, pass('P/I/first'))
  // Used up as it stood still, in time so far; that another procedure begins changes nothing of it.
  expect(dueDayOf(driven, 'P/I:promised')).toBe('2026-03-03')
})

test('whose a day is', () => {
  const text = (limit: string): string =>
    `${office}\n${item('I', `statutory 9 working days  promised ${limit}  corrections 1 time`)}
process P { accept by B.W { form F }  handle I }`
  const accepted = (limit: string, at: string): DrivenCase =>
    new DrivenCase(processOf(text(limit)), at).act(at, applicant, submit).act(at, window, pass('P/accept'))
  // The first day of a clock that starts on a Sunday is a day off.
  const sunday = accepted('2 working days', '2026-03-01 10:00')
  expect(ownersOf(sunday, 'P/I:promised', '2026-03-02 18:00')).toEqual(['nobody', 'office'])
  // Of a limit in days that ends on a Sunday the Monday to which it is moved is the office's.
  const moved = accepted('2 days', '2026-03-06 10:00')
  expect(dueDayOf(moved, 'P/I:promised')).toBe('2026-03-09')
  expect(ownersOf(moved, 'P/I:promised', '2026-03-10 00:00')).toEqual([
    'office',
    'office',
    'office',
    'office',
    'office',
  ])
  // At the close of business a day of a limit in hours is over: whoever is waited for then has it.
  const hours = accepted('9 hours', '2026-03-02 17:00').act('2026-03-02 17:00', window, {
    kind: 'complete',
    task: 'P/I/decision',
    outcome: 'correct',
    reason: 'why',
  })
  expect(ownersOf(hours, 'P/I:promised', '2026-03-03 17:00')).toEqual(['office', 'applicant'])
})
