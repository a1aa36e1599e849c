import { overdues } from './frills.ts'
import type { ItemSketch, Part, Sketch } from './sketch.ts'
import { apartField, options, Words } from './words.ts'
import { ProcedureWriter } from './write-procedure.ts'

const names = ['甲', '乙', '丙', '丁']
/** What else a case may wait for: a day, an answer, a document that some cases only bring. */
const otherWaits = ['今天 >= 2026-03-20', '急', '已提交(图纸)', '面积 > 100 且 今天 > 2026-03-01']
const asked = ['申请书', '图纸', '方案', '证明']

/** What the items of one merge or one pre-review have in common: none may need what another of them yields. */
type Group = object

/** A sketch as a text of the language, in Chinese and English keywords by turns. */
export function writeSketch(sketch: Sketch): string {
  return new SketchWriter(sketch).module()
}

/** What frills name: who verifies, what an official fills in, what a negative rating starts. */
const besides = `机构 公安局 { 岗位 监管岗  印章 专用章 }
表单 G { 意见: 文本 必填 }
流程 整改 { 环节 回访 由 审批局.窗口 限 1 工作日 }`

class SketchWriter {
  readonly #sketch: Sketch
  readonly #words: Words
  readonly #groups = new Map<number, readonly Group[]>()
  readonly #steps: string[] = []
  #handled = 0
  #count = 0

