import { expect, test } from 'vitest'
import { compile } from '../compile.ts'

/** The names that are told to be never used. */
const found = (text: string, used?: string): readonly string[] => {
  const { diagnostics } = compile(text, 'a.banjie', (path) => (path === 'used.banjie' ? used : undefined))
  return diagnostics.filter(({ code }) => code === 'BJ6004').map(({ start, end }) => text.slice(start, end))
}

const office = 'office B { post W } '
const run = 'process P { accept by B.W { form F } handle A issue by B.W } '
const used = 'document D form F { x: text } item A { basis "Law" article 1 handled by B needs D } '

test.each([
  ['a document', 'document Spare ', 'Spare'],
  ['a form', 'form Spare { y: text } ', 'Spare'],
  ['an item', 'item Spare { basis "Law" article 1 handled by B } ', 'Spare'],
])('BJ6004: %s', (_, text, name) => {
  expect(found(office + used + text + run)).toEqual([name])
})

test.each([
  ['all is used', office + used + run],
  ['a library: what it declares is for others', `${office}${used}document Spare`],
  [
    'used in a condition',
    `${office}${used}document Waited process P { accept by B.W { form F } handle A await submitted(Waited) within 5 days }`,
  ],
  ['used in a scenario', `${office}${used}document Other ${run} scenario "s" for P { expect not obtained Other }`],
  ['what another module declares', `use "used.banjie" process P { step S by B.W }`],
  [
    'an older version of an item',
    `${office}${used.replace('item A {', 'item A { in force from 2024-01-01 until 2026-01-01')}item A { in force from 2026-01-01 basis "Law" article 1 handled by B needs D } ${run}`,
  ],
  ['where something cannot be read, it may be used there', `${office}${used}document Spare process Q { await } ${run}`],
])('BJ6004, near: %s', (_, text) => {
  expect(found(text, office + used)).toEqual([])
})
