import type { TokenType } from 'chevrotain'
import { isoDate, minutesOfDay } from '../lexer/literals.ts'
import { stringValue, titleText } from '../lexer/quotes.ts'
import { Colon, Comma, DateLiteral, Dot, Name, NumberLiteral, StringLiteral } from '../lexer/token-types.ts'
import { Article, keywordTypes as K, TimeLiteral, Title } from '../lexer/token-types.ts'
import type { ArticleValue } from '../lexer/values.ts'
import { articleValue, nameText, numberValue } from '../lexer/values.ts'
import type { Expected } from '../messages/expected.ts'
import type {
  CitationNode,
  DateNode,
  DurationNode,
  DurationUnit,
  InstantNode,
  NameNode,
  NumberNode,
  RefNode,
  StringNode,
  TimeNode,
  TitledNameNode,
  TitleNode,
} from '../tree/leaves.ts'
import type { Alternative, Rule } from './base.ts'
import { GrammarBase } from './base.ts'

const units: readonly (readonly [TokenType, DurationUnit])[] = [
  [K.workingDayUnit, 'workingDay'],
  [K.dayUnit, 'day'],
  [K.hourUnit, 'hour'],
  [K.minuteUnit, 'minute'],
  [K.secondUnit, 'second'],
  [K.monthUnit, 'month'],
  [K.yearUnit, 'year'],
]

const noArticle: ArticleValue = { article: undefined, articleSub: undefined, paragraph: undefined, item: undefined }

/** What numbers a place takes. */
export type NumberSort = 'number' | 'wholeNumber' | 'percent'

/** Names, references, strings, numbers, dates, durations and citations. */
export abstract class LeafGrammar extends GrammarBase {
  /**
   * Takes the next token as a name, or gives a missing one. In place of the `first` name of a construct or a `later` one
   * of a reference a keyword may stand that says that the name is missing; where it cannot, `any` name will do.
   */
  protected name(index: number, expected: Expected, place: 'first' | 'later' | 'any' = 'first'): NameNode {
    if (!this.RECORDING_PHASE && !this.nameStands(place)) {
      return this.missingName(expected)
    }
    return this.nameOf(index, Name)
  }

  private nameStands(place: 'first' | 'later' | 'any'): boolean {
    if (place === 'first') return this.atName()
    return place === 'later' ? this.atLaterName() : this.is(Name)
  }

  /** Reports that a name is due, and gives a missing one. */
  protected missingName(expected: Expected): NameNode {
    this.expected(expected)
    return { kind: 'name', text: '', ...this.here, missing: true }
  }

  /** Takes the next token, which is of this type, as a name. */
  protected nameOf(index: number, type: TokenType): NameNode {
    const token = this.peek()
    this.consume(index, type)
    if (this.RECORDING_PHASE) return { kind: 'name', text: '', start: 0, end: 0, missing: true }
    token.takenAs = 'name'
    return { kind: 'name', text: nameText(token), start: token.startOffset, end: token.endOffset + 1, missing: false }
  }

  readonly ref: Rule<RefNode, [Expected]> = this.RULE('ref', (expected: Expected): RefNode => {
    const first = this.name(1, expected)
    const parts = [first]
    if (this.mayFollow(Dot)) {
      this.MANY(() => {
        this.CONSUME(Dot)
        parts.push(this.name(2, expected, 'later'))
      })
    }
    return { kind: 'ref', parts, start: first.start, end: this.endOf(first), missing: first.missing }
  })

  /** The end of a construct that began with a name which may be missing. */
  protected endOf(first: { readonly end: number; readonly missing: boolean }): number {
    return first.missing ? Math.max(first.end, this.readTo) : this.readTo
  }

  readonly refs: Rule<RefNode[], [Expected]> = this.RULE('refs', (expected: Expected): RefNode[] => {
    const found = [this.SUBRULE1(this.ref, { ARGS: [expected] })]
    if (this.mayFollow(Comma)) {
      this.MANY(() => {
        this.CONSUME(Comma)
        found.push(this.SUBRULE2(this.ref, { ARGS: [expected] }))
      })
    }
    return found
  })

