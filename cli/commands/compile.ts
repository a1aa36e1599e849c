import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { machineVocabulary } from '@banjie/runtime/engine'
import { segmentOf, type Plan } from '@banjie/runtime/plan'
import { CallFault } from '../call.ts'
import { standardCalendar } from '../modules/standard-calendar.ts'
import { loadModules } from '../modules/load.ts'
import { diagnosticsText } from '../output/diagnostics.ts'
import { findingsOf } from './check.ts'
import type { Command } from './command.ts'

/** A version that is in force from a day only has it in its name: there may be others before and after it. */
const fileNameOf = ({ name, inForce }: Plan): string =>
  inForce?.from === undefined ? segmentOf(name) : `${segmentOf(name)}@${inForce.from}`

/** `banjie compile FILE --out DIR`: for each process its plan, its machine, and a manifest with the versions. */
export const compileCommand: Command = {
  usage: 'compile FILE|FOLDER --out DIR',
  about: {
    zh: '编译：为每个流程写出 <名称>.plan.json 和 <名称>.machine.json（XState 可直接使用），以及 manifest.json',
    en: 'writes <name>.plan.json and <name>.machine.json (as XState takes it) for each process, and manifest.json',
  },
  flags: [],
  values: ['out'],
  operands: [1, 1],
  run: async ({ operands: [operand = ''], values, locale }) => {
    const out = values.get('out')
    if (out === undefined) throw new CallFault('请用 --out 指定输出文件夹', 'name the folder to write to with --out')
    const { modules } = await loadModules(operand, { calendar: await standardCalendar(operand) })
    const findings = findingsOf(modules)
    process.stderr.write(diagnosticsText(findings, locale))
    if (findings.some(({ diagnostic }) => diagnostic.severity === 'error')) return 1
    const processes = modules.flatMap(({ file, isAsked, compilation }) =>
      (isAsked ? (compilation?.processes ?? []) : []).map((compiled) => ({
        file,
        ...compiled,
        name: fileNameOf(compiled.plan),
      })),
    )
    const twice = processes.find(({ name }, index) => processes.findIndex((other) => other.name === name) < index)
    if (twice !== undefined) {
      const name = twice.plan.name
      process.stderr.write(
        locale === 'zh'
          ? `两个模块都有流程“${name}”，请分开编译。\n`
          : `Two modules have a process “${name}”: compile them apart.\n`,
      )
      return 1
    }
    await mkdir(out, { recursive: true })
    const write = (file: string, content: unknown): Promise<void> =>
      writeFile(join(out, file), `${JSON.stringify(content, null, 2)}\n`)
    for (const { name, plan, machine } of processes) {
      await write(`${name}.plan.json`, plan)
      await write(`${name}.machine.json`, machine)
    }
    await write('manifest.json', {
      processes: processes.map(({ name, version, file, plan }) => ({
        process: plan.name,
        version,
        ...(plan.inForce === undefined ? {} : { inForce: plan.inForce }),
        module: file,
        plan: `${name}.plan.json`,
        machine: `${name}.machine.json`,
      })),
      machine: machineVocabulary,
    })
    for (const { plan, version } of processes) process.stdout.write(`${plan.name} ${version}\n`)
    return 0
  },
}
