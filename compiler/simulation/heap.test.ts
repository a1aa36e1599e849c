import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heapOf } from './heap.ts'

test('what is put in comes out in order, whenever it is taken out', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 50 }))), (doings) => {
      const heap = heapOf<number>((a, b) => a < b)
      const kept: number[] = []
      for (const doing of doings) {
        if (doing === null) expect(heap.pop()).toBe(kept.shift())
        else {
          heap.push(doing)
          kept.push(doing)
          kept.sort((a, b) => a - b)
        }
        expect(heap.size).toBe(kept.length)
      }
    }),
  )
})
