import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledProcess } from '../../plan/index.ts'

/**
 * For tests: a licence with three steps, a shared document, an extension, a step form, channels and a rating, as a
 * compiler once wrote it; its text stands beside it.
 */
export const licence: CompiledProcess = JSON.parse(
  readFileSync(join(import.meta.dirname, 'licence.json'), 'utf8'),
) as CompiledProcess

/** The nodes of the process. */
export const licenceNodes = {
  intake: '办证/accept',
  item: '办证/许可',
  review: '办证/许可/审查',
  check: '办证/许可/复核',
  decision: '办证/许可/决定',
  visit: '办证/回访',
  issue: '办证/issue',
} as const

/** The posts of the process; the reviewers have names. */
export const licencePosts = {
  window: { office: '审批局', post: '窗口' },
  reviewer: { office: '审批局', post: '审查岗', person: '张三' },
  other: { office: '审批局', post: '审查岗', person: '李四' },
  decider: { office: '审批局', post: '决定岗' },
  head: { office: '审批局', post: '负责人', person: '孙八' },
  police: { office: '公安局' },
} as const
