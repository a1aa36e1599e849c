import { expect, test } from 'vitest'
import { nextConnection } from './connection.ts'

test('a return is counted once, when the server answers again', () => {
  const up = { isAway: false, returns: 0 }
  const away = nextConnection(up, true)
  expect(away).toEqual({ isAway: true, returns: 0 })
  expect(nextConnection(away, true)).toBe(away)
  const back = nextConnection(away, false)
  expect(back).toEqual({ isAway: false, returns: 1 })
  expect(nextConnection(back, false)).toBe(back)
})
