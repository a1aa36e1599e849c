import { readFileSync } from 'node:fs'
import { compile } from '@banjie/compiler'
import { createCalendar, type Calendar, type WorkdayData } from '@banjie/runtime/calendar'
import {
  caseView,
  createEngine,
  type Act,
  type Actor,
  type CaseAbout,
  type CaseEvent,
  type CaseState,
  type CaseView,
  type Engine,
  type EngineInput,
  type Entry,
} from '@banjie/runtime/engine'
import type { CompiledProcess } from '@banjie/runtime/plan'

const workdays = new URL(import.meta.resolve('@banjie/processes/cn-workdays.json'))

/** The calendar of mainland China. */
export const calendar: Calendar = (() => {
  const created = createCalendar(JSON.parse(readFileSync(workdays, 'utf8')) as WorkdayData)
  if (!created.ok) throw new Error(JSON.stringify(created.problems))
  return created.value
})()

/** The process of a module that has one; a module with errors is a fault of the test. */
export function processOf(text: string): CompiledProcess {
  const { processes, diagnostics } = compile(text, 'test.banjie')
  const [process] = processes
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (process === undefined) throw new Error(errors.map(({ code, message }) => `${code} ${message.zh}`).join('\n'))
  return process
}

/** The registration of a sole trader, as the library has it. */
export const soleTrader: string = readFileSync(
  new URL(import.meta.resolve('@banjie/processes/个体工商户设立.banjie')),
  'utf8',
)

/** An application that fits the form of the sole trader. */
export const soleTraderForm: Readonly<Record<string, unknown>> = {
  字号: '潍城区老张面馆',
  经营者: '张三',
  身份证号: '11010519491231002X',
  联系电话: '13812345678',
  组成形式: '个人经营',
  经营场所: '胜利西街 12 号',
  经营范围: '餐饮服务',
}

export const applicant: Actor = { kind: 'applicant' }

/** A post, from `审批局.综合窗口`; or one of its people, from `审批局.综合窗口(张三)`. */
export function post(name: string): Extract<Actor, { kind: 'post' }> {
  const [, office = '', held, person] = /^([^.(]+)(?:\.([^(]+))?(?:\((.+)\))?$/.exec(name) ?? []
  return {
    kind: 'post',
    office,
    ...(held === undefined ? {} : { post: held }),
    ...(person === undefined ? {} : { person }),
  }
}

/** A case that is driven by hand: events at local instants, timers due in between fired on the way. */
export class DrivenCase {
  readonly engine: Engine
  readonly entries: Entry[] = []
  readonly #log: CaseAbout['events'][number][] = []
  state: CaseState

  /** `holders` says who holds which post, where somebody knows. */
  constructor(process: CompiledProcess, at: string, announced: Calendar = calendar, holders?: EngineInput['holders']) {
    this.engine = createEngine({ process, calendar: announced, ...(holders === undefined ? {} : { holders }) })
    const opened = this.engine.open(instant(at))
    this.state = opened.state
    this.entries.push(...opened.entries)
    this.#log.push({ at: this.state.at, event: { kind: 'open' }, entries: opened.entries })
  }

  /** Lets time pass until an instant, firing what comes due before it. */
  pass(at: string): this {
    for (;;) {
      const next = this.engine.timers(this.state).find((timer) => timer.at < instant(at))
      if (next === undefined) return this
      const fired = this.#step({ kind: 'timer', timer: next.name }, Math.max(next.at, this.state.at))
      if (fired !== undefined) throw new Error(fired)
    }
  }

  /** Does something; it has to be taken. */
  act(at: string, by: Actor, act: Act): this {
    const refused = this.refusalOf(at, by, act)
    if (refused !== undefined) throw new Error(refused)
    return this
  }

  /** Tries to do something; answers the code of the refusal, or undefined where it was taken. */
  refusalOf(at: string, by: Actor, act: Act): string | undefined {
    this.pass(at)
    return this.#step({ ...act, by }, instant(at))
  }

  #step(event: CaseEvent, at: number): string | undefined {
    const stepped = this.engine.step(this.state, event, at)
    if (!stepped.ok) return stepped.rejection.code
    this.state = stepped.state
    this.entries.push(...stepped.entries)
    this.#log.push({ at, event, entries: stepped.entries })
    return undefined
  }

  /** The case as people see it at the instant of its last event. */
  get view(): CaseView {
    const about = { id: 'case', revision: this.#log.length, events: this.#log }
    return caseView(this.engine.process, this.state, about, { calendar, now: this.state.at })
  }

  /** The tasks that are open now. */
  get open(): readonly string[] {
    return Object.keys(this.state.tasks)
  }
}

/** An instant from `2026-03-02 09:00`, in the calendar's zone. */
export function instant(local: string): number {
  const [day = '', time = ''] = local.split(' ')
  return calendar.instantOf(day, time)
}
