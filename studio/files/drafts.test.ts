import { expect, test } from 'vitest'
import { draftPaths, dropDraft, keepDraft, loadDraft, type DraftStore } from './drafts.ts'

/** A storage of so many entries at most. */
function storage(room = 10): DraftStore {
  const entries = new Map<string, string>([['banjie.locale', 'zh']])
  return {
    get length() {
      return entries.size
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem(key, value) {
      if (entries.size >= room && !entries.has(key)) throw new Error('QuotaExceededError')
      entries.set(key, value)
    },
    removeItem: (key) => void entries.delete(key),
  }
}

test('a draft is kept until the file is saved', () => {
  const store = storage()
  keepDraft(store, '甲.banjie', { text: '流程', tag: 'v1' })
  expect(loadDraft(store, '甲.banjie')).toEqual({ text: '流程', tag: 'v1' })
  expect(draftPaths(store)).toEqual(['甲.banjie'])
  dropDraft(store, '甲.banjie')
  expect(loadDraft(store, '甲.banjie')).toBeUndefined()
})

test('the draft of a file that was never saved has no tag', () => {
  const store = storage()
  keepDraft(store, '乙.banjie', { text: '' })
  expect(loadDraft(store, '乙.banjie')).toEqual({ text: '' })
})

test('a leftover that cannot be read counts as none', () => {
  const store = storage()
  store.setItem('banjie.draft:甲', '{')
  expect(loadDraft(store, '甲')).toBeUndefined()
  store.setItem('banjie.draft:甲', '{"tag":"v1"}')
  expect(loadDraft(store, '甲')).toBeUndefined()
})

test('a full storage is told', () => {
  expect(keepDraft(storage(1), '甲', { text: 'x' })).toBe(false)
})
