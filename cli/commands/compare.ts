import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { compareProcesses, type Change, type Comparison, type ProcessComparison } from '@banjie/compiler'
import { CallFault, type Call } from '../call.ts'
import { loadModules, type LoadedModule } from '../modules/load.ts'
import { replaceFile } from '../modules/replace-file.ts'
import { comparisonReport } from '../output/comparison-report.ts'
import { diagnosticsJson, diagnosticsText, type Finding } from '../output/diagnostics.ts'
import { piecesMarkdown, piecesText } from '../output/pieces.ts'
import { misunderstood } from './check.ts'
import type { Command } from './command.ts'

/** `banjie compare OLD NEW`: the re-engineering report, what a process comes to before and after and what changed where. */
export const compare: Command = {
  usage: 'compare OLD NEW [--json] [--format md] [--out PATH]',
  about: {
    zh: '对比：改革前后的事项、环节、材料、跑的次数、机构、印章和最长工作日，以及改了什么；有错误时退出码为 1',
    en: 'the re-engineering report: items, steps, documents, visits, offices, seals and working days before and after, and what changed; exit status 1 with errors',
  },
  flags: ['json'],
  values: ['format', 'out'],
  operands: [0, 2],
  run: async (call) => {
    const [old, now] = operandsOf(call)
    const format = formatOf(call)
    const out = await outOf(call)
    const { locale } = call
    const [before, after] = [(await loadModules(old)).modules, (await loadModules(now)).modules]
    const errors = [...misunderstood(before), ...misunderstood(after)]
    if (errors.length > 0) return refuse(errors, format, locale)
    const [olds, news] = [processesIn(before), processesIn(after)]
    for (const [operand, processes] of [
      [old, olds],
      [now, news],
    ] as const)
      if (processes.length === 0) {
        process.stderr.write(
          locale === 'zh'
            ? `“${operand}”里没有流程，无从对比；请指定写有“流程”的文件或文件夹。\n`
            : `There is no process in “${operand}”, so nothing to compare: name a file or a folder with one.\n`,
        )
        return 1
      }
    const text = written(compareProcesses(olds, news), format, locale)
    if (out === undefined) process.stdout.write(text)
    else await writeOut(out, text)
    return 0
  },
}

type Format = 'text' | 'md' | 'json'

function operandsOf({ operands: [old, now] }: Call): readonly [string, string] {
  if (old === undefined || now === undefined)
    throw new CallFault(
      '请写明改革前和改革后的两个文件或文件夹：banjie compare 旧.banjie 新.banjie',
      'name two files or folders, before and after: banjie compare old.banjie new.banjie',
    )
  return [old, now]
}

function formatOf({ flags, values }: Call): Format {
  const format = values.get('format')
  if (format !== undefined && format !== 'text' && format !== 'md')
    throw new CallFault(
      `没有“${format}”这种格式；--format 只能是 text 或 md，要 JSON 请用 --json`,
      `there is no format “${format}”: --format takes text or md; for JSON use --json`,
    )
  if (!flags.has('json')) return format ?? 'text'
  if (format !== undefined) throw new CallFault('--json 和 --format 只能写一个', 'give either --json or --format')
  return 'json'
}

/** The file to write to: it may be there already, its folder has to be. */
async function outOf({ values }: Call): Promise<string | undefined> {
  const out = values.get('out')
  if (out === undefined) return undefined
  if (out.endsWith('.banjie'))
    throw new CallFault(
      `“${out}”是流程文件，不会用报告覆盖它；请用 --out 指定别的文件，例如 对比.md`,
      `“${out}” is a module, and no report overwrites it: name another file with --out, such as report.md`,
    )
  const [file, folder] = await Promise.all([out, dirname(out)].map((path) => stat(path).catch(() => undefined)))
  if (file?.isDirectory() === true)
    throw new CallFault(
      `“${out}”是文件夹；请用 --out 指定要写的文件`,
      `“${out}” is a folder: name the file to write to with --out`,
    )
  if (folder?.isDirectory() !== true)
    throw new CallFault(
      `没有文件夹“${dirname(out)}”；请先建好它，或用 --out 指定别处的文件`,
      `there is no folder “${dirname(out)}”: make it first, or name a file elsewhere with --out`,
    )
  return out
}

async function writeOut(out: string, text: string): Promise<void> {
  try {
    await replaceFile(out, text)
  } catch {
    throw new CallFault(
      `写不了“${out}”；请看是否有权限，或用 --out 指定别处的文件`,
      `“${out}” cannot be written: look at its permissions, or name a file elsewhere with --out`,
    )
  }
}

const processesIn = (modules: readonly LoadedModule[]) =>
  modules.filter(({ isAsked }) => isAsked).flatMap(({ compilation }) => compilation?.model.processes ?? [])

/** Tells what is at fault; what cannot be trusted is not compared. */
function refuse(errors: readonly Finding[], format: Format, locale: 'zh' | 'en'): number {
  const files = [...new Set(errors.map(({ file }) => file))]
  if (format === 'json') {
    const report = { diagnostics: diagnosticsJson(errors, locale), summary: { errors: errors.length } }
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  } else {
    process.stderr.write(diagnosticsText(errors, locale))
    process.stderr.write(
      locale === 'zh'
        ? `没有对比：请先改好 ${files.join('、')} 里的错误。\n`
        : `Not compared: mend the errors in ${files.join(', ')} first.\n`,
    )
  }
  return 1
}

function written(comparison: Comparison, format: Format, locale: 'zh' | 'en'): string {
  if (format === 'json') return `${JSON.stringify(comparisonJson(comparison, locale), orNull, 2)}\n`
  const report = comparisonReport(comparison, locale)
  return format === 'md' ? piecesMarkdown(report) : piecesText(report)
}

/** What there is none of is told as null, so that every key is always there. */
const orNull = (_key: string, value: unknown): unknown => (value === undefined ? null : value)

function comparisonJson({ totals, processes }: Comparison, locale: 'zh' | 'en'): object {
  const told = (changes: readonly Change[]) => changes.map(({ kind, message }) => ({ kind, message: message[locale] }))
  const shown = ({ unlimited, changes, warnings, ...rest }: ProcessComparison) => ({
    ...rest,
    unlimited: {
      before: unlimited.before.map((name) => name[locale]),
      after: unlimited.after.map((name) => name[locale]),
    },
    changes: told(changes),
    warnings: told(warnings),
  })
  const count = (of: 'changes' | 'warnings'): number => processes.reduce((sum, one) => sum + one[of].length, 0)
  const summary = { processes: processes.length, changes: count('changes'), warnings: count('warnings') }
  return { diagnostics: [], totals, processes: processes.map(shown), summary }
}
