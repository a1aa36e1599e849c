import { compiledProcess, type CompiledProcess } from '@banjie/runtime/plan'
import { emitMachine } from './emit/machine/machine.ts'
import type { Process } from './model/model.ts'
import type { ModelInForce } from './model/model-of.ts'
import { lowerProcess } from './plan/lower.ts'
import { KeptWith } from './kept-with.ts'

const known = new KeptWith<Process, CompiledProcess>()

/** A process as it is run. */
export function emitted(process: Process): CompiledProcess {
  return known.of(process, () => {
    const { plan } = lowerProcess(process)
    return compiledProcess(plan, emitMachine(plan))
  })
}

/** Every version of every process: a case follows the one that is in force on the day it is received (language.md section 3). */
export function versionsOf(periods: readonly ModelInForce[]): readonly CompiledProcess[] {
  const found = new Map<string, CompiledProcess>()
  for (const process of periods.flatMap(({ model }) => model.processes)) {
    const { from, until } = lowerProcess(process).plan.inForce ?? {}
    // Between two versions of an item nothing may be in force.
    if (from !== undefined && until !== undefined && until <= from) continue
    const compiled = emitted(process)
    found.set(compiled.version, compiled)
  }
  return [...found.values()]
}
