import { runScenarios } from '@banjie/compiler'
import { todayFor } from '../modules/day-asked.ts'
import { loadModules, type LoadedModule } from '../modules/load.ts'
import { standardCalendar } from '../modules/standard-calendar.ts'
import { diagnosticsJson, diagnosticsText, type Finding } from '../output/diagnostics.ts'
import { findingsOf } from './check.ts'
import type { Command } from './command.ts'
import { coverageOf, type Coverage } from '../output/coverage.ts'

/** `banjie test FILE`: runs the scenarios of a module, or of every module of a folder. */
export const test: Command = {
  usage: 'test FILE|FOLDER [--on DATE] [--json]',
  about: {
    zh: '跑场景：与正式办件用同一个引擎；场景不符时退出码为 1',
    en: 'runs the scenarios on the engine of real cases; exit status 1 where one comes out differently',
  },
  flags: ['json'],
  values: ['on'],
  operands: [1, 1],
  run: async ({ operands: [operand = ''], flags, values, locale }) => {
    const calendar = await standardCalendar(operand)
    const { modules } = await loadModules(operand, { today: todayFor(values.get('on'), calendar), calendar })
    const tested = modules
      .filter(({ isAsked }) => isAsked)
      .map((module) => ({
        module,
        report: module.compilation && runScenarios(module.compilation, calendar),
      }))
    const failures = tested.flatMap(({ module: { file, text }, report }): Finding[] =>
      (report?.diagnostics ?? []).map((diagnostic) => ({ file, text, diagnostic })),
    )
    const findings = [...findingsOf(modules), ...failures]
    const results = tested.flatMap(({ report }) => report?.results ?? [])
    const passed = results.filter((result) => result.passed).length
    const coverage = coverageOf(tested.flatMap(({ module, report }) => covered(module, report)))
    const summary = { scenarios: results.length, passed, failed: results.length - passed, coverage }
    if (flags.has('json')) {
      process.stdout.write(`${JSON.stringify({ diagnostics: diagnosticsJson(findings, locale), summary }, null, 2)}\n`)
    } else {
      for (const { title, passed: fine } of results) process.stdout.write(`${fine ? '✓' : '✗'} ${title}\n`)
      process.stdout.write(diagnosticsText(findings, locale))
      process.stdout.write(summaryText(summary, locale))
    }
    return findings.some(({ diagnostic }) => diagnostic.severity === 'error') ? 1 : 0
  },
}

type Report = ReturnType<typeof runScenarios> | undefined

const covered = ({ compilation }: LoadedModule, report: Report): Parameters<typeof coverageOf>[0] =>
  (compilation?.tried ?? []).map(({ plan }) => ({
    plan,
    covered: new Set((report?.results ?? []).flatMap((result) => [...result.covered])),
  }))

function summaryText(
  summary: {
    readonly scenarios: number
    readonly passed: number
    readonly failed: number
    readonly coverage: Coverage
  },
  locale: 'zh' | 'en',
): string {
  const { scenarios, passed, failed, coverage } = summary
  const { steps, outcomes } = coverage
  return locale === 'zh'
    ? `${scenarios} 个场景：${passed} 个相符，${failed} 个不符；覆盖环节 ${steps.covered}/${steps.all}，结论 ${outcomes.covered}/${outcomes.all}。\n`
    : `${scenarios} scenarios: ${passed} passed, ${failed} failed; covered ${steps.covered}/${steps.all} steps, ${outcomes.covered}/${outcomes.all} outcomes.\n`
}
