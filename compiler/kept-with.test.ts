import { describe, expect, test } from 'vitest'
import { KeptWith } from './kept-with.ts'

describe('KeptWith', () => {
  test('finds once for each object', () => {
    const kept = new KeptWith<object, number>()
    let found = 0
    const [one, other] = [{}, []]
    expect([kept.of(one, () => ++found), kept.of(one, () => ++found), kept.of(other, () => ++found)]).toEqual([1, 1, 2])
  })
  test('keeps apart what two keep with one object, and shows nothing of it', () => {
    const [first, second] = [new KeptWith<object, string>(), new KeptWith<object, string>()]
    const object = { name: '施工许可' }
    first.set(object, 'a')
    second.set(object, 'b')
    second.set(object, 'c')
    expect([first.get(object), second.get(object)]).toEqual(['a', 'c'])
    expect(Reflect.ownKeys({ ...object })).toEqual(['name'])
    expect(first.get({ ...object })).toBe(undefined)
    expect(JSON.stringify(object)).toBe('{"name":"施工许可"}')
  })
})
