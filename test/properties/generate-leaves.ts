import { keywordTable, type KeywordId } from '@banjie/dsl'
import type { Draw } from './draw.ts'
import type { Piece } from './write-pieces.ts'

/** Pieces in their order. */
export type Pieces = Piece[]

const plainNames = [
  '审批局',
  '科长',
  '身份证明',
  '营业执照',
  'Bureau',
  'case_2',
  '食品经营许可',
  '王小明',
  'Éva',
  '地址证明',
]
const quotedNames = ['现场 核查', '材料', 'led', 'by', '2026年', 'working days', '甲」乙', '受理 由']
// Units and scale words too: the name of a field may follow a number.
const keywordNames = ['网上', '检验', '确认', '文本', 'online', 'testing', '其他', '黄', '年', '万', '次', 'days']
const texts = ['说明', '营业执照（正本）', '', 'a "b" \\ c', '很长的一段话，'.repeat(7), 'pdf', '{企业名称}，请领取']
const laws = ['行政许可法', '食品安全法', 'Administrative Licensing Law', '某市“一件事”办法']

/** Makes keywords, names, literals and lists. */
export class LeafGenerator {
  protected readonly draw: Draw
  protected readonly language: 'zh' | 'en'
  protected depth = 0

  constructor(draw: Draw, language: 'zh' | 'en') {
    this.draw = draw
    this.language = language
  }

  protected k(id: KeywordId): Pieces {
    const row = keywordTable[id]
    const spellings = row[this.language]
    // 不予受理 stands for 不予许可 in an intake only.
    const word = id === 'refuse' ? spellings[0] : this.draw.pick(spellings.length > 0 ? spellings : row.zh)
    return [{ word: word ?? id }]
  }
  protected maybe(make: () => Pieces, probability = 0.5): Pieces {
    return this.draw.chance(probability) ? make() : []
  }
  protected name(): Pieces {
    const sort = this.draw.next()
    if (sort < 0.8) return [{ word: this.draw.pick(plainNames) }]
    if (sort < 0.9) return [{ word: this.draw.pick(keywordNames) }]
    const name = this.draw.pick(quotedNames)
    return [{ word: name.includes('」') ? `\`${name}\`` : this.draw.pick([`「${name}」`, `\`${name}\``]) }]
  }
  protected plainName(): Pieces {
    return [{ word: this.draw.pick(plainNames) }]
  }
  protected ref(): Pieces {
    return this.draw
      .several(1, 3, () => this.name())
      .flatMap((name, index): Pieces => (index === 0 ? name : [{ glue: '.' }, ...name]))
  }
  protected task(): Pieces {
    const implied: readonly string[] =
      this.language === 'zh' ? ['受理', '决定', '出件', '踏勘'] : ['accept', 'decision', 'issue', 'hearing']
    const last = this.draw.chance(0.5) ? this.plainName() : [{ word: this.draw.pick(implied) }]
    return this.draw.chance(0.3) ? last : [...this.plainName(), { glue: '.' }, ...last]
  }
  protected list(make: () => Pieces, least = 1, most = 3): Pieces {
    return this.draw
      .several(least, most, make)
      .flatMap((each, index): Pieces => (index === 0 ? each : [{ word: ',' }, ...each]))
  }
  protected refs(): Pieces {
    return this.list(() => this.ref(), 1, this.draw.chance(0.1) ? 12 : 3)
  }
  protected string(): Pieces {
    return [{ text: this.draw.pick(texts) }]
  }
  protected number(most = 99): Pieces {
    return [{ word: String(this.draw.whole(0, most)) }]
  }
  protected amount(): Pieces {
    return [
      { word: this.draw.pick(['1', '12', '1.5', '1_000', '0.5']) },
      ...this.maybe(() => this.k(this.draw.pick(['tenThousand', 'hundredMillion'])), 0.2),
    ]
  }
  protected date(): Pieces {
    return [{ word: `2026-0${this.draw.whole(1, 9)}-${this.draw.whole(10, 28)}` }]
  }
  protected instant(): Pieces {
    return [...this.date(), { word: `${this.draw.pick(['09', '10', '23'])}:${this.draw.whole(10, 59)}` }]
  }
  protected duration(): Pieces {
    const units = [
      'workingDayUnit',
      'dayUnit',
      'hourUnit',
      'minuteUnit',
      'secondUnit',
      'monthUnit',
      'yearUnit',
    ] as const
    return [...this.number(20), ...this.k(this.draw.pick(units))]
  }
  protected limit(): Pieces {
    return this.draw.chance(0.2) ? this.k('onTheSpot') : this.duration()
  }
  protected block(make: () => Pieces[], between: 'statements' | 'fields' = 'statements'): Pieces {
    this.depth++
    const made = make()
    this.depth--
    if (made.length === 0) return [{ word: '{' }, { word: '}' }]
    const inner = made.flatMap((each): Pieces => [{ between }, ...each])
    return [{ word: '{' }, ...inner, { between: 'statements' }, { word: '}' }]
  }
  protected parts(makers: readonly (() => Pieces)[]): Pieces[] {
    return this.draw.some(makers).map((make) => make())
  }

  protected title(): Pieces {
    const law = this.draw.pick(laws)
    return this.draw.chance(0.7) ? [{ word: `《${law}》` }] : [{ text: law }]
  }
  protected citation(): Pieces {
    if (this.language === 'en' && this.draw.chance(0.7)) {
      return [
        ...this.title(),
        ...this.k('article'),
        ...this.number(300),
        ...this.maybe(() => [...this.k('paragraph'), ...this.number(9)]),
        ...this.maybe(() => [...this.k('item'), ...this.number(9)]),
      ]
    }
    const number = (): string => this.draw.pick(['一', '四十二', '一百零三', '十', '二十', '一百一十', '7', '88'])
    const item = this.draw.chance(0.5) ? `第${this.draw.chance(0.5) ? `（${number()}）` : number()}项` : ''
    const article = `第${number()}条${this.draw.chance(0.2) ? '之一' : ''}${this.draw.whole(0, 1) === 0 ? `第${number()}款` : ''}${item}`
    return [...this.title(), ...this.maybe(() => [{ glue: article }, { word: '' }], 0.8)]
  }
}
