import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { simulate as simulated, type Simulation } from '@banjie/compiler'
import { isInForceOn, type CompiledProcess, type PlainDate } from '@banjie/runtime/plan'
import { CallFault, type Call } from '../call.ts'
import { dayAsked, todayFor } from '../modules/day-asked.ts'
import { loadModules } from '../modules/load.ts'
import { replaceFile } from '../modules/replace-file.ts'
import { standardCalendar } from '../modules/standard-calendar.ts'
import { chartsOf, type Chart } from '../output/charts/charts.ts'
import { svgOf } from '../output/charts/svg.ts'
import { diagnosticsJson, diagnosticsText } from '../output/diagnostics.ts'
import { piecesMarkdown, piecesText } from '../output/pieces.ts'
import { simulationReport } from '../output/simulation-report.ts'
import { assumedBy } from '../simulation/assumed.ts'
import { findingsOf } from './check.ts'
import type { Command } from './command.ts'

/** `banjie simulate FILE --cases N --arrivals … --staff …`: load and queueing, on the engine of real cases. */
export const simulate: Command = {
  usage:
    'simulate FILE|FOLDER [--process NAME] [--cases N | --days N] [--arrivals 40/day] [--pattern poisson|even]\n' +
    '      [--from DATE] [--seed N] [--staff POST=N,… | FILE.json] [--service STEP=10..30min,…]\n' +
    '      [--outcome STEP:refuse=5%,…] [--answer FIELD:VALUE=30%,…] [--incomplete 10%] [--lapse 2%]\n' +
    '      [--json | --format text|md|svg] [--out FOLDER]',
  about: {
    zh: '模拟：让许多件按岗位人数排队办一遍，给出用时、各时限守住的比例、在哪里等、岗位忙不忙；同样的种子结果一样；--out 写出图表',
    en: 'runs many cases through posts with so many people: how long they take, which limits are kept, where they wait, how busy posts are; the same seed gives the same result; --out writes charts',
  },
  flags: ['json'],
  values:
    'process cases days arrivals pattern from seed staff service outcome answer incomplete lapse format out'.split(' '),
  operands: [1, 1],
  run: async (call) => {
    const { operands, values, locale } = call
    const [operand = ''] = operands
    const format = formatOf(call)
    const calendar = await standardCalendar(operand)
    const today = todayFor(undefined, calendar)
    const { modules } = await loadModules(operand, { today, calendar })
    const errors = findingsOf(modules).filter(({ diagnostic }) => diagnostic.severity === 'error')
    if (errors.length > 0) {
      const report = { diagnostics: diagnosticsJson(errors, locale), summary: { errors: errors.length } }
      if (format === 'json') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
      else process.stderr.write(diagnosticsText(errors, locale))
      return 1
    }
    const from = dayAsked(values.get('from')) ?? today
    const all = modules.filter(({ isAsked }) => isAsked).flatMap(({ compilation }) => compilation?.processes ?? [])
    const chosen = processAsked(all, values.get('process'), from)
    const simulation = simulated(chosen, calendar, await assumedBy(call, chosen.plan, from))
    const out = values.get('out')
    if (out !== undefined) await writeAll(out, simulation, locale)
    else if (format === 'svg') process.stdout.write(svgOf(chartsOf(simulation, locale)))
    if (format === 'json') process.stdout.write(jsonText(simulation))
    else if (format === 'md') process.stdout.write(piecesMarkdown(simulationReport(simulation, locale)))
    else if (format === 'text') process.stdout.write(piecesText(simulationReport(simulation, locale)))
    return 0
  },
}

type Format = 'text' | 'md' | 'svg' | 'json'

function formatOf({ flags, values }: Call): Format {
  const format = values.get('format')
  if (format !== undefined && format !== 'text' && format !== 'md' && format !== 'svg')
    throw new CallFault(
      `没有“${format}”这种格式；--format 只能是 text、md 或 svg，要 JSON 请用 --json`,
      `there is no format “${format}”: --format takes text, md or svg; for JSON use --json`,
    )
  if (!flags.has('json')) return format ?? 'text'
  if (format !== undefined) throw new CallFault('--json 和 --format 只能写一个', 'give either --json or --format')
  return 'json'
}

/** The process that a call names, in the version that is in force on the day, else in its last. */
function processAsked(
  processes: readonly CompiledProcess[],
  name: string | undefined,
  from: PlainDate,
): CompiledProcess {
  const names = [...new Set(processes.map(({ plan }) => plan.name))]
  const asked = name ?? (names.length === 1 ? names[0] : undefined)
  const versions = processes.filter(({ plan }) => plan.name === asked)
  const found = versions.find(({ plan }) => isInForceOn(plan, from)) ?? versions.at(-1)
  if (found !== undefined) return found
  if (names.length === 0)
    throw new CallFault('这里没有流程，无从模拟', 'there is no process here, so nothing to simulate')
  throw name === undefined
    ? new CallFault(
        `这里有 ${names.length} 个流程，请用 --process 指定一个：${names.join('、')}`,
        `there are ${names.length} processes here, name one with --process: ${names.join(', ')}`,
      )
    : new CallFault(
        `没有流程“${name}”；有：${names.join('、')}`,
        `there is no process “${name}”; there are ${names.join(', ')}`,
      )
}

const jsonText = (simulation: Simulation): string => `${JSON.stringify({ diagnostics: [], simulation }, null, 2)}\n`

/** Writes the result, its report and its charts into a folder. */
async function writeAll(out: string, simulation: Simulation, locale: 'zh' | 'en'): Promise<void> {
  const charts: readonly Chart[] = chartsOf(simulation, locale)
  const files: readonly (readonly [string, string])[] = [
    ['simulation.json', jsonText(simulation)],
    ['simulation.md', piecesMarkdown(simulationReport(simulation, locale))],
    ...charts.map((chart) => [`${chart.name}.svg`, svgOf([chart])] as const),
  ]
  const before = await stat(out).catch(() => undefined)
  if (before !== undefined && !before.isDirectory())
    throw new CallFault(
      `“${out}”是文件；请用 --out 指定文件夹`,
      `“${out}” is a file: name the folder to write to with --out`,
    )
  try {
    await mkdir(out, { recursive: true })
    for (const [name, text] of files) await replaceFile(join(out, name), text)
  } catch {
    throw new CallFault(
      `写不了“${out}”；请看是否有权限，或用 --out 指定别处的文件夹`,
      `“${out}” cannot be written: look at its permissions, or name a folder elsewhere with --out`,
    )
  }
}
