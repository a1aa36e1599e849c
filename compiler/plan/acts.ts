import { segmentOf, type ActBlock, type EndBlock } from '@banjie/runtime/plan'
import type { Archive, Evaluate, Finish, Notify, Push, Refuse, Start } from '../model/statement.ts'
import { receiverOf } from './limits.ts'
import type { Context } from './lowering.ts'

/** What happens by itself: telling, handing data on, starting, closing the file, asking for a rating. */
export function lowerAct(one: Notify | Push | Start | Archive | Evaluate, context: Context): ActBlock {
  const { lowering, before, item } = context
  const id = lowering.idOfKind(context.id, one.kind, before)
  lowering.place(id, one.node, item)
  switch (one.kind) {
    case 'notify':
      return { kind: 'notify', id, to: receiverOf(one.to), text: one.text }
    case 'push': {
      const names = one.what.flatMap(({ parts }) => parts[0]?.text ?? [])
      const documents = names.filter((name) => lowering.isDocument(name))
      return {
        kind: 'push',
        id,
        documents,
        fields: names.filter((name) => !documents.includes(name)),
        to: receiverOf(one.to),
      }
    }
    case 'start':
      return { kind: 'start', id, process: one.process()?.name ?? '' }
    case 'archive':
      return { kind: 'archive', id }
    case 'evaluate': {
      const started = one.negativeStart()
      return { kind: 'evaluate', id, ...(started === undefined ? {} : { negativeStart: started.name }) }
    }
  }
}

/** Ending the process at once. */
export function lowerEnd(one: Finish | Refuse, { lowering, before, item, id: parent }: Context): EndBlock {
  const id = lowering.idOfKind(parent, segmentOf(one.kind), before)
  lowering.place(id, one.node, item)
  if (one.kind === 'finish') return { kind: 'end', id, status: 'finished' }
  return { kind: 'end', id, status: 'refused', ...(one.reason === undefined ? {} : { reason: one.reason }) }
}
