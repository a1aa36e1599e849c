import { renderMessage, type MessageArguments } from '@banjie/dsl'
import { compilerMessages } from '../messages/messages.ts'
import type { Text } from '../messages/report.ts'
import type { Change, ChangeKind } from './comparison.ts'

/** A change, with what is said of it. */
export function change(kind: ChangeKind, args: MessageArguments): Change {
  return { kind, message: say(`change.${kind}`, args) }
}

/** A message of the comparison in both languages. */
export const say = (key: string, args: MessageArguments = {}): Text => ({
  zh: renderMessage([compilerMessages], key, args, 'zh'),
  en: renderMessage([compilerMessages], key, args, 'en'),
})

/** Names in a sentence: `“甲”、“乙”`. */
export const listed = (names: readonly string[]): Text => ({
  zh: names.map((name) => `“${name}”`).join('、'),
  en: names.map((name) => `“${name}”`).join(', '),
})

/** A step's name after that of its item. */
export const stepIn = (item: string | undefined, { zh, en }: Text): Text =>
  item === undefined ? { zh, en } : { zh: `${item}.${zh}`, en: `${item}.${en}` }
