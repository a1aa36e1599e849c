import { analyse, Project, type Analysed } from '@banjie/compiler'
import { rename } from '@banjie/compiler/services'
import fc from 'fast-check'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { describe, expect, test } from 'vitest'
import { anyTypedProgram } from './any-program.ts'
import { generateProgram } from './generate-program.ts'

type Thing = Analysed['names']['things'][number]

/** A project of texts by path. */
const projectOf = (texts: ReadonlyMap<string, string>): Project =>
  new Project({ read: (path) => texts.get(path), paths: () => texts.keys() })

/** The texts after a thing was renamed; undefined where that is refused. */
function renamed(
  texts: ReadonlyMap<string, string>,
  { module, at }: Thing,
  name: string,
): Map<string, string> | undefined {
  const declaring = projectOf(texts).analysed(module)
  if (declaring === undefined) throw new Error(`no module ${module}`)
  const { line, column } = declaring.lines.positionAt(at.start)
  const result = rename(declaring, { line: line - 1, character: column - 1 }, name)
  if (!result.ok) return undefined
  return new Map(
    [...texts].map(([path, text]) => {
      const edits = result.edit.changes?.[path] ?? []
      return [path, TextDocument.applyEdits(TextDocument.create(path, 'banjie', 1, text), edits)]
    }),
  )
}

/** P13: renamed and renamed back, every text is as it was; in between as many places name something as before. */
function comesBack(texts: ReadonlyMap<string, string>, path: string, which: number): void {
  const project = projectOf(texts)
  const before = project.analysed(path)
  // Of two things with one name nobody can say which is meant.
  if (before === undefined || project.all().some(hasNamesTwice)) return
  const { things } = before.names
  const thing = things[which % Math.max(things.length, 1)]
  if (thing === undefined || thing.name === '') return
  const there = renamed(texts, thing, '另一个名称')
  if (there === undefined) throw new Error(`“${thing.name}” was not renamed`)
  const other = projectOf(there).analysed(path)
  const twin = other?.names.things[things.indexOf(thing)]
  if (other === undefined || twin === undefined) throw new Error(`“${thing.name}” is lost`)
  expect(other.names.references.length).toBe(before.names.references.length)
  const back = renamed(there, twin, thing.name)
  // A name that stands between quotes may come back bare, or in the other quotes: it is the same name.
  expect(plain(back)).toEqual(plain(texts))
}

const hasNamesTwice = ({ diagnostics }: Analysed): boolean => diagnostics.some(({ code }) => code === 'BJ1002')

const plain = (texts: ReadonlyMap<string, string> | undefined): readonly string[] =>
  [...(texts ?? [])].map(([, text]) => text.replaceAll(/[`「」]/g, ''))

describe('P13: rename there and back is the identity', () => {
  const generated = anyTypedProgram(1, 6)
  test('in generated programs', () => {
    fc.assert(
      fc.property(generated, fc.nat(), (program, which) =>
        comesBack(new Map([['a.banjie', generateProgram(program)]]), 'a.banjie', which),
      ),
      { numRuns: 1000 },
    )
  })
  test('and in the modules that use the renamed one', () => {
    fc.assert(
      fc.property(generated, generated, fc.nat(), (program, using, which) => {
        const text = generateProgram(program)
        const { names } = analyse(text, 'a.banjie')
        const items = names.things.filter(({ kind }) => kind === 'item').map(({ name }) => `办理 「${name}」`)
        const user = `引用 "a"\n流程 「用者」 {\n${items.join('\n')}\n}\n${generateProgram(using).replace(/^(引用|use) .*$/gmu, '')}`
        comesBack(
          new Map([
            ['a.banjie', text],
            ['b.banjie', user],
          ]),
          'a.banjie',
          which,
        )
      }),
      { numRuns: 500 },
    )
  })
})