  /** Takes a string, or gives a missing one. */
  protected string(index: number, expected: Expected = 'string'): StringNode {
    const token = this.peek()
    if (!this.need(index, StringLiteral, expected) || this.RECORDING_PHASE) {
      return { kind: 'string', value: '', ...this.here, missing: true }
    }
    const value = stringValue(token.image)
    return { kind: 'string', value, start: token.startOffset, end: token.endOffset + 1, missing: false }
  }

  /** Takes a string where one stands. */
  protected optionalString(index: number): StringNode | undefined {
    return this.mayFollow(StringLiteral) ? this.option(index, () => this.string(index)) : undefined
  }

  readonly strings: Rule<StringNode[], [Expected]> = this.RULE('strings', (expected: Expected): StringNode[] => {
    const found = [this.string(1, expected)]
    this.MANY(() => {
      this.CONSUME(Comma)
      found.push(this.string(2, expected))
    })
    return found
  })

  readonly titledName: Rule<TitledNameNode, [Expected]> = this.RULE(
    'titledName',
    (expected: Expected): TitledNameNode => {
      const name = this.name(1, expected)
      const title = this.optionalString(2)
      return { kind: 'titledName', name, title, start: name.start, end: this.endOf(name) }
    },
  )

  readonly number: Rule<NumberNode, [NumberSort]> = this.RULE('number', (sort: NumberSort): NumberNode => {
    const token = this.peek()
    if (!this.need(1, NumberLiteral, sort)) return this.missingNumber()
    // Before a colon it is the name of the next field.
    const isScaled = (this.mayFollow(K.tenThousand) || this.is(K.hundredMillion)) && !this.is(Colon, 2)
    const scale = isScaled || this.RECORDING_PHASE ? this.OPTION(() => this.or(1, this.scaleWords)) : 0
    if (this.RECORDING_PHASE) return { kind: 'number', value: 0, percent: false, start: 0, end: 0, missing: true }
    const { image } = token
    const percent = image.endsWith('%') || image.endsWith('％')
    const value = numberValue(image, scale ?? 0)
    const node: NumberNode = {
      kind: 'number',
      value,
      percent,
      start: token.startOffset,
      end: this.readTo,
      missing: false,
    }
    const fits = sort === 'number' || (sort === 'percent' ? percent : Number.isInteger(value) && !percent)
    if (!fits) this.problem('problem.expected', node, { expected: `expected.${sort}` })
    return node
  })

  /** A number that is not there, where this has been reported. */
  protected missingNumber(): NumberNode {
    return { kind: 'number', value: 0, percent: false, ...this.here, missing: true }
  }

  /** The scale words of numbers, with the power of ten that each stands for. */
  private readonly scaleWords: Alternative<number>[] = [
    { ALT: () => (this.keyword(1, K.tenThousand), 4) },
    { ALT: () => (this.keyword(1, K.hundredMillion), 8) },
  ]

  /** Whether the next token is a unit of length. */
  protected atUnit(): boolean {
    return units.some(([type]) => this.is(type))
  }

  /** The units, each by its keyword. */
  protected readonly unitWords: Alternative<DurationUnit | undefined>[] = units.map(
    ([type, unit]): Alternative<DurationUnit | undefined> => ({
      ALT: () => {
        this.keyword(1, type)
        return unit
      },
    }),
  )

  private readonly unitAlternatives: Alternative<DurationUnit | undefined>[] = this.unitWords.concat({
    ALT: () => {
      this.expected('unit')
      return undefined
    },
  })

  /** A duration with a number: no `on the spot`. */
  readonly duration: Rule<DurationNode> = this.RULE('duration', (): DurationNode => {
    if (!this.RECORDING_PHASE && !this.is(NumberLiteral)) {
      this.expected('length')
      return { kind: 'duration', amount: 0, unit: 'day', ...this.here, missing: true }
    }
    const number = this.SUBRULE(this.number, { ARGS: ['number'] })
    const unit = this.oneOf(1, this.unitAlternatives)
    return {
      kind: 'duration',
      amount: number.value,
      unit: unit ?? 'day',
      start: number.start,
      end: this.readTo,
      missing: unit === undefined,
    }
  })

