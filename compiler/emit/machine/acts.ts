import type { ActBlock, EndBlock, StateConfig } from '@banjie/runtime/plan'
import { act, to, when, type Act } from './parts.ts'
import { at, type Scope } from './scope.ts'

/** What happens by itself, once: telling (通知), handing on (推送), starting (启动), closing the file (归档). */
export function actState(block: ActBlock, scope: Scope): StateConfig {
  const { id } = block
  const done = at(scope, id, 'done')
  return {
    id: at(scope, id),
    description: descriptions[block.kind],
    initial: 'ready',
    states: {
      ready: {
        id: at(scope, id, 'ready'),
        always: [
          when({ type: 'decided', params: { node: id } }, done),
          { ...to(done), actions: [...effectsOf(block), act('decide', { node: id, outcome: 'done' })] },
        ],
      },
      done: { id: done, type: 'final' },
    },
  }
}

function effectsOf(block: ActBlock): readonly Act[] {
  switch (block.kind) {
    case 'start':
      return [act('start', { node: block.id, process: block.process })]
    case 'evaluate':
      // Asked for once the case is finished.
      return []
    default:
      return [act(block.kind, { node: block.id })]
  }
}

const descriptions: Readonly<Record<ActBlock['kind'], string>> = {
  notify: '通知 · notified',
  push: '推送 · pushed',
  start: '启动 · started',
  archive: '归档 · archived',
  evaluate: '评价 · evaluated',
}

/** Ending the process at once (办结, 不予许可). */
export function endState({ id, status }: EndBlock, scope: Scope): StateConfig {
  const target = status === 'finished' ? scope.finished : scope.ends.refused
  return {
    id: at(scope, id),
    description: status === 'finished' ? '办结 · finish' : '不予许可 · refuse',
    always: [{ ...to(target), actions: [act('decide', { node: id, outcome: status })] }],
  }
}
