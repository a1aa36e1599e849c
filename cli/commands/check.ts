import { checkedIn, nothingChecked, together } from '@banjie/compiler'
import { todayFor } from '../modules/day-asked.ts'
import { loadModules, type LoadedModule } from '../modules/load.ts'
import { standardCalendar } from '../modules/standard-calendar.ts'
import { translationBeside } from '../modules/translation-beside.ts'
import { diagnosticsJson, diagnosticsText, type Finding } from '../output/diagnostics.ts'
import { summaryText } from '../output/check-summary.ts'
import { gapsOf, translationText } from '../output/translation-text.ts'
import type { Command } from './command.ts'

/** `banjie check FILE`: what the compiler finds in a module, or in every module of a folder. */
export const check: Command = {
  usage: 'check FILE|FOLDER [--on DATE] [--json]',
  about: {
    zh: '检查：文件或文件夹里的每个模块；--on 指定“今天”是哪天；有错误时退出码为 1',
    en: 'checks a module, or every module of a folder; --on says what day it is; exit status 1 with errors',
  },
  flags: ['json'],
  values: ['on'],
  operands: [1, 1],
  run: async ({ operands: [operand = ''], flags, values, locale }) => {
    const calendar = await standardCalendar(operand)
    const today = todayFor(values.get('on'), calendar)
    const { title, modules } = await loadModules(operand, { today, calendar })
    const asked = modules.filter(({ isAsked }) => isAsked)
    const translations = asked.flatMap(({ file, text }) => translationBeside(file, text) ?? [])
    const findings = [...findingsOf(modules), ...translations.flatMap((one) => one.findings)]
    const errors = findings.filter(({ diagnostic }) => diagnostic.severity === 'error').length
    const checked = asked.flatMap(({ compilation }) =>
      compilation === undefined ? [] : [checkedIn(compilation.model)],
    )
    const summary = {
      ...(title === undefined ? {} : { title }),
      modules: asked.length,
      processes: asked.flatMap(({ compilation }) => compilation?.model.processes ?? []).length,
      scenarios: asked.flatMap(({ compilation }) => compilation?.model.scenarios ?? []).length,
      errors,
      warnings: findings.length - errors,
      checked: checked.reduce(together, nothingChecked),
      ...(translations.length === 0 ? {} : { translations: gapsOf(translations) }),
    }
    if (flags.has('json')) {
      const report = { diagnostics: diagnosticsJson(findings, locale), summary }
      process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    } else {
      process.stdout.write(diagnosticsText(findings, locale))
      process.stdout.write(summaryText(summary, locale))
      process.stdout.write(translationText(translations, locale))
      process.stdout.write(hintText(findings, locale))
    }
    return errors > 0 ? 1 : 0
  },
}

/** What was found in modules, each with its file. */
export function findingsOf(modules: readonly LoadedModule[]): readonly Finding[] {
  return modules.flatMap(({ file, text, diagnostics }) => diagnostics.map((diagnostic) => ({ file, text, diagnostic })))
}

/** What keeps modules from being understood: what cannot be read, or names nothing. What a proof finds does not. */
export const misunderstood = (modules: readonly LoadedModule[]): readonly Finding[] =>
  findingsOf(modules).filter(({ diagnostic: { code, severity } }) => severity === 'error' && /^BJ[01]/.test(code))

/** How to learn more, told once, on the first thing that was found. */
function hintText([first]: readonly Finding[], locale: 'zh' | 'en'): string {
  if (first === undefined) return ''
  const call = `banjie explain ${first.diagnostic.code}`
  return locale === 'zh' ? `代码的含义和改法：${call}\n` : `What a code means and how it is mended: ${call}\n`
}
