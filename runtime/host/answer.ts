import {
  fillText,
  rejectionText,
  type FieldFault,
  type Rejection,
  type RejectionCode,
  type Text,
} from '../engine/index.ts'
import type { Plan } from '../plan/index.ts'
import type { StoreFailure } from '../store/index.ts'

/** What a running runtime refuses by itself, before or after the engine has its say. */
export type HostCode =
  | 'unknown-process'
  | 'unknown-version'
  | 'unknown-case'
  | 'stale-revision'
  | 'tampered-process'
  | 'foreign-process'
  | 'unusable-calendar'
  | 'store-failed'
  | 'runtime-closed'

/** Why something was not done: a code for programs, a text for people that names the way out. The case is as it was. */
export interface Refusal {
  readonly code: RejectionCode | HostCode
  readonly message: Text
  /** For a form: what is wrong with which field. */
  readonly details?: readonly FieldFault[]
  /** With `store-failed`: what went wrong in the world. */
  readonly failure?: StoreFailure
}

/** What every operation of a runtime answers. Only a bug of ours is thrown. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** The texts of the host's own refusals. */
export const hostTexts: Readonly<Record<HostCode, Text>> = {
  'unknown-process': {
    zh: '没有名为“{process}”的流程。请检查名称，或先保存并通过编译。',
    en: 'There is no process named {process}. Check the name, or save and compile it first.',
  },
  'unknown-version': {
    zh: '没有版本为 {version} 的流程。请重新编译并部署。',
    en: 'There is no process of version {version}. Compile and deploy it again.',
  },
  'unknown-case': {
    zh: '没有编号为“{case}”的案件。请检查编号。',
    en: 'There is no case {case}. Check its number.',
  },
  'stale-revision': {
    zh: '案件在您操作之前已有变化（现为第 {revision} 版）。请刷新后再试。',
    en: 'The case has moved on since (it is at revision {revision} now). Reload it and try again.',
  },
  'tampered-process': {
    zh: '流程内容与其版本号 {version} 不符，可能已被改动，不予运行。请重新编译并部署。',
    en: 'The process is not what its version {version} says: it may have been changed, and is not run. Compile and deploy it again.',
  },
  'foreign-process': {
    zh: '流程 {version} 由另一版本的编译器生成，本系统不能运行。请用本系统的编译器重新编译并部署。',
    en: 'The process {version} was made by another version of the compiler, and is not run here. Compile it again with the one that came with this system.',
  },
  'unusable-calendar': {
    zh: '流程 {version} 的日历不能使用：{zh}（{got}）。请把休假表放到流程文件夹，或改正日历后重新编译。',
    en: 'The calendar of process {version} cannot be used: {en} ({got}). Put the table of days off into the folder of processes, or mend the calendar and compile again.',
  },
  'store-failed': {
    zh: '案件库暂时无法读写（{failure}），本次操作没有保存。请稍后再试；若持续出现，请联系管理员。',
    en: 'The case store cannot be read or written now ({failure}); nothing of this was saved. Try again later, and if it persists, call the administrator.',
  },
  'runtime-closed': {
    zh: '系统正在关闭，本次操作没有保存。请在重启后再试。',
    en: 'The system is shutting down; nothing of this was saved. Try again once it is up.',
  },
}

/** A refusal of the host's own. */
export function refused(
  code: HostCode,
  args: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, message: fillText(hostTexts[code], args) } }
}

/**
 * Whether the store as a whole failed, so that nothing goes on until it is mended; one damaged row stops only what needs
 * that row.
 */
export function isOfTheStore({ failure }: Refusal): boolean {
  return failure !== undefined && failure.code !== 'corrupt'
}

/** A rejection of the engine, with its text, in the words of the process that the case follows. */
export function rejected(rejection: Rejection, plan: Plan): { readonly ok: false; readonly refusal: Refusal } {
  const { code, details } = rejection
  return {
    ok: false,
    refusal: { code, message: rejectionText(rejection, plan), ...(details === undefined ? {} : { details }) },
  }
}

/** What a value is as an answer. */
export function answered<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** The value of an answer that has to be one; throws the refusal's words otherwise. For scripts and tests. */
export function required<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value
  const { code, message } = answer.refusal
  throw new Error(`${code}: ${message.zh} ${message.en}`)
}
