import type { ItemSketch, Part, Sketch } from './sketch.ts'
import { apartField, options, Words } from './words.ts'
import { ProcedureWriter } from './write-procedure.ts'

const names = ['甲', '乙', '丙', '丁']
const asked = ['申请书', '图纸', '方案', '证明']

/** What the items of one merge or one pre-review have in common: none may need what another of them yields. */
type Group = object

/** A sketch as a text of the language, in Chinese and English keywords by turns. */
export function writeSketch(sketch: Sketch): string {
  return new SketchWriter(sketch).module()
}

class SketchWriter {
  readonly #sketch: Sketch
  readonly #words: Words
  readonly #groups = new Map<number, readonly Group[]>()
  readonly #steps: string[] = []
  #handled = 0
  #count = 0

  constructor(sketch: Sketch) {
    this.#sketch = sketch
    this.#words = new Words(sketch.seed, sketch.isApart)
  }

  module(): string {
    const k = this.#words.k.bind(this.#words)
    const { required, items } = this.#sketch
    const process = this.#process()
    const documents = [...asked, ...items.map((_, index) => yieldOf(index))].map(
      (name) => `${k('材料', 'document')} ${name}`,
    )
    const must = (is: boolean): string => (is ? k('必填', 'required') : '')
    const written = items.map((item, index) => this.#item(item, index))
    const questions = Array.from(
      { length: this.#words.apart },
      (_, index) => `${apartField(index + 1)}: ${k('是否', 'yesno')}`,
    )
    const form = `${k('表单', 'form')} F {
类型: ${k('单选', 'choice')} { ${options.map((one) => `"${one}"`).join(', ')} } ${must(required.type)}
急: ${k('是否', 'yesno')}
面积: ${k('数值', 'number')} ${k('大于', 'above')} 0 ${must(required.area)}
${questions.join('\n')}
}`
    return [
      `${k('机构', 'office')} 审批局 { ${k('岗位', 'post')} 窗口, 审查岗, 决定岗 }`,
      `${k('机构', 'office')} 公安局`,
      ...documents,
      form,
      ...written,
      process,
    ].join('\n')
  }

  #item(item: ItemSketch, index: number): string {
    const words = this.#words
    const k = words.k.bind(words)
    const needed = new Map([['申请书', '']])
    for (const { document, comes, within, when } of item.needs) {
      const name = document.of === 'applicant' ? asked[document.index] : this.#otherYield(document.index, index)
      if (name === undefined || needed.has(name)) continue
      const how = {
        asIs: '',
        tolerated: `${k('容缺', 'tolerate')} ${words.days(within)}`,
        committed: k('告知承诺', 'on commitment'),
        shared: document.of === 'applicant' ? `${k('共享自', 'shared from')} 公安局` : '',
      }[comes]
      needed.set(name, `${how} ${when === undefined ? '' : `${k('当', 'when')} ${words.question(when)}`}`)
    }
    const corrections =
      item.corrections === undefined
        ? ''
        : `${k('补正', 'corrections')} ${item.corrections} ${k('次', 'times')} ${item.eachWithin === undefined ? '' : `${k('每次', 'each within')} ${words.days(item.eachWithin)}`}`
    const writer = new ProcedureWriter(words, [...needed.keys()], item.corrections !== undefined)
    return `${k('事项', 'item')} ${names[index]} {
${k('依据', 'basis')} 《城乡规划法》第四十条
${k('承办', 'handled by')} 审批局
${k('法定', 'statutory')} ${words.days(item.statutory)} ${item.fromReceipt ? k('自收件起', 'from receipt') : ''}
${k('承诺', 'promised')} ${words.length(item.promised)}
${[...needed].map(([name, how]) => `${k('需', 'needs')} ${name} ${how}`).join('\n')}
${k('出具', 'yields')} ${yieldOf(index)}
${corrections}
${item.procedure === undefined ? '' : writer.procedure(item.procedure, item.decision)}
}`
  }

  /** What another item yields; unless the sketch is tangled, an earlier one that is in no group with it. */
  #otherYield(wanted: number, index: number): string | undefined {
    const count = this.#sketch.isTangled ? this.#sketch.items.length : index
    if (count === 0) return undefined
    const other = wanted % count
    const own = this.#groups.get(index) ?? []
    const isApart = this.#sketch.isTangled || !(this.#groups.get(other) ?? []).some((group) => own.includes(group))
    return isApart && other !== index ? yieldOf(other) : undefined
  }

