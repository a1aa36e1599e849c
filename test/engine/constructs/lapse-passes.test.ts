import { expect, test } from 'vitest'
import { complete, accepted, decider, decision, item, licensing } from './licensing.ts'
import { processOf } from '../fixture.ts'

/** Where a law lets silence pass, what was waited for is dispensed with. */
const law = '依据 《甲法》第三条'

test('逾期 视为通过: a tolerated document that does not come is dispensed with, and the item goes on without it', () => {
  const driven = accepted(processOf(licensing({ item: `需 附件 容缺 3 工作日 逾期 视为通过 ${law}` })), {
    without: ['附件'],
  })
  expect(driven.open).toEqual([])
  driven.pass('2026-03-05 17:01')
  expect([driven.state.documents['附件'], driven.open]).toEqual(['waived', [decision]])
  expect(driven.entries.filter(({ kind }) => kind === 'lapsed')).toEqual([
    { kind: 'lapsed', node: item, document: '附件' },
  ])
  driven.act('2026-03-06 09:00', decider, complete(decision))
  expect(driven.state.outcomes[item]).toBe('granted')
})

test('逾期 视为通过: a correction that does not come passes the step that asked for it', () => {
  const driven = accepted(processOf(licensing({ item: `补正 1 次 每次 3 工作日 逾期 视为通过 ${law}` })))
  driven.act('2026-03-03 09:00', decider, complete(decision, 'correct'))
  driven.pass('2026-03-06 17:01')
  expect([driven.state.outcomes[decision], driven.state.outcomes[item]]).toEqual(['pass', 'granted'])
  expect(driven.state.deemed).toContain(decision)
})
