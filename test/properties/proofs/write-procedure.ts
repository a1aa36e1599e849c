import { overdues } from './frills.ts'
import type { StepSketch, Work } from './sketch.ts'
import type { Words } from './words.ts'

/** Writes the procedure of an item as text. */
export class ProcedureWriter {
  readonly #words: Words
  readonly #documents: readonly string[]
  readonly #hasCorrections: boolean
  #count = 0

  constructor(words: Words, documents: readonly string[], hasCorrections: boolean) {
    this.#words = words
    this.#documents = documents
    this.#hasCorrections = hasCorrections
  }

  procedure(works: readonly Work[], decision: StepSketch): string {
    const earlier: string[] = []
    const before = works.map((work) => this.#work(work, earlier))
    const last = this.#step({ ...decision, reads: [], byApplicant: false }, '决定', '决定岗', earlier)
    return `${this.#words.k('办理程序', 'procedure')} {\n${[...before, last].join('\n')}\n}`
  }

  #name(letter: string): string {
    this.#count += 1
    return `${letter}${this.#count}`
  }

  /** `earlier` are the steps before it that every case comes by; it is given what follows. */
  #work(work: Work, earlier: string[]): string {
    const k = this.#words.k.bind(this.#words)
    switch (work.kind) {
      case 'step':
        return this.#step(work, this.#name('S'), '审查岗', earlier)
      case 'special': {
        const kind = work.procedure === 'hearing' ? k('听证', 'hearing') : k('公示', 'public notice')
        const basis = `${k('依据', 'basis')} 《城乡规划法》第四十四条`
        const excluded = work.leftOut === 'excluded' ? k('不计入', 'excluded by') : ''
        const head = `${k('特别程序', 'special')} ${this.#name('P')} ${k('为', 'is')} ${kind} ${k('由', 'by')} 审批局.审查岗`
        const least = this.#words.frills.one('atLeast', ['至少 1 工作日', 'at least 1 day'])
        return `${head} ${this.#words.within(work.limit)} ${least} ${work.leftOut === 'no' ? '' : `${excluded} ${basis}`}`
      }
      case 'auto': {
        const rest =
          work.otherwise === undefined
            ? ''
            : `${k('否则', 'otherwise')} ${k('环节', 'step')} ${this.#name('M')} ${this.#words.within(work.otherwise)} { ${k('结论', 'outcomes')} ${k('通过', 'pass')} }`
        const rule = `${k('通过', 'pass')} ${k('当', 'when')} ${this.#words.question(work.rule)}`
        const others = [...(this.#hasCorrections && rest !== '' ? ['补正'] : []), '不予许可']
        const other = this.#words.frills.one('autoOutcomes', others)
        const first = other === '' ? '' : `${other} ${k('当', 'when')} ${this.#words.question(work.rule)}`
        return `${k('自动', 'auto')} ${this.#name('A')} ${k('限', 'within')} 5 ${k('秒', 'seconds')} { ${first} ${rule} ${rest} }`
      }
      case 'sequence':
        return `${k('依次', 'sequence')} {\n${this.#block(work.parts, earlier)}\n}`
      case 'parallel': {
        const branches = work.parts.map((part) => this.#work(part, [...earlier]))
        return `${k('并联', 'parallel')} {\n${branches.join('\n')}\n}`
      }
      default: {
        const blocks = work.branches.map(({ question, parts }) => [question, this.#block(parts, earlier)] as const)
        return this.#words.branching(work.kind, blocks, work.otherwise && this.#block(work.otherwise, earlier))
      }
    }
  }

  #block(works: readonly Work[], earlier: readonly string[]): string {
    const known = [...earlier]
    return works.map((work) => this.#work(work, known)).join('\n')
  }

  #step(step: StepSketch, name: string, post: string, earlier: string[]): string {
    const k = this.#words.k.bind(this.#words)
    const { frills } = this.#words
    const signing = frills.one('signing', ['会签', 'any signs', '票决 60%', '2 人'])
    const person = frills.one('inPerson', ['到场'], 2)
    const by = step.byApplicant ? k('申请人', 'applicant') : `审批局.${post}`
    const reads = [...new Set(step.reads.map((index) => this.#documents[index % this.#documents.length]))].join(', ')
    const parts = [
      reads === '' || step.byApplicant ? '' : `${k('查验', 'reads')} ${reads}`,
      step.byApplicant ? '' : this.#outcomes(step, name === '决定', earlier),
      step.byApplicant ? '' : frills.one('stepForm', ['表单 G'], 5),
      step.byApplicant ? '' : frills.one('stepOverdue', overdues, 5),
    ].filter((part) => part !== '')
    if (!step.byApplicant) earlier.push(name)
    const head = `${k('环节', 'step')} ${name} ${k('由', 'by')} ${by} ${step.byApplicant ? '' : signing} ${this.#words.within(step.limit)} ${step.byApplicant ? person : ''}`
    return parts.length === 0 ? head : `${head} { ${parts.join('  ')} }`
  }

  #outcomes({ outcomes, to, times }: StepSketch, isLast: boolean, earlier: readonly string[]): string {
    const k = this.#words.k.bind(this.#words)
    const pass = `${k('结论', 'outcomes')} ${k('通过', 'pass')}`
    switch (outcomes) {
      case 'builtIn':
        return ''
      case 'pass':
        return pass
      case 'correct':
        return this.#hasCorrections ? `${pass}, ${k('补正', 'correct')}` : pass
      case 'return': {
        const back = earlier[to % Math.max(earlier.length, 1)]
        return back === undefined ? pass : `${pass}, ${k('退回', 'return to')} ${back} ${times} ${k('次', 'times')}`
      }
      case 'own': {
        if (isLast) return pass
        const inner = `${k('环节', 'step')} ${this.#name('O')} ${k('由', 'by')} 审批局.审查岗 ${this.#words.within(times)} { ${pass} }`
        return `${pass}, 疑难 { ${inner} }`
      }
    }
  }
}
