import { describe, expect, test } from 'vitest'
import { match } from './matching.ts'

interface Named {
  readonly name: string
  readonly title?: string
}
const keysOf = ({ name, title }: Named): readonly (string | undefined)[] => [name, title]
const shown = (before: readonly Named[], after: readonly Named[]) => {
  const { pairs, removed, added } = match(before, after, keysOf)
  return {
    pairs: pairs.map((pair) => `${pair.before.name}→${pair.after.name}`),
    removed: removed.map(({ name }) => name),
    added: added.map(({ name }) => name),
  }
}

describe('what stands for what', () => {
  test('by name before title, in the order of now', () => {
    const before = [{ name: '甲', title: '一' }, { name: '乙', title: '二' }, { name: '丙' }]
    const after = [{ name: '丁', title: '二' }, { name: '甲', title: '三' }, { name: '戊' }]
    expect(shown(before, after)).toEqual({ pairs: ['乙→丁', '甲→甲'], removed: ['丙'], added: ['戊'] })
  })
  test('a title that several have tells nothing', () => {
    const before = [
      { name: '甲', title: '一' },
      { name: '乙', title: '一' },
    ]
    expect(shown(before, [{ name: '丁', title: '一' }])).toEqual({ pairs: [], removed: ['甲', '乙'], added: ['丁'] })
  })
  test('a name that is known already does not stand in the way of a title', () => {
    const before = [
      { name: '甲', title: '一' },
      { name: '乙', title: '一' },
    ]
    const after = [{ name: '甲' }, { name: '丁', title: '一' }]
    expect(shown(before, after)).toEqual({ pairs: ['甲→甲', '乙→丁'], removed: [], added: [] })
  })
  test('as many of one name as there were are known by their order', () => {
    const two = [
      { name: '其他', title: '一' },
      { name: '其他', title: '一' },
    ]
    expect(
      shown(
        two,
        [...two].map((one) => ({ ...one })),
      ),
    ).toEqual({
      pairs: ['其他→其他', '其他→其他'],
      removed: [],
      added: [],
    })
    expect(shown(two, [{ name: '其他' }])).toEqual({ pairs: [], removed: ['其他', '其他'], added: ['其他'] })
  })
  test('nothing stands for nothing', () => {
    expect(shown([], [{ name: '甲' }])).toEqual({ pairs: [], removed: [], added: ['甲'] })
  })
})
