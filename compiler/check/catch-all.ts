import type { Rule } from '../model/rule.ts'

/** 其他… and 有关… at the start or after an “and”; 有关联 (has connections) and 相关性 (correlation) are other words. */
const other = /(?:^|[及或、，])其[他它]|(?:^|[及和、，])(?:有关(?!联)|相关(?!性))/u

/** 其他 or 有关 before a word for papers of any kind: 法律、法规规定的其他材料; 无其他住房证明 says that there is none. */
const otherPapers =
  /(?<!无|没有)其[他它](?:有关|相关)?\p{Script=Han}{0,2}(?:材料|资料|文件|证明|证件|证照|文书|手续)$|(?:有关|相关)(?:证明|申请)?(?:材料|资料|文件)$/u

/** 等 at the end, alone or before such a word; 平等, 高等, 甲等 and the like (but not 合同等) are words of their own. */
const andSoOn =
  /(?<!平|高|中|初|(?<!合)同|均|相|对|不|优|特|甲|乙|丙)等(?:其[他它]|有关|相关)?(?:证明|申请|申报)?(?:材料|资料|文件|证件|证照|证书|文书|手续|复印件|原件|附件)?[）)。…]*$/u

/** “other …” and “etc.”; “no other” and “each other” ask for nothing. */
const inEnglish = /(?<!\b(?:no|each) )\bothers?\b|\betc\b|\bet cetera\b|^(?:any )?relevant\b/iu

/** BJ6006: a catch-all document asked of the applicant: nobody can tell what would be enough. */
export const catchAllDocument: Rule = ({ model, reporter }) => {
  for (const { document, sharedFrom, span } of model.items.flatMap(({ needs }) => needs)) {
    if (sharedFrom !== undefined) continue
    if ([document.name, document.title ?? ''].some(isCatchAll))
      reporter.warning('BJ6006', span, { args: { name: document.title ?? document.name } })
  }
}

/** Whether a name or title asks for whatever somebody may think of. `OtherPapers` and `other_papers` are words as well. */
function isCatchAll(text: string): boolean {
  const words = text
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .trim()
  return [other, otherPapers, andSoOn, inEnglish].some((pattern) => pattern.test(words))
}
