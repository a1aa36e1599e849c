import { expect, test } from 'vitest'
import { ModuleTexts } from './module-texts.ts'

const shared = 'banjie/共用.banjie'

test('what the page has is known, what it typed too', () => {
  const texts = new ModuleTexts()
  texts.take({ texts: [{ path: '甲.banjie', text: '一' }], folder: ['甲.banjie'] })
  texts.type({ path: '甲.banjie', text: '二' })
  expect(texts.read('甲.banjie')).toBe('二')
  expect(texts.areMissing).toBe(false)
})

test('only what can be there is wanted: modules of the folder and of the library, each once', () => {
  const texts = new ModuleTexts()
  texts.take({ texts: [], folder: ['乙.banjie'] })
  for (const path of ['没有.banjie', '乙.banjie', shared, shared]) expect(texts.read(path)).toBeUndefined()
  expect(texts.takeWanted()).toEqual(['乙.banjie', shared])
  expect(texts.read(shared)).toBeUndefined()
  expect(texts.takeWanted()).toEqual([])
  expect(texts.areMissing).toBe(true)
  texts.fetched('乙.banjie', '乙')
  texts.fetched(shared, undefined)
  expect(texts.areMissing).toBe(false)
  expect(texts.read('乙.banjie')).toBe('乙')
})

test('what was not there is asked for again once the folder is listed anew', () => {
  const texts = new ModuleTexts()
  texts.read(shared)
  texts.takeWanted()
  texts.fetched(shared, undefined)
  texts.read(shared)
  expect(texts.areMissing).toBe(false)
  texts.take({ texts: [], folder: [] })
  texts.read(shared)
  expect(texts.takeWanted()).toEqual([shared])
})

test('a module of the library that is open does not belong to the folder', () => {
  const texts = new ModuleTexts()
  texts.take({
    texts: [
      { path: shared, text: '' },
      { path: '甲.banjie', text: '' },
    ],
  })
  expect([...texts.paths()]).toEqual(['甲.banjie'])
})
