import type { StateConfig, StepBlock, TransitionConfig } from '@banjie/runtime/plan'
import type { Scope } from './scope.ts'
import { act, to, when } from './parts.ts'

/**
 * A step (环节): it waits for its documents (language.md, rule 3), is open as a task, and is done with an outcome.
 * A refusal ends the item, or the process where the step is the process's own. When a document that the item needs can
 * no longer come, the item ends in the same way as the one that was to yield it.
 */
export function stepState(block: StepBlock, scope: Scope): StateConfig {
  const { id, waitsFor } = block
  const meta = { node: id, kind: 'step' }
  const outcomes = block.outcomes.map((outcome): [string, TransitionConfig[]] => [
    `${id}:${outcome}`,
    [{ ...to(outcome === 'refuse' ? scope.refused : `${id}/done`), actions: [act('decide', { node: id, outcome })] }],
  ])
  const waits = waitsFor.length > 0
  return {
    id,
    description: block.title ?? block.name,
    initial: waits ? 'waiting' : 'open',
    meta,
    ...(scope.item === undefined || scope.item.needs.length === 0
      ? {}
      : { always: [when({ type: 'lost', params: { documents: scope.item.needs } }, scope.refused)] }),
    states: {
      ...(waits
        ? {
            waiting: {
              id: `${id}/waiting`,
              description: `等材料 · waits for: ${waitsFor.join('、')}`,
              meta,
              always: [when({ type: 'present', params: { documents: waitsFor } }, `${id}/open`)],
            },
          }
        : {}),
      open: {
        id: `${id}/open`,
        description: '待办 · open',
        entry: [act('openTask', { node: id })],
        exit: [act('closeTask', { node: id })],
        on: Object.fromEntries(outcomes),
        meta,
      },
      done: { id: `${id}/done`, type: 'final' },
    },
  }
}
