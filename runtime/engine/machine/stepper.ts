import { createMachine, initialTransition, transition, type AnyStateMachine } from 'xstate'
import type { Facts, MachineConfig, NamedParams } from '../../plan/index.ts'
import type { MachineValue } from '../case-state.ts'
import { machineImplementation, type MachineEvent } from './implementation.ts'

/** An effect that a step of the machine asks for (`EffectActionName`), with what it is about. */
export interface Effect extends Pick<NamedParams, 'node' | 'status' | 'document' | 'outcome' | 'process'> {
  readonly type: string
}

/** Where the machine stands, with its facts. */
export interface Standing {
  readonly value: MachineValue
  readonly facts: Facts
}

/** What one event does to a machine. */
export interface Moved extends Standing {
  readonly effects: readonly Effect[]
}

/**
 * Steps a compiled machine with XState's pure `transition`. XState gives the step and nothing else: no actor runs, no
 * timer is set, and its snapshots stay in here.
 */
export interface Stepper {
  begin(): Moved
  /** The next standing, or undefined where the machine does not take the event. */
  move(from: Standing, event: MachineEvent): Moved | undefined
}

/** A stepper for a compiled machine. */
export function createStepper(config: MachineConfig): Stepper {
  // The one place where a generated config, which no type of XState's can describe, meets XState.
  const machine: AnyStateMachine = createMachine(config as never).provide(machineImplementation as never)
  type Result = ReturnType<typeof transition<AnyStateMachine>>
  const moved = ([snapshot, actions]: Result): Moved => ({
    value: snapshot.value as MachineValue,
    facts: snapshot.context as Facts,
    effects: actions.map(({ type, params }) => ({ type, ...(params as object | undefined) })),
  })
  return {
    begin: () => moved(initialTransition(machine)),
    move: (from, event) => {
      const before = machine.resolveState({ value: from.value, context: from.facts })
      // A guard may still refuse an event that some state listens to; then nothing may change.
      if (!before.can(event)) return undefined
      return moved(transition(machine, before, event))
    },
  }
}
