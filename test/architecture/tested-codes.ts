import { parseSync, Visitor, type CallExpression } from 'oxc-parser'
import type { SourceFile } from './source-file.ts'

/** How many tests there are of a code: in all, of the fault, and that demand that nothing is found. One may be of both. */
export interface Tested {
  readonly tests: number
  readonly faults: number
  readonly silent: number
}

/** A `test` or `describe` of a file: a `test.each` over a list that is written out is as many tests as it has rows. */
interface Titled {
  readonly kind: 'test' | 'describe'
  readonly title: string
  readonly tests: number
  readonly start: number
  readonly end: number
}

/**
 * The tests of each code, by what is written in the test files: those whose title begins with the code, or that stand in
 * a `describe` whose title does. It does not run them and cannot tell what they look at; a near miss it knows by
 * the word “near” in its title or an expectation of nothing. Tests whose rows are calculated count once.
 */
export function testsOfCodes(files: readonly SourceFile[]): ReadonlyMap<string, Tested> {
  const found = new Map<string, Tested>()
  for (const file of files.filter(({ path }) => path.endsWith('.test.ts'))) {
    const titled = titledIn(file)
    for (const one of titled.filter(({ kind }) => kind === 'test')) {
      const around = titled.filter(({ start, end }) => start <= one.start && one.end <= end)
      for (const code of new Set(around.flatMap(({ title }) => /^BJ\d{4}\b/.exec(title)?.[0] ?? []))) {
        const { tests, faults, silent } = found.get(code) ?? { tests: 0, faults: 0, silent: 0 }
        const isNear = /\bnear\b/.test(one.title)
        const isSilent = isNear || /\.toEqual\(\[\]\)|\.toBeUndefined\(\)/.test(file.text.slice(one.start, one.end))
        found.set(code, {
          tests: tests + one.tests,
          faults: faults + (isNear ? 0 : one.tests),
          silent: silent + (isSilent ? one.tests : 0),
        })
      }
    }
  }
  return found
}

function titledIn({ path, text }: SourceFile): readonly Titled[] {
  const found: Titled[] = []
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  new Visitor({
    CallExpression: (node) => {
      const [first] = node.arguments
      const { kind, tests } = calledBy(node) ?? {}
      const title = first?.type === 'Literal' ? String(first.value) : undefined
      if (kind !== undefined && tests !== undefined && title !== undefined)
        found.push({ kind, title, tests, start: node.start, end: node.end })
    },
  }).visit(program)
  return found
}

/** Whether a call is `test(…)`, `describe(…)` or `test.each(rows)(…)`, and how many tests it makes. */
function calledBy({ callee }: CallExpression): Pick<Titled, 'kind' | 'tests'> | undefined {
  if (callee.type === 'Identifier') return kindNamed(callee.name, 1)
  if (callee.type !== 'CallExpression' || callee.callee.type !== 'MemberExpression') return undefined
  const { object, property } = callee.callee
  if (object.type !== 'Identifier' || property.type !== 'Identifier' || property.name !== 'each') return undefined
  const [rows] = callee.arguments
  return kindNamed(object.name, rows?.type === 'ArrayExpression' ? rows.elements.length : 1)
}

const kindNamed = (name: string, tests: number): Pick<Titled, 'kind' | 'tests'> | undefined =>
  name === 'test' || name === 'describe' ? { kind: name, tests } : undefined
