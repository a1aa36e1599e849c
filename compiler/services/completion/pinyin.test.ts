import { describe, expect, test } from 'vitest'
import { filterTextOf } from './pinyin.ts'

/**
 * Whether an editor keeps a completion: the typed characters stand in the filter text in their order, the first of them
 * at the start of a word (as VS Code and Monaco ask for).
 */
function isKept(typed: string, filterText: string): boolean {
  const text = filterText.toLowerCase()
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index)
  return starts.some((start) => {
    let at = start - 1
    return [...typed.toLowerCase()].every((character, index) => {
      const found = text.indexOf(character, at + 1)
      const fits = index === 0 ? found === start : found >= 0
      at = found
      return fits
    })
  })
}

describe('a Chinese completion is found', () => {
  test.each([
    ['by its characters', '审'],
    ['by some of them', '审局'],
    ['by its initials', 'spj'],
    ['by the first of them', 'sp'],
    ['by its pinyin', 'shenpi'],
    ['by capital letters', 'SP'],
  ])('%s: %s', (_, typed) => {
    expect(isKept(typed, filterTextOf('审批局', [], typed))).toBe(true)
    // What was offered before anything was typed is kept as well.
    expect(isKept(typed, filterTextOf('审批局', [], ''))).toBe(true)
  })
  test('and not by other letters', () => {
    expect(isKept('gs', filterTextOf('审批局', [], 'gs'))).toBe(false)
  })
  test('by its spelling in the other language', () => {
    expect(filterTextOf('事项', ['item'], 'it')).toBe('item')
    expect(filterTextOf('事项', ['item'], 'sx')).toBe('sx')
    expect(isKept('事', filterTextOf('item', ['事项'], '事'))).toBe(true)
  })
  test('a name of several readings by the one that it has', () => {
    expect(filterTextOf('行政审批', [], 'xz')).toBe('xzsp')
    expect(filterTextOf('银行开户', [], 'yh')).toBe('yhkh')
  })
  test('a path by each of its names', () => {
    expect(isKept('zhck', filterTextOf('审批局.综合窗口', [], 'zhck'))).toBe(true)
  })
})
