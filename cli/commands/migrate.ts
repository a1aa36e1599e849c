import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine, migrationOf, type Engine, type MigrationPolicy } from '@banjie/runtime/engine'
import { isInForceOn, type CompiledProcess } from '@banjie/runtime/plan'
import { openSqliteStore, type CaseHeader, type Store, type StoreResult } from '@banjie/runtime/store'
import type { Calendar } from '@banjie/runtime/calendar'
import { CallFault, type Call } from '../call.ts'
import { loadModules } from '../modules/load.ts'
import { standardCalendar } from '../modules/standard-calendar.ts'
import { diagnosticsJson, diagnosticsText } from '../output/diagnostics.ts'
import { migrationJson, migrationText, type CaseMigration } from '../output/migration.ts'
import { tellStoreFailure } from '../serve/tell-failure.ts'
import { findingsOf } from './check.ts'
import type { Command } from './command.ts'

/** `banjie migrate FILE --dry-run`: what a new version would change for the cases that are under way. */
export const migrate: Command = {
  usage: 'migrate FILE|FOLDER --dry-run --policy old|new|favourable [--data FOLDER] [--json]',
  about: {
    zh: '试算：新版流程会使在办案件的时限、待办、材料有何变化（从旧、从新，或从旧兼从有利）；不改动任何案件',
    en: 'what a new version would change for cases under way: limits, tasks, documents, by the old version, the new one, or whichever favours the applicant; no case is changed',
  },
  flags: ['dry-run', 'json'],
  values: ['policy', 'data'],
  operands: [1, 1],
  run: async (call) => {
    const { operands, flags, values, locale } = call
    const [operand = ''] = operands
    const policy = policyOf(call)
    const file = join(values.get('data') ?? '.banjie', 'cases.sqlite')
    if (!existsSync(file))
      throw new CallFault(
        `没有案件库“${file}”；请用 --data 指定存放办件的文件夹`,
        `there is no store of cases “${file}”: name the folder of the cases with --data`,
      )
    const calendar = await standardCalendar(operand)
    const { modules } = await loadModules(operand, { calendar })
    const findings = findingsOf(modules)
    if (findings.some(({ diagnostic }) => diagnostic.severity === 'error')) {
      if (flags.has('json'))
        process.stdout.write(`${JSON.stringify({ diagnostics: diagnosticsJson(findings, locale) }, null, 2)}\n`)
      else process.stderr.write(diagnosticsText(findings, locale))
      return 1
    }
    const processes = modules.flatMap(({ isAsked, compilation }) => (isAsked ? (compilation?.processes ?? []) : []))
    const opened = openSqliteStore(file)
    if (!opened.ok) {
      tellStoreFailure(file, opened.failure)
      return 1
    }
    try {
      const cases = await migrations(opened.value, processes, calendar, policy, Date.now())
      process.stdout.write(
        flags.has('json')
          ? `${JSON.stringify(migrationJson(cases, policy, locale), null, 2)}\n`
          : migrationText(cases, policy, locale),
      )
      return cases.some(({ outcome }) => outcome.kind === 'misfit') ? 1 : 0
    } finally {
      await opened.value.close()
    }
  },
}

const policies: readonly MigrationPolicy[] = ['old', 'new', 'favourable']

function policyOf({ flags, values }: Call): MigrationPolicy {
  if (!flags.has('dry-run'))
    throw new CallFault(
      '案件按开始时的版本办到底，这里只能试算；请加上 --dry-run',
      'a case finishes on the version that it began with; this only shows what would change: add --dry-run',
    )
  const given = values.get('policy')
  const policy = policies.find((one) => one === given)
  if (policy === undefined)
    throw new CallFault(
      '请写明 --policy：old（从旧）、new（从新）或 favourable（从旧兼从有利）',
      'say by which policy: --policy old, new, or favourable (whichever favours the applicant)',
    )
  return policy
}

/** Every open case of these processes, the newest first, and what their new versions would change for it. */
async function migrations(
  store: Store,
  processes: readonly CompiledProcess[],
  calendar: Calendar,
  policy: MigrationPolicy,
  now: number,
): Promise<readonly CaseMigration[]> {
  const engines = new Map<string, Engine>()
  const engineOf = (process: CompiledProcess): Engine => {
    const engine = engines.get(process.version) ?? createEngine({ process, calendar })
    engines.set(process.version, engine)
    return engine
  }
  const newest = (header: CaseHeader): CompiledProcess | undefined => {
    const versions = processes.filter(({ plan }) => plan.name === header.process)
    return versions.find(({ plan }) => isInForceOn(plan, calendar.dayOf(now))) ?? versions.at(-1)
  }
  const found: CaseMigration[] = []
  for (const header of valueOf(await store.cases())) {
    const process = newest(header)
    if (process === undefined || header.status !== 'open') continue
    const about = { id: header.id, process: header.process, from: header.version, to: process.version }
    if (header.version === process.version) {
      found.push({ ...about, outcome: { kind: 'current' } })
      continue
    }
    const record = valueOf(await store.loadCase(header.id))
    const before = valueOf(await store.version(header.version))
    if (record === undefined || before === undefined) continue
    const [old, to] = [engineOf(before), engineOf(process)]
    const past = valueOf(await store.events(header.id))
    const answer = migrationOf({ engine: old, state: record.state, past }, to, policy, Math.max(now, record.state.at))
    found.push({
      ...about,
      outcome: answer.ok
        ? { kind: 'fits', migration: answer.migration, old, new: to }
        : { kind: 'misfit', misfit: answer, old },
    })
  }
  return found
}

function valueOf<T>(result: StoreResult<T>): T {
  if (!result.ok) throw new Error(`the store failed: ${result.failure.code}`, { cause: result.failure.cause })
  return result.value
}
