import { loadModules, type LoadedModule } from '../modules/load.ts'
import { diagnosticsJson, diagnosticsText, type Finding } from '../output/diagnostics.ts'
import type { Command } from './command.ts'

/** `banjie check FILE`: what the compiler finds in a module, or in every module of a folder. */
export const check: Command = {
  usage: 'check FILE|FOLDER [--json]',
  about: {
    zh: '检查：文件或文件夹里的每个模块；有错误时退出码为 1',
    en: 'checks a module, or every module of a folder; exit status 1 with errors',
  },
  flags: ['json'],
  values: [],
  operands: [1, 1],
  run: async ({ operands: [operand = ''], flags, locale }) => {
    const { title, modules } = await loadModules(operand)
    const asked = modules.filter(({ isAsked }) => isAsked)
    const findings = findingsOf(modules)
    const errors = findings.filter(({ diagnostic }) => diagnostic.severity === 'error').length
    const summary = {
      ...(title === undefined ? {} : { title }),
      modules: asked.length,
      processes: asked.flatMap(({ compilation }) => Object.keys(compilation?.sources ?? {})).length,
      scenarios: asked.flatMap(({ compilation }) => compilation?.scenarios ?? []).length,
      errors,
      warnings: findings.length - errors,
      pending: modules.flatMap(({ compilation }) => compilation?.pending ?? []).length,
    }
    if (flags.has('json')) {
      const report = { diagnostics: diagnosticsJson(findings, locale), summary }
      process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    } else {
      process.stdout.write(diagnosticsText(findings, locale))
      process.stdout.write(summaryText(summary, locale))
      process.stdout.write(hintText(findings, locale))
    }
    return errors > 0 ? 1 : 0
  },
}

/** What was found in modules, each with its file. */
export function findingsOf(
  modules: readonly LoadedModule[],
  of: (module: LoadedModule) => LoadedModule['diagnostics'] = ({ diagnostics }) => diagnostics,
): readonly Finding[] {
  return modules.flatMap((module) =>
    of(module).map((diagnostic) => ({ file: module.file, text: module.text, diagnostic })),
  )
}

/** How to learn more, told once, on the first thing that was found. */
function hintText([first]: readonly Finding[], locale: 'zh' | 'en'): string {
  if (first === undefined) return ''
  const call = `banjie explain ${first.diagnostic.code}`
  return locale === 'zh' ? `代码的含义和改法：${call}\n` : `What a code means and how it is mended: ${call}\n`
}

type Summary = Readonly<Record<'modules' | 'processes' | 'errors' | 'warnings' | 'pending', number>> & {
  readonly title?: string
}

const summaryText = (
  { title, modules, processes, errors, warnings, pending }: Summary,
  locale: 'zh' | 'en',
): string => {
  const [checked, later] =
    locale === 'zh'
      ? [
          `${title === undefined ? '' : `${title}：`}检查了 ${modules} 个模块、${processes} 个流程：${errors} 处错误，${warnings} 处警告。\n`,
          `另有 ${pending} 处写法，这一版能检查、还不能执行（banjie test 会逐处指出）。\n`,
        ]
      : [
          `${title === undefined ? '' : `${title}: `}Checked ${modules} modules with ${processes} processes: ${errors} errors, ${warnings} warnings.\n`,
          `${pending} constructs can be checked but not run by this version yet (banjie test names each).\n`,
        ]
  return pending > 0 ? `${checked}${later}` : checked
}
