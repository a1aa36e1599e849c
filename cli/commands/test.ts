import { runScenarios } from '@banjie/compiler'
import type { Plan } from '@banjie/runtime/plan'
import { todayFor } from '../modules/day-asked.ts'
import { loadModules, type LoadedModule } from '../modules/load.ts'
import { standardCalendar } from '../modules/standard-calendar.ts'
import { diagnosticsJson, diagnosticsText, type Finding } from '../output/diagnostics.ts'
import { findingsOf } from './check.ts'
import type { Command } from './command.ts'
import { coverageOf, type Coverage } from '../output/coverage.ts'
import { coverageText } from '../output/coverage-text.ts'
import { progressBar } from '../output/progress.ts'

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
    const asked = modules.filter(({ isAsked }) => isAsked)
    const bar = progressBar(asked.reduce((sum, { compilation }) => sum + (compilation?.scenarios.length ?? 0), 0))
    const tested = asked.map((module) => ({
      module,
      report: module.compilation && runScenarios(module.compilation, calendar, bar.step),
    }))
    bar.end()
    const failures = tested.flatMap(({ module: { file, text }, report }): Finding[] =>
      (report?.diagnostics ?? []).map((diagnostic) => ({ file, text, diagnostic })),
    )
    const findings = [...findingsOf(modules), ...failures]
    const results = tested.flatMap(({ report }) => report?.results ?? [])
    const passed = results.filter((result) => result.passed).length
    const coverage = coverageOf(tested.flatMap(({ module, report }) => covered(module, report)))
    const plans = tested.flatMap(({ module }) => (module.compilation?.tried ?? []).map(({ plan }) => plan))
    const summary = { scenarios: results.length, passed, failed: results.length - passed, coverage }
    if (flags.has('json')) {
      process.stdout.write(`${JSON.stringify({ diagnostics: diagnosticsJson(findings, locale), summary }, null, 2)}\n`)
    } else {
      for (const { title, passed: fine } of results) process.stdout.write(`${fine ? '✓' : '✗'} ${title}\n`)
      process.stdout.write(diagnosticsText(findings, locale))
      process.stdout.write(summaryText(summary, plans, locale))
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
  plans: readonly Plan[],
  locale: 'zh' | 'en',
): string {
  const { scenarios, passed, failed, coverage } = summary
  const came =
    locale === 'zh'
      ? `${scenarios} 个场景：${passed} 个相符，${failed} 个不符。\n`
      : `${scenarios} ${scenarios === 1 ? 'scenario' : 'scenarios'}: ${passed} passed, ${failed} failed.\n`
  return came + coverageText(coverage, plans, locale, scenarios)
}
