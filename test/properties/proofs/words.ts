import { Draw } from '../draw.ts'
import { FrillWriter } from './frills.ts'
import type { Length, Question, Sketch } from './sketch.ts'

export const options: readonly string[] = ['厂房', '住宅', '公建']

/** Conditions that may come out otherwise as a case goes on. */
const lateQuestions = ['今天 > 2026-03-10', '已提交(图纸)', '渠道 为 网上', '已取得(甲证)', 'not submitted(图纸)']

/** The field of a question that shares none: a name without digits, which may not follow a Han character. */
export const apartField = (number: number): string =>
  `问${String(number).replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? '')}`

/** Spells keywords in Chinese or in English, now the one and now the other. */
export class Words {
  readonly #draw: Draw
  readonly #isApart: boolean
  /** How many yes/no fields stand for questions that share none. */
  apart = 0
  readonly frills: FrillWriter

  constructor({ seed, isApart, frills }: Pick<Sketch, 'seed' | 'isApart' | 'frills'>) {
    this.#draw = new Draw(seed)
    this.#isApart = isApart
    this.frills = new FrillWriter(frills)
  }

  k(zh: string, en: string): string {
    return this.#draw.chance(0.5) ? zh : en
  }

  length({ amount, unit }: Length): string {
    switch (unit) {
      case 'workingDay':
        return `${amount} ${this.k('工作日', 'working days')}`
      case 'day':
        return `${amount} ${this.k('天', 'days')}`
      case 'hour':
        return `${amount} ${this.k('小时', 'hours')}`
      case 'onTheSpot':
        return this.k('当场', 'on the spot')
    }
  }

  days(amount: number): string {
    return this.length({ amount, unit: 'workingDay' })
  }

  within(limit: Length | number | undefined): string {
    if (limit === undefined) return ''
    return `${this.k('限', 'within')} ${typeof limit === 'number' ? this.days(limit) : this.length(limit)}`
  }

  question(asked: Question): string {
    const late = this.frills.one('lateQuestion', lateQuestions, 4)
    if (late !== '') return late
    if (this.#isApart) {
      this.apart += 1
      return apartField(this.apart)
    }
    switch (asked.kind) {
      case 'urgent':
        return asked.not ? `${this.k('非', 'not')} 急` : '急'
      case 'type': {
        const named = asked.options.map((index) => `"${options[index]}"`)
        return named.length === 1
          ? `类型 ${this.k('为', 'is')} ${named[0]}`
          : `类型 ${this.k('属于', 'in')} { ${named.join(', ')} }`
      }
      case 'area':
        return `面积 ${asked.operator} ${asked.at}`
      case 'and':
        return `(${this.question(asked.left)}) ${this.k('且', 'and')} (${this.question(asked.right)})`
      case 'or':
        return `(${this.question(asked.left)}) ${this.k('或', 'or')} (${this.question(asked.right)})`
    }
  }

  /** Branches, each with its block written by whoever knows what stands in it. */
  branching(
    kind: 'when' | 'choose',
    blocks: readonly (readonly [Question, string])[],
    otherwise: string | undefined,
  ): string {
    const rest = otherwise === undefined ? '' : `${this.k('否则', 'otherwise')} {\n${otherwise}\n}`
    if (kind === 'choose' && !this.#isApart) {
      const cases = blocks.map(([, block], index) => `"${options[index]}" {\n${block}\n}`)
      return `${this.k('分情形', 'choose')} 类型 {\n${cases.join('\n')}\n${rest}\n}`
    }
    const whens = blocks.map(
      ([asked, block], index) =>
        `${index === 0 ? this.k('当', 'when') : this.k('否则当', 'otherwise when')} ${this.question(asked)} {\n${block}\n}`,
    )
    return `${whens.join(' ')} ${rest}`
  }
}
