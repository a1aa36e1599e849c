import { readdirSync, readFileSync } from 'node:fs'
import { analyse, type Analysed } from '@banjie/compiler'
import type { Declaration, Token } from '@banjie/dsl'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyProgram } from './any-program.ts'
import { generateProgram } from './generate-program.ts'

const modulesIn = (folder: string): [string, string][] => {
  const at = new URL(folder, import.meta.url)
  return readdirSync(at)
    .filter((name) => name.endsWith('.banjie'))
    .map((name) => [name, readFileSync(new URL(name, at), 'utf8')])
}

const withBody: ReadonlySet<Declaration['kind']> = new Set(['item', 'process', 'form', 'scenario'])

/** The tokens inside the body of a declaration: between its outer braces. */
function bodyOf({ tokens, text }: Analysed, node: Declaration): readonly Token[] {
  const own = tokens.filter(({ start, end }) => node.start <= start && end <= node.end)
  const opened = own.findIndex(({ start, end }) => /[{｛]/.test(text.slice(start, end)))
  return opened === -1 ? [] : own.slice(opened + 1, -1)
}

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * What is found in each declaration, and outside of all (first): code and place, counted from where it begins. What lies
 * in `changed` belongs to the declaration that was changed, however far that reaches now, and is left out.
 */
function foundIn({ tree, text, diagnostics }: Analysed, codes: string, changed: Span): readonly string[][] {
  const found: string[][] = [[], ...tree.declarations.map(() => [])]
  for (const { code, start, end } of diagnostics) {
    if (!code.startsWith(codes) || (changed.start <= start && start < changed.end)) continue
    // What is missing at the end of a declaration is missed there.
    const at = tree.declarations.findIndex(
      (node) =>
        node.start <= start && (start < node.end || (start === end && text.slice(node.end, start).trim() === '')),
    )
    const from = tree.declarations[at]?.start ?? start
    found[at + 1]?.push(`${code} ${start - from}-${end - from}`)
  }
  return found
}

/** The declarations that refer to one, by its name: a name may be given twice. */
function referringTo({ tree, names }: Analysed, changed: number): ReadonlySet<number> {
  const inside = (offset: number): number =>
    tree.declarations.findIndex(({ start, end }) => start <= offset && offset < end)
  const nameOf = (index: number): string | undefined => {
    const node = tree.declarations[index]
    return node !== undefined && 'name' in node ? node.name.text : undefined
  }
  const pairs = names.references.flatMap(({ at, thing }) => {
    const name = nameOf(inside(thing.at.start))
    const all = [...tree.declarations.keys()].filter((index) => nameOf(index) === name)
    return all.map((to) => [inside(at.start), to] as const)
  })
  // Versions of one thing are told apart by their periods: each is about the others.
  const versions = [...tree.declarations.keys()].filter((index) => nameOf(index) === nameOf(changed))
  return new Set([...versions, ...pairs.filter(([, to]) => to === changed).map(([from]) => from)])
}

/**
 * P8: a token deleted inside a body leaves what is found in the other declarations as it was: BJ0 in all, BJ1 in those
 * that do not refer to it. An item sees the forms of the processes that handle it (language section 3): with a change in
 * one of these it may lose a BJ1, and gets none.
 */
function isLocal(text: string, choose: number): void {
  const before = analyse(text, 'a.banjie')
  const bodies = before.tree.declarations.flatMap((node, index) =>
    withBody.has(node.kind) ? bodyOf(before, node).map((token) => ({ index, token })) : [],
  )
  const chosen = bodies[choose % bodies.length]
  if (chosen === undefined) return
  const { index, token } = chosen
  const after = analyse(text.slice(0, token.start) + text.slice(token.end), 'a.banjie')
  const what = `without “${text.slice(token.start, token.end)}” at ${token.start} of\n${text.slice(0, token.start)}✂${text.slice(token.start)}`
  expect(
    after.tree.declarations.map(({ kind }) => kind),
    what,
  ).toEqual(before.tree.declarations.map(({ kind }) => kind))
  const { start, end } = before.tree.declarations[index] ?? token
  const [old, now] = [
    { start, end },
    { start, end: end - (token.end - token.start) },
  ]
  const others = (found: readonly string[][]): readonly string[][] => found.filter((_, at) => at !== index + 1)
  expect(others(foundIn(after, 'BJ0', now)), what).toEqual(others(foundIn(before, 'BJ0', old)))
  const referring = referringTo(before, index)
  const isSeen = ['form', 'process'].includes(before.tree.declarations[index]?.kind ?? '')
  const [was, is] = [foundIn(before, 'BJ1', old), foundIn(after, 'BJ1', now)]
  for (const other of before.tree.declarations.keys()) {
    if (other === index || referring.has(other)) continue
    const known = was[other + 1] ?? []
    if (isSeen) for (const one of is[other + 1] ?? []) expect(known, what).toContain(one)
    else expect(is[other + 1], what).toEqual(known)
  }
}

describe('P8: a token deleted in a declaration leaves what is found in the others as it was', () => {
  test.each([...modulesIn('../conformance/'), ...modulesIn('../../processes/')])('%s', (_, text) => {
    const { tokens } = analyse(text, 'a.banjie')
    for (let choose = 0; choose < tokens.length; choose++) isLocal(text, choose)
  })
  // Their lines are indented as people indent them: that is what tells which brace is missing.
  test('in generated programs', () => {
    const generated = anyProgram(2, 6)
    fc.assert(
      fc.property(generated, fc.nat(), (program, choose) => isLocal(generateProgram(program), choose)),
      { numRuns: 1000 },
    )
  })
})
