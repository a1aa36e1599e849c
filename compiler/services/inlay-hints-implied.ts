import {
  keywordTable,
  type ItemNode,
  type KeywordId,
  type KeywordSpan,
  type RefNode,
  type Statement,
} from '@banjie/dsl'
import type { Text } from '../messages/report.ts'
import { impliedNames } from '../names/words.ts'
import { procedureOf } from '../names/module-names.ts'
import { statementsIn } from '../names/statements.ts'
import type { Analysed } from './analysed.ts'
import { impliedReasons as reasons } from './inlay-hints-reasons.ts'

/** A rule of the language or of the law that holds at a place because the text says nothing else. */
export interface Implied {
  readonly at: number
  /** The rule in the language's own words, in the keyword language of what stands there. */
  readonly words: string
  readonly reason: Text
  /** Whether the words may be written at that place as they are. */
  readonly isText: boolean
}

/** Everything implied in a text that changes who does something, by when, or what follows (language.md sections 3 to 5). */
export function impliedIn({ tree, text, tokens }: Analysed): readonly Implied[] {
  /** The end of the last token before an offset. */
  const endBefore = (offset: number): number => tokens.findLast(({ end }) => end <= offset)?.end ?? offset
  const written = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end)

  const ofItem = (item: ItemNode): readonly Implied[] => {
    const say = speaker(text, item)
    const offices = item.parts.flatMap((part) => (part.kind === 'handledBy' ? part.offices : []))
    const by = (known: readonly RefNode[]): readonly string[] =>
      known.length === 0 ? [] : [say.word('by'), known.map(written).join(say.zh ? '、' : ', ')]
    const parts = item.parts.flatMap((part): Implied[] => {
      const own = speaker(text, part)
      const overdue = [own.word('onOverdue'), own.word('withdraw')]
      if (part.kind === 'corrections') {
        const words = [
          ...(part.eachWithin === undefined ? [own.word('eachWithin'), '5', own.word('workingDayUnit')] : []),
          ...(part.overdue === undefined ? overdue : []),
        ].join(' ')
        const at = part.overdue === undefined ? part.end : endBefore(part.overdue.start)
        return words === '' ? [] : [{ at, words, reason: reasons.corrections, isText: true }]
      }
      if (part.kind !== 'needs') return []
      return part.parts.flatMap((more): Implied[] =>
        more.kind === 'tolerate' && more.overdue === undefined
          ? [{ at: more.end, words: overdue.join(' '), reason: reasons.tolerate, isText: true }]
          : [],
      )
    })
    if (!item.parts.some(({ kind }) => kind === 'procedure')) {
      const limit =
        item.parts.find((part) => part.kind === 'promised') ?? item.parts.find((part) => part.kind === 'statutory')
      const within = limit === undefined || limit.limit.missing ? [] : [say.word('within'), written(limit.limit)]
      const decision = impliedNames.decision[say.zh ? 0 : 1]
      const words = [say.word('step'), decision, ...within, ...by(offices)].join(' ')
      return [{ at: (item.title ?? item.name).end, words, reason: reasons.procedure, isText: false }, ...parts]
    }
    const openSteps = statementsIn({ statements: procedureOf(item) }).flatMap((statement): Implied[] => {
      const step = statement.kind === 'auto' ? statement.otherwise : statement
      if (step === undefined || offices.length === 0) return []
      if ((step.kind !== 'step' && step.kind !== 'special') || step.parts.some(({ kind }) => kind === 'by')) return []
      const words = by(offices).join(' ')
      return [{ at: headEnd(step), words, reason: reasons.by, isText: offices.length === 1 }]
    })
    return [...parts, ...openSteps, ...procedureOf(item).flatMap((each) => ofStatements(each))]
  }

  const ofStatements = (outer: Statement): readonly Implied[] =>
    statementsIn({ statements: [outer] }).flatMap((statement): Implied[] => {
      const say = speaker(text, statement)
      switch (statement.kind) {
        case 'accept': {
          if (statement.parts.some(({ kind }) => kind === 'within')) return []
          const words = ['5', say.word('workingDayUnit'), say.word('deemedAccepted')].join(' ')
          const head = statement.parts.findLast(({ kind }) => kind === 'by' || kind === 'inPerson')
          return [{ at: head?.end ?? statement.keywordEnd, words, reason: reasons.accept, isText: false }]
        }
        case 'await':
        case 'preReview': {
          const has = (kind: string): boolean => statement.parts.some((part) => part.kind === kind)
          if (!has('within') || has('overdue')) return []
          const words = [say.word('onOverdue'), say.word('withdraw')].join(' ')
          return [{ at: statement.end, words, reason: reasons.await, isText: true }]
        }
        case 'step':
        case 'special':
        case 'auto': {
          const step = statement.kind === 'auto' ? statement.otherwise : statement
          const outcomes = step?.parts.flatMap((part) => (part.kind === 'outcomes' ? part.outcomes : [])) ?? []
          return outcomes.flatMap((outcome): Implied[] => {
            if (outcome.kind !== 'returnTo' || outcome.times !== undefined || outcome.step.missing) return []
            const words = speaker(text, outcome).zh ? '1 次' : '1 time'
            return [{ at: outcome.end, words, reason: reasons.returnTo, isText: true }]
          })
        }
        default:
          return []
      }
    })

  return tree.declarations
    .flatMap((node) => {
      if (node.kind === 'item') return ofItem(node)
      return node.kind === 'process' ? node.statements.flatMap((each) => ofStatements(each)) : []
    })
    .sort((a, b) => a.at - b.at)
}

type StepLike = Extract<Statement, { readonly kind: 'step' | 'special' }>

/** Where the parts of a step begin: behind its name and title, or behind its kind. */
const headEnd = (step: StepLike): number =>
  Math.max(step.title?.end ?? 0, step.name?.end ?? 0, step.kind === 'special' ? step.procedureKind.end : 0)

/** Speaks as the keyword of a construct does: Chinese where that is Chinese. */
function speaker(
  text: string,
  { start, keywordEnd }: KeywordSpan,
): {
  readonly zh: boolean
  readonly word: (id: KeywordId) => string
} {
  const zh = /\p{Script=Han}/u.test(text.slice(start, keywordEnd))
  return { zh, word: (id) => keywordTable[id][zh ? 'zh' : 'en'][0] ?? id }
}
