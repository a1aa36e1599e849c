import { expect, test } from 'vitest'
import { fit, pan, zoom } from './viewport.ts'

const window = { width: 640, height: 472 }

test('a large drawing is made to fit, centred', () => {
  const view = fit({ width: 1200, height: 800 }, window)
  expect(view).toEqual({ scale: 0.5, x: 20, y: 20 })
})

test('a small drawing is not blown up', () => {
  expect(fit({ width: 100, height: 50 }, window).scale).toBe(1.25)
})

test('a drawing without size leaves the window as it is', () => {
  expect(fit({ width: 0, height: 0 }, window)).toEqual({ x: 0, y: 0, scale: 1 })
})

test('zooming keeps the point under the pointer', () => {
  const at = { x: 100, y: 60 }
  const before = { x: 10, y: 20, scale: 1 }
  const after = zoom(before, 2, at)
  const pointOf = (view: typeof before) => ({ x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale })
  expect(pointOf(after)).toEqual(pointOf(before))
  expect(after.scale).toBe(2)
})

test('zooming ends at its limits', () => {
  expect(zoom({ x: 0, y: 0, scale: 2 }, 10, { x: 0, y: 0 }).scale).toBe(3)
  expect(zoom({ x: 0, y: 0, scale: 0.3 }, 0.01, { x: 0, y: 0 }).scale).toBe(0.2)
})

test('panning shifts', () => {
  expect(pan({ x: 1, y: 2, scale: 1 }, 3, -4)).toEqual({ x: 4, y: -2, scale: 1 })
})
