import type { Plan } from '@banjie/runtime/plan'
import { expect, test } from 'vitest'
import { namedPlans, shownAtFirst } from './versions.ts'

const plan = (name: string, inForce?: Plan['inForce']): Plan => ({
  format: 2,
  name,
  ...(inForce === undefined ? {} : { inForce }),
  greenChannels: [],
  verifications: [],
  offices: {},
  documents: {},
  items: {},
  body: { kind: 'sequence', id: name, blocks: [] },
})
const named = namedPlans([
  plan('办证', { from: '2020-01-01', until: '2026-07-01' }),
  plan('办证', { from: '2026-07-01' }),
  plan('年检'),
])

test('同名流程的各个版本以施行之日区分', () => {
  expect(named.map(({ label }) => label)).toEqual(['办证 2020-01-01', '办证 2026-07-01', '年检'])
})

test('the version that is in force today is shown at first', () => {
  const shown = (today: string): string | undefined => shownAtFirst(named, today)?.label
  expect([shown('2026-06-30'), shown('2026-07-01'), shown('2019-12-31')]).toEqual([
    '办证 2020-01-01',
    '办证 2026-07-01',
    '办证 2020-01-01',
  ])
  expect(shownAtFirst([], '2026-06-30')).toBeUndefined()
})