  constructor(sketch: Sketch) {
    this.#sketch = sketch
    this.#words = new Words(sketch)
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
      this.#sketch.frills === undefined ? `${k('机构', 'office')} 公安局` : besides,
      ...documents,
      form,
      ...written,
      process,
    ].join('\n')
  }

  #item(item: ItemSketch, index: number): string {
    const words = this.#words
    const k = words.k.bind(words)
    const { frills } = words
    const needed = new Map([['申请书', '']])
    for (const { document, comes, within, when } of item.needs) {
      const name = document.of === 'applicant' ? asked[document.index] : this.#otherYield(document.index, index)
      if (name === undefined || needed.has(name)) continue
      const how = {
        asIs: '',
        tolerated: `${k('容缺', 'tolerate')} ${words.days(within)} ${frills.one('toleranceOverdue', overdues.slice(2))}`,
        committed: `${k('告知承诺', 'on commitment')} ${frills.one('verification', ['核查 3 工作日 由 公安局.监管岗', 'verify within 10 days'])}`,
        shared: document.of === 'applicant' ? `${k('共享自', 'shared from')} 公安局` : '',
      }[comes]
      needed.set(name, `${how} ${when === undefined ? '' : `${k('当', 'when')} ${words.question(when)}`}`)
    }
    const corrections =
      item.corrections === undefined
        ? ''
        : `${k('补正', 'corrections')} ${item.corrections} ${k('次', 'times')} ${item.eachWithin === undefined ? '' : `${k('每次', 'each within')} ${words.days(item.eachWithin)}`} ${frills.one('correctionsOverdue', overdues.slice(1))}`
    const extension = frills.one('extension', ['延期 3 工作日 由 审批局.决定岗', '延期 3 工作日 由 审批局.决定岗'], 2)
    const others = frills.one('itemWords', ['类型 备案  收费 20  监管 公安局', '用印 公安局.专用章  收费 5'])
    const validity = frills.one('itemWords', ['有效期 5 年', '有效期 30 天'])
    const writer = new ProcedureWriter(words, [...needed.keys()], item.corrections !== undefined)
    return `${k('事项', 'item')} ${names[index]} {
${k('依据', 'basis')} 《城乡规划法》第四十条
${k('承办', 'handled by')} 审批局
${k('法定', 'statutory')} ${words.days(item.statutory)} ${item.fromReceipt ? k('自收件起', 'from receipt') : ''}
${k('承诺', 'promised')} ${words.length(item.promised)}
${[...needed].map(([name, how]) => `${k('需', 'needs')} ${name} ${how}`).join('\n')}
${k('出具', 'yields')} ${yieldOf(index)} ${validity}
${corrections} ${extension} ${others}
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
    const { frills } = words
    const person = frills.one('inPerson', ['到场'])
    const overdue = frills.one('intakeOverdue', ['逾期 升级 审批局.决定岗'])
    const accept = `${k('受理', 'accept')} ${k('由', 'by')} 审批局.窗口 ${words.within(intake)} ${person} { ${k('表单', 'form')} F ${overdue} }`
    const channels = frills.one('channels', ['渠道 窗口, 网上', '渠道 网上, 掌上  主题 "建房"'])
    const after = frills.one('rating', ['归档\n评价 差评 启动 整改', 'evaluate', '归档'], 1)
    const statements = parts.map((part) => this.#part(part, [], false)).filter((text) => text !== '')
    while (this.#handled < this.#sketch.items.length) statements.push(this.#handle(undefined, []))
    const skipped = this.#steps[(green?.skip ?? 0) % Math.max(this.#steps.length, 1)]
    const skip = green?.skip === undefined || skipped === undefined ? '' : `${k('免办', 'skip')} ${skipped}`
    const channel =
      green === undefined
        ? ''
        : `${k('绿色通道', 'green channel')} ${k('当', 'when')} ${words.question(green.when)} { ${words.within(green.within)} ${skip} }`
    return `${k('流程', 'process')} P {
${words.within(within)} ${channels}
${isUnasked ? '' : accept}
${statements.join('\n')}
${k('出件', 'issue')} ${k('由', 'by')} 审批局.窗口 ${words.within(issue)} ${person}
${after}
${channel}
}`
  }

  #block(parts: readonly Part[], groups: readonly Group[], mayEnd: boolean): string {
    const written = parts.map((part, index) => this.#part(part, groups, mayEnd && index === parts.length - 1))
    return [...written, this.#act()].filter((text) => text !== '').join('\n')
  }

  /** Something that happens by itself. */
  #act(): string {
    const others = ['通知 申请人 "请知悉：{类型}"', 'push 申请书, 类型 to 公安局', '启动 整改', '通知 公安局 "办理中"']
    return this.#words.frills.one('acts', others)
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
        const waited = words.frills.one('awaitWhat', otherWaits) || what
        // Nobody can end a wait for a result that was refused and whose limit only tells somebody.
        const overdue = words.frills.one(
          'waitOverdue',
          overdues.filter((text) => !text.includes('升级')),
        )
        return `${k('等待', 'await')} ${waited} ${words.within(part.within)} ${overdue}`
      }
      case 'finish':
        return mayEnd ? words.frills.one('refuseEnd', ['不予许可 "不符合规划"'], 2) || k('办结', 'finish') : ''
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
        const formal = words.frills.one('awaitWhat', otherWaits) || `${k('已提交', 'submitted')}(申请书)`
        return `${k('预审', 'pre-review')} {\n${inner}\n} ${k('转正式受理 当', 'formal when')} ${formal} ${words.within(60)} ${words.frills.one('waitOverdue', overdues)}`
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
    const { frills } = this.#words
    const signing = frills.one('signing', ['会签', 'any signs', '票决 60%', '2 人'])
    const body = `${frills.one('stepForm', ['表单 G'], 5)} ${frills.one('stepOverdue', overdues, 5)}`
    const head = `${k('环节', 'step')} ${this.#name('T')} ${k('由', 'by')} 审批局.窗口 ${signing} ${within}`
    return body.trim() === '' ? head : `${head} { ${body} }`
  }

  /** Handles the next item; where all are handled, a step stands instead. */
  #handle(within: number | undefined, groups: readonly Group[]): string {
    const index = this.#handled
    const item = this.#sketch.items[index]
    if (item === undefined) return this.#step(this.#words.within(1))
    this.#handled += 1
    this.#groups.set(index, groups)
    this.#steps.push(`${names[index]}.决定`)
    const overdue = this.#words.frills.one('handleOverdue', overdues, 5)
    const parts = `${this.#words.within(within)} ${overdue}`.trim()
    const limit = parts === '' ? '' : ` { ${parts} }`
    return `${this.#words.k('办理', 'handle')} ${names[index]}${limit}`
  }
}

const yieldOf = (index: number): string => `${names[index]}证`
