import type { Rule } from '../model/rule.ts'

/** Names that ask for whatever somebody may think of (其他…, 有关…, …等材料, 等 at the end). */
const catchAll = /^(?:其他|其它|有关|相关)|等(?:材料|资料|文件)?$|\bother\b|\betc\b\.?/iu

/** BJ6006: a catch-all document asked of the applicant. */
export const catchAllDocument: Rule = ({ model, reporter }) => {
  for (const { document, sharedFrom, span } of model.items.flatMap(({ needs }) => needs)) {
    if (sharedFrom !== undefined) continue
    if ([document.name, document.title ?? ''].some((text) => catchAll.test(text)))
      reporter.warning('BJ6006', span, { args: { name: document.title ?? document.name } })
  }
}
