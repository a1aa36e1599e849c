import { keywordIds, keywordTable, type KeywordId } from '@banjie/dsl'
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** The constructs that some test of the engine takes away, or gives another value, to see what differs (`effectOf`). */
const tested = new Set(
  globSync('test/engine/**/*.test.ts', { cwd: root }).flatMap((path) =>
    [...textOf(path).matchAll(/[eE]ffectOf\(\s*'(\w+)'/g)].map(([, construct = '']) => construct),
  ),
)

/** Words of the language that do nothing to a case by themselves, each with what they are for and where that is tested. */
const elsewhere: readonly { readonly because: string; readonly at: string; readonly words: readonly KeywordId[] }[] = [
  {
    because: 'declares what others name: without it the module does not compile',
    at: 'test/conformance/12-one-window.zh.banjie',
    words: ['office', 'document', 'item', 'process'],
  },
  {
    because: 'declares a seal, which acts by `sealed with`',
    at: 'test/engine/constructs/licensing.ts',
    words: ['seal'],
  },
  { because: 'brings in what another module declares', at: 'compiler/modules/module-set.test.ts', words: ['use'] },
  {
    because: 'a declaration by which a module counts; without it the calendar of mainland China',
    at: 'test/engine/constructs/calendar.test.ts',
    words: ['calendar', 'hours', 'zone', 'calendarDays', 'received', 'atOnce', 'nextWorkingDay'],
  },
  {
    because: 'picks the version that a case follows, by the day of receipt',
    at: 'test/engine/constructs/in-force.test.ts',
    words: ['inForceFrom', 'until'],
  },
  {
    because: 'says when a law is in force: citations are checked against it, cases go on',
    at: 'compiler/check/law-not-in-force.test.ts',
    words: ['law', 'replacedBy'],
  },
  {
    because: 'a promise that the compiler proves, so that no case breaks it',
    at: 'test/engine/constructs/coming-in.test.ts',
    words: ['visitsAtMost'],
  },
  {
    because: 'a word of scenarios: what people do to a case, and what is then expected of it',
    at: 'test/conformance/*',
    words: [
      'scenario',
      'for',
      'submits',
      'without',
      'supplies',
      'completes',
      'expect',
      'finished',
      'refused',
      'withdrawn',
      'deemedAccepted',
      'task',
      'noTask',
      'tolerated',
      'warning',
      'yellow',
      'red',
      'due',
      'at',
      'notObtained',
      'used',
      'elapsed',
      'amends',
      'withdraws',
      'suspends',
      'resumes',
      'extends',
      'shares',
      'rates',
      'looks',
      'deemedPassed',
    ],
  },
]
const named = elsewhere.flatMap(({ words }) => words)

test('every construct of the language has a test of its effect that names it', () => {
  expect(keywordIds.filter((id) => !tested.has(id) && !named.includes(id))).toEqual([])
})

test('what is said to be tested elsewhere is no construct with an effect here, and is named once', () => {
  expect(named.filter((id) => tested.has(id))).toEqual([])
  expect(named).toEqual([...new Set(named)])
})

test.each(elsewhere)('$because: $at speaks of $words', ({ at, words }) => {
  const text = globSync(at, { cwd: root }).map(textOf).join('\n')
  const speaksOf = (id: KeywordId): boolean =>
    [...keywordTable[id].zh, ...keywordTable[id].en].some((word) => text.includes(word))
  expect(words.filter((id) => !speaksOf(id))).toEqual([])
})
