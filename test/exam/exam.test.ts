import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { compile } from '@banjie/compiler'
import { expect, test } from 'vitest'
import { differences } from '../conformance/program.ts'

const folder = new URL('.', import.meta.url)
const read = (name: string): string | undefined => {
  const place = new URL(name, folder)
  return existsSync(place) ? readFileSync(place, 'utf8') : undefined
}

/** Programs that pin down where constructs meet, each named by what it fixes; marked as the conformance programs are. */
const programs = readdirSync(folder).filter((name) => name.endsWith('.banjie'))

test.each(programs)('%s gives what it is marked with', (name) => {
  const text = read(name) ?? ''
  expect(differences(text, compile(text, name, read).diagnostics)).toEqual([])
})
