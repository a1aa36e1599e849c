import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '@banjie/compiler'
import { machineImplementation, type MachineEvent } from '@banjie/runtime/engine'
import { documentStatuses, type CompiledProcess, type MachineConfig, type StateConfig } from '@banjie/runtime/plan'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMachine, initialTransition, transition, type AnyStateMachine } from 'xstate'
import { createStepper } from '@banjie/runtime/engine/stepper'
import { soleTrader } from './fixture.ts'

const folder = join(import.meta.dirname, '..', 'conformance')
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.banjie'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))

/** Every process of the conformance programs that can be run. */
const processes: readonly CompiledProcess[] = [soleTrader, ...texts].flatMap(
  (text) => compile(text, 'test.banjie').tried,
)

const eventsOf = ({ on = {}, states = {} }: StateConfig): string[] => [
  ...Object.keys(on),
  ...Object.values(states).flatMap(eventsOf),
]

/** An event that the machine may hear, with documents and answers that its conditions may read. */
function anyEvent({ plan, machine }: CompiledProcess): fc.Arbitrary<MachineEvent> {
  const documents = fc.dictionary(
    fc.constantFrom(...Object.keys(plan.documents), 'other'),
    fc.constantFrom('missing', 'present', 'present', 'shared', 'tolerated', 'later', ...documentStatuses),
    { maxKeys: 6 },
  )
  const fields = fc.dictionary(
    fc.constantFrom(...fieldsOf(machine), 'other'),
    fc.constantFrom<unknown>(true, false, 0, 51, 5000, '餐馆', '2026-03-02'),
    { maxKeys: 4 },
  )
  return fc.record(
    {
      type: fc.constantFrom(...new Set(eventsOf(machine))),
      documents,
      fields,
      rating: fc.constantFrom(1, 5),
      today: fc.constantFrom('2026-03-02', '2027-01-01'),
      channel: fc.constantFrom('kiosk', 'window'),
    },
    { requiredKeys: ['type'] },
  )
}

const fieldsOf = (machine: MachineConfig): string[] =>
  [...JSON.stringify(machine).matchAll(/"kind":"field","name":"([^"]+)"/g)].map(([, name = '']) => name)

test.each(processes.map((process) => [process.plan.name, process] as const))(
  '%s: step by step, and effect by effect, as XState does it',
  (_, process) => {
    const machine: AnyStateMachine = createMachine(process.machine as never).provide(machineImplementation)
    const stepper = createStepper(process.machine)
    const types = [...new Set(eventsOf(process.machine))]
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvent(process), fc.nat()), { maxLength: 30 }), (events) => {
        let [snapshot, actions] = initialTransition(machine)
        let ours = stepper.begin()
        const effects = (): object[] => actions.map(({ type, params }) => ({ type, ...(params as object | undefined) }))
        expect(ours).toEqual({ value: snapshot.value, facts: snapshot.context, effects: effects() })
        for (const [tried, choice] of events) {
          // Mostly something that is taken where the machine stands, so that it comes far.
          const can = types.filter((type) => snapshot.can({ ...tried, type }))
          const event = choice % 4 === 0 ? tried : { ...tried, type: can[choice % can.length] ?? tried.type }
          const moved = stepper.move(ours, event)
          expect(moved !== undefined).toBe(snapshot.can(event))
          if (moved === undefined) continue
          ;[snapshot, actions] = transition(machine, snapshot, event)
          ours = moved
          expect(ours).toEqual({ value: snapshot.value, facts: snapshot.context, effects: effects() })
        }
      }),
      { numRuns: 60 },
    )
  },
)
