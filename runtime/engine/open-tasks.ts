import type { CompiledProcess, NodeId } from '../plan/index.ts'
import type { CaseState } from './case-state.ts'
import { layoutOf } from './layout.ts'
import { situationOf } from './situation.ts'

/** The tasks of a case that somebody can do now (待办); those of an item that rests while a correction is out are not. */
export function openTasksOf(process: CompiledProcess, state: CaseState): readonly NodeId[] {
  return situationOf(process, layoutOf(process), state).open.map(({ id }) => id)
}
