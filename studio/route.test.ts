import { expect, test } from 'vitest'
import { parseRoute, routeHash, type Route } from './route.ts'

const routes: readonly Route[] = [
  { view: 'write' },
  { view: 'write', module: '商事/个体工商户设立.banjie' },
  { view: 'run' },
  { view: 'cases' },
  { view: 'case', id: '20261124-7F/3' },
]

test.each(routes)('$view survives the address', (route) => {
  expect(parseRoute(routeHash(route))).toEqual(route)
})

test.each(['', '#', '#/', '#/nowhere', '#/case/', '#/nowhere/x'])('“%s” is the place to begin', (hash) => {
  expect(parseRoute(hash)).toEqual({ view: 'write' })
})

test('a stray percent sign is no reason to fail', () => {
  expect(parseRoute('#/case/100%')).toEqual({ view: 'case', id: '100%' })
})
