import type { TaskView } from '@banjie/runtime/server/api'

/** Whether an outcome cannot do without a reason, may have one, or is asked for none. */
export type ReasonNeed = 'wanted' | 'welcome' | 'none'

/** A refusal wants its reasons; whoever asks for a correction may say in words what has to be mended. */
export function reasonNeed(outcome: TaskView['outcomes'][number]): ReasonNeed {
  if (outcome.wantsReason) return 'wanted'
  return outcome.name === 'correct' ? 'welcome' : 'none'
}
