import type { ReportedDiagnostic } from '@banjie/compiler'
import type { CompiledProcess } from '@banjie/runtime/plan'
import { expect, test } from 'vitest'
import type { CompiledText } from './protocol.ts'
import { analysisReducer, countProblems, isStale, problemsOf, type AnalysisAction } from './analysis-state.ts'

const process: CompiledProcess = {
  version: 'v',
  plan: {
    format: 2,
    name: '甲',
    offices: {},
    documents: {},
    items: {},
    greenChannels: [],
    verifications: [],
    body: { kind: 'sequence', id: '甲', blocks: [] },
  },
  machine: {
    id: '甲',
    initial: 'a',
    context: { documents: {}, fields: {}, outcomes: {}, counts: {} },
    states: {},
    options: { maxIterations: 1 },
  },
}
const diagnostic = (severity: 'error' | 'warning'): ReportedDiagnostic => ({
  code: 'BJ1001',
  severity,
  message: { zh: '没有', en: 'none' },
  start: 0,
  end: 1,
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
  related: [],
  fixes: [],
})
const good: CompiledText = { processes: [process], diagnostics: [diagnostic('warning')], sources: {} }
const bad: CompiledText = { processes: [], diagnostics: [diagnostic('error'), diagnostic('warning')], sources: {} }

const path = '甲.banjie'
const asked = (version: number): AnalysisAction => ({ kind: 'asked', path, version })
const answered = (version: number, compiled: CompiledText): AnalysisAction => ({
  kind: 'compiled',
  path,
  version,
  compiled,
})
const after = (...actions: readonly AnalysisAction[]) => {
  const analysis = actions.reduce(analysisReducer, {})[path]
  if (analysis === undefined) throw new Error('something was said about the file')
  return analysis
}

test('an answer about an older text is dropped', () => {
  const analysis = after(asked(1), asked(2), answered(1, bad))
  expect(analysis.latest).toBeUndefined()
  expect(after(asked(1), asked(2), answered(1, bad), answered(2, good)).latest).toBe(good)
})

test('文本有错误时保留上一次画好的图，并标明', () => {
  const analysis = after(asked(1), answered(1, good), asked(2), answered(2, bad))
  expect(analysis).toMatchObject({ latest: bad, good })
  expect(isStale(analysis)).toBe(true)
})

test('once mended, the drawing is the new one', () => {
  const analysis = after(asked(1), answered(1, bad), asked(2), answered(2, good))
  expect(isStale(analysis)).toBe(false)
})

test('a crash of the compiler keeps what was known', () => {
  const analysis = after(asked(1), answered(1, good), asked(2), {
    kind: 'failed',
    path,
    version: 2,
    message: 'BJ9001',
  })
  expect(analysis).toMatchObject({ good, latest: good, crash: 'BJ9001' })
  expect(after(asked(1), { kind: 'failed', path, version: 1, message: 'x' }, asked(2), answered(2, good)).crash).toBe(
    undefined,
  )
})

test('while typing goes on, what reading shows stands beside what the used modules have', () => {
  const ofUsed = { ...diagnostic('error'), module: '库.banjie' }
  const read: AnalysisAction = { kind: 'read', path, version: 2, diagnostics: [diagnostic('warning')] }
  const analysis = after(asked(1), answered(1, { ...bad, diagnostics: [diagnostic('error'), ofUsed] }), asked(2), read)
  expect(problemsOf(analysis)).toEqual([diagnostic('warning'), ofUsed])
  expect(problemsOf(after(asked(1), answered(1, bad), asked(2), read, answered(2, good)))).toBe(good.diagnostics)
  expect(after(asked(3), read).read).toBeUndefined()
})

test('errors and warnings are counted apart', () => {
  expect(countProblems(after(asked(1), answered(1, bad)))).toEqual({ errors: 1, warnings: 1 })
  expect(countProblems(after(asked(1), answered(1, good)))).toEqual({ errors: 0, warnings: 1 })
  expect(countProblems(undefined)).toBeUndefined()
})
