import { describe, expect, test } from 'vitest'
import { checkArrows } from './arrows.ts'
import { findCycles } from './cycles.ts'
import { readSourceFiles, readWorkspaces } from './source-file.ts'

describe('the house as it stands', () => {
  const files = readSourceFiles()
  const layering = checkArrows(files, readWorkspaces())

  test('has files, and arrows between them', () => {
    expect(files.map((file) => file.path)).toContain('test/architecture/layering.test.ts')
    expect(layering.arrows).toContainEqual({
      from: 'test/architecture/layering.test.ts',
      to: 'test/architecture/arrows.ts',
      isTypeOnly: false,
    })
  })

  test('has no import that goes the wrong way', () => {
    expect(layering.faults).toEqual([])
  })

  test('has no files that load each other in a circle', () => {
    expect(findCycles(layering.arrows)).toEqual([])
  })
})

const workspaces = [
  { name: '@banjie/dsl', folder: 'dsl', exports: { '.': './index.ts' }, dependencies: ['chevrotain'] },
  { name: '@banjie/compiler', folder: 'compiler', exports: { '.': './index.ts' }, dependencies: ['@banjie/dsl'] },
  {
    name: '@banjie/runtime',
    folder: 'runtime',
    exports: { './plan': './plan/index.ts', './host': './host/index.ts', './server/api': './server/api.ts' },
    dependencies: ['xstate', 'fastify'],
  },
  { name: '@banjie/studio', folder: 'studio', exports: {}, dependencies: ['@banjie/compiler'] },
]

/** The faults of a house with a single file of one line. */
function faultsOf(path: string, text: string): readonly string[] {
  return checkArrows([{ path, text }], workspaces).faults
}

describe('a made-up house', () => {
  test.each([
    ['dsl/a.ts', "import { a } from '@banjie/compiler'", 'dsl/a.ts -> compiler/index.ts: dsl may not import compiler'],
    ['dsl/a.ts', "import type { A } from '@banjie/runtime/plan'", 'dsl/a.ts -> runtime/plan/index.ts: dsl may not'],
    ['runtime/plan/a.ts', "export * from '../engine/b.ts'", 'runtime/plan may not import runtime/engine'],
    ['runtime/engine/a.ts', "await import('../store/b.ts')", 'runtime/engine may not import runtime/store'],
    ['runtime/engine/a.ts', "import { readFileSync } from 'node:fs'", 'runtime/engine is pure'],
    ['runtime/store/a.ts', "import { step } from '../engine/b.ts'", 'may not import runtime/engine, except its types'],
    ['runtime/host/a.ts', "import '../server/b.ts'", 'runtime/host may not import runtime/server'],
    ['runtime/host/a.ts', "import { open } from '../store/sqlite/b.ts'", 'may not import runtime/store/sqlite'],
    ['compiler/emit/a.ts', "import { b } from '../proof/b.ts'", 'compiler/emit may not import compiler/proof'],
    ['compiler/proof/a.ts', "import { b } from '../emit/b.ts'", 'compiler/proof may not import compiler/emit'],
    ['compiler/emit/a.ts', "import type { Tree } from '@banjie/dsl'", 'compiler/emit may not import dsl'],
    ['compiler/proof/a.ts', "type T = import('@banjie/dsl').Tree", 'compiler/proof may not import dsl'],
    ['compiler/model/a.ts', "export { b } from '../check/b.ts'", 'compiler/model may not import compiler/check'],
    ['compiler/check/a.ts', "import '@banjie/runtime/host'", 'compiler/check may not import runtime/host'],
    ['studio/cases/a.tsx', "import { b } from '@banjie/runtime/server/api'", 'runtime/server/api.ts, except its types'],
    ['studio/a.ts', "new Worker(new URL('../cli/b.ts', import.meta.url))", 'across rooms, import by the name'],
    ['compiler/a.ts', "import { a } from '../dsl/b.ts'", 'across rooms, import by the name of the package'],
    ['dsl/a.ts', "import { a } from '@banjie/dsl'", 'inside a room, import relatively'],
    ['compiler/a.ts', "import { a } from '@banjie/dsl/lexer'", 'no entry of that name in the exports map'],
    ['runtime/engine/a.ts', "import { transition } from 'xstate'", 'xstate is at home in runtime/engine/machine, test'],
    [
      'runtime/host/a.ts',
      "import { DatabaseSync } from 'node:sqlite'",
      'node:sqlite is at home in runtime/store/sqlite',
    ],
    ['studio/ui/a.tsx', "import { editor } from 'monaco-editor/editor'", 'monaco-editor is at home in studio/editor'],
    ['dsl/a.ts', "import pad from 'left-pad'", 'left-pad has no place in the table'],
    ['runtime/calendar/a.ts', "import { Temporal } from 'temporal-polyfill'", 'runtime/package.json does not name'],
    ['shared/a.ts', '', 'shared/a.ts: this folder is not in the table of the house'],
  ])('%s may not say %s', (path, text, fault) => {
    expect(faultsOf(path, text)).toEqual([expect.stringContaining(fault)])
  })

  test.each([
    ['dsl/lexer/a.ts', "import { createToken } from 'chevrotain'"],
    ['compiler/model/a.ts', "import type { Tree } from '@banjie/dsl'"],
    ['compiler/emit/a.ts', "import type { Plan } from '@banjie/runtime/plan'"],
    ['runtime/store/a.ts', "import type { CaseState } from '../engine/b.ts'"],
    ['runtime/engine/machine/a.ts', "import { transition } from 'xstate'"],
    ['runtime/engine/a.test.ts', "import { test } from 'vitest'\nimport { readFileSync } from 'node:fs'"],
    ['runtime/engine/a.test.ts', "import { createMachine } from 'xstate'"],
    ['studio/cases/a.tsx', "import type { Case } from '@banjie/runtime/server/api'"],
  ])('%s may say %s', (path, text) => {
    expect(faultsOf(path, text)).toEqual([])
  })

  test('names the whole circle of files that load each other', () => {
    const files = [
      { path: 'dsl/a.ts', text: "import './b.ts'" },
      { path: 'dsl/b.ts', text: "export * from './c.ts'" },
      { path: 'dsl/c.ts', text: "import { a } from './a.ts'" },
    ]
    expect(findCycles(checkArrows(files, workspaces).arrows)).toEqual(['dsl/a.ts -> dsl/b.ts -> dsl/c.ts -> dsl/a.ts'])
  })

  test('lets types name each other', () => {
    const files = [
      { path: 'dsl/a.ts', text: "import type { B } from './b.ts'" },
      { path: 'dsl/b.ts', text: "import type { A } from './a.ts'" },
    ]
    expect(findCycles(checkArrows(files, workspaces).arrows)).toEqual([])
  })
})