  private readonly limitAlternatives: Alternative<DurationNode>[] = [
    {
      ALT: () => {
        const { startOffset: start } = this.keyword(1, K.onTheSpot)
        return { kind: 'duration', amount: 0, unit: 'onTheSpot', start, end: this.readTo, missing: false }
      },
    },
    { ALT: () => this.subrule(1, this.duration) },
    {
      ALT: () => {
        this.expected('duration')
        return { kind: 'duration', amount: 0, unit: 'day', ...this.here, missing: true }
      },
    },
  ]

  /** A limit: a duration or `on the spot`. */
  readonly limit: Rule<DurationNode> = this.RULE('limit', (): DurationNode => this.oneOf(1, this.limitAlternatives))

  /** Takes a date, or gives a missing one. */
  protected date(index: number): DateNode {
    const token = this.peek()
    if (!this.need(index, DateLiteral, 'date') || this.RECORDING_PHASE) {
      return { kind: 'date', value: '', ...this.here, missing: true }
    }
    const value = isoDate(token.image)
    return {
      kind: 'date',
      value: value ?? '',
      start: token.startOffset,
      end: token.endOffset + 1,
      missing: value === undefined,
    }
  }

  /** Takes a time of day, or gives a missing one. */
  protected time(index: number): TimeNode {
    const token = this.peek()
    if (!this.need(index, TimeLiteral, 'time') || this.RECORDING_PHASE) {
      return { kind: 'time', minutes: 0, ...this.here, missing: true }
    }
    const minutes = minutesOfDay(token.image)
    return {
      kind: 'time',
      minutes: minutes ?? 0,
      start: token.startOffset,
      end: token.endOffset + 1,
      missing: minutes === undefined,
    }
  }

  readonly instant: Rule<InstantNode> = this.RULE('instant', (): InstantNode => {
    const date = this.date(1)
    const time = this.time(2)
    return { kind: 'instant', date, time, start: date.start, end: time.end }
  })

  /** Takes the next token, which is of this type, as the title of a law. */
  private titleOf(type: TokenType, quoted: TitleNode['quoted']): TitleNode {
    const token = this.peek()
    this.consume(1, type)
    if (this.RECORDING_PHASE) return { kind: 'title', text: '', quoted, start: 0, end: 0, missing: true }
    const text = quoted === 'title' ? titleText(token.image) : stringValue(token.image)
    return { kind: 'title', text, quoted, start: token.startOffset, end: token.endOffset + 1, missing: false }
  }

  private readonly titleAlternatives: Alternative<TitleNode>[] = [
    { ALT: () => this.titleOf(Title, 'title') },
    { ALT: () => this.titleOf(StringLiteral, 'string') },
    {
      ALT: () => {
        this.expected('law')
        return { kind: 'title', text: '', quoted: 'title', ...this.here, missing: true }
      },
    },
  ]

  readonly title: Rule<TitleNode> = this.RULE('title', (): TitleNode => this.oneOf(1, this.titleAlternatives))

  private readonly articleAlternatives: Alternative<ArticleValue>[] = [
    { ALT: () => this.chineseArticle() },
    { ALT: () => this.subrule(1, this.englishArticle) },
  ]

  readonly citation: Rule<CitationNode> = this.RULE('citation', (): CitationNode => {
    const law = this.SUBRULE(this.title)
    const place = this.OPTION(() => this.oneOf(1, this.articleAlternatives)) ?? noArticle
    return { kind: 'citation', law, ...place, start: law.start, end: this.endOf(law) }
  })

  private chineseArticle(): ArticleValue {
    const token = this.peek()
    this.CONSUME(Article)
    return this.RECORDING_PHASE ? noArticle : articleValue(token.image)
  }

  readonly englishArticle: Rule<ArticleValue> = this.RULE('englishArticle', (): ArticleValue => {
    const take = (index: number, type: TokenType): number => {
      this.keyword(index, type)
      return this.subrule(index, this.number, { ARGS: ['wholeNumber'] }).value
    }
    const article = take(1, K.article)
    const paragraph = this.OPTION1(() => take(2, K.paragraph))
    const item = this.OPTION2({ GATE: () => this.is(NumberLiteral, 2), DEF: () => take(3, K.item) })
    return { article, articleSub: undefined, paragraph, item }
  })
}
