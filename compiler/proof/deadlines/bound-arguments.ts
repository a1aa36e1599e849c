import { limitText } from '@banjie/runtime/engine'
import type { MessageArguments } from '../../model/syntax.ts'
import type { Bound } from './bound.ts'
import { pathText } from './path-text.ts'
import { lengthText } from './reach.ts'

/** What a message says of a limit that is not kept: how long it can take, by which path, and how long in all. */
export function boundArguments({ limit, measure, onClock, inAll }: Bound): MessageArguments {
  return {
    length: lengthText(onClock, measure),
    limit: limitText(limit),
    path: pathText(onClock),
    all: inAll.length > onClock.length ? 'all.more' : 'all.same',
    inAll: lengthText(inAll, measure),
  }
}