  #process(): string {
    const words = this.#words
    const k = words.k.bind(words)
    const { within, intake, isUnasked, parts, issue, green } = this.#sketch
    const accept = `${k('受理', 'accept')} ${k('由', 'by')} 审批局.窗口 ${words.within(intake)} { ${k('表单', 'form')} F }`
    const statements = parts.map((part) => this.#part(part, [], false)).filter((text) => text !== '')
    while (this.#handled < this.#sketch.items.length) statements.push(this.#handle(undefined, []))
    const skipped = this.#steps[(green?.skip ?? 0) % Math.max(this.#steps.length, 1)]
    const skip = green?.skip === undefined || skipped === undefined ? '' : `${k('免办', 'skip')} ${skipped}`
    const channel =
      green === undefined
        ? ''
        : `${k('绿色通道', 'green channel')} ${k('当', 'when')} ${words.question(green.when)} { ${words.within(green.within)} ${skip} }`
    return `${k('流程', 'process')} P {
${words.within(within)}
${isUnasked ? '' : accept}
${statements.join('\n')}
${k('出件', 'issue')} ${k('由', 'by')} 审批局.窗口 ${words.within(issue)}
${channel}
}`
  }

  #block(parts: readonly Part[], groups: readonly Group[], mayEnd: boolean): string {
    const written = parts.map((part, index) => this.#part(part, groups, mayEnd && index === parts.length - 1))
    return written.filter((text) => text !== '').join('\n')
  }

  #part(part: Part, groups: readonly Group[], mayEnd: boolean): string {
    const words = this.#words
    const k = words.k.bind(words)
    switch (part.kind) {
      case 'handle':
        return this.#handle(part.within, groups)
      case 'merge': {
        const group = {}
        const handles = Array.from({ length: part.size + 1 }, () => this.#handle(undefined, [...groups, group]))
        const some = handles.filter((text) => !text.includes('由') && !text.includes('by'))
        if (some.length < 2) return handles.join('\n')
        return `${k('合并', 'merge')} ${this.#name('M')} { ${words.within(part.within)}\n${some.join('\n')}\n}`
      }
      case 'step':
        return this.#step(part.limit === undefined ? '' : words.within(part.limit))
      case 'await': {
        const what =
          this.#handled === 0
            ? `${k('已提交', 'submitted')}(申请书)`
            : `${k('已取得', 'obtained')}(${yieldOf(part.what % this.#handled)})`
        return `${k('等待', 'await')} ${what} ${words.within(part.within)}`
      }
      case 'finish':
        return mayEnd ? k('办结', 'finish') : ''
      case 'sequence':
        return `${k('依次', 'sequence')} {\n${this.#block(part.parts, groups, mayEnd)}\n}`
      case 'parallel':
        return this.#parallel(part.parts.map((one) => this.#part(one, groups, false)).filter((text) => text !== ''))
      case 'stage': {
        const intake =
          part.intake === undefined
            ? ''
            : `${k('受理', 'accept')} ${k('由', 'by')} 审批局.窗口 ${words.within(part.intake)}`
        return `${k('阶段', 'stage')} ${this.#name('G')} ${words.within(part.within)} {\n${intake}\n${this.#block(part.parts, groups, false)}\n}`
      }
      case 'preReview': {
        const inner = this.#block(part.parts, [...groups, {}], false)
        return `${k('预审', 'pre-review')} {\n${inner}\n} ${k('转正式受理 当', 'formal when')} ${k('已提交', 'submitted')}(申请书) ${words.within(60)}`
      }
      default: {
        const blocks = part.branches.map(({ question, parts }) => [question, this.#block(parts, groups, true)] as const)
        return words.branching(part.kind, blocks, part.otherwise && this.#block(part.otherwise, groups, true))
      }
    }
  }

  #parallel(branches: readonly string[]): string {
    return branches.length === 0 ? '' : `${this.#words.k('并联', 'parallel')} {\n${branches.join('\n')}\n}`
  }

  #name(letter: string): string {
    this.#count += 1
    return `${letter}${this.#count}`
  }

  #step(within: string): string {
    const k = this.#words.k.bind(this.#words)
    return `${k('环节', 'step')} ${this.#name('T')} ${k('由', 'by')} 审批局.窗口 ${within}`
  }

  /** Handles the next item; where all are handled, a step stands instead. */
  #handle(within: number | undefined, groups: readonly Group[]): string {
    const index = this.#handled
    const item = this.#sketch.items[index]
    if (item === undefined) return this.#step(this.#words.within(1))
    this.#handled += 1
    this.#groups.set(index, groups)
    this.#steps.push(`${names[index]}.决定`)
    const limit = within === undefined ? '' : ` { ${this.#words.within(within)} }`
    return `${this.#words.k('办理', 'handle')} ${names[index]}${limit}`
  }
}

const yieldOf = (index: number): string => `${names[index]}证`
