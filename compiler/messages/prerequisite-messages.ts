import type { MessageTable } from '@banjie/dsl'

/** What the rules and proofs say about who needs what from whom (BJ4001, BJ4002, BJ4005, BJ4006, BJ5003, BJ5005, …). */
export const prerequisiteMessages: MessageTable = {
  BJ4001: {
    zh: '互为前置，成了一个圈，谁也办不了：{circle}。{@way}',
    en: 'Circular prerequisites, so that none of them can be done: {circle}. {@way}',
  },
  'way.unfounded': {
    zh: '“{item}”需“{name}”没有写依据：没有法律规定这一前置的，请去掉；否则让其中一份材料可以告知承诺，或改为共享。',
    en: 'No law is named for “{item}” needing “{name}”: leave it out if none requires it; else let one of these documents be replaced by a commitment, or share it.',
  },
  'way.commit': {
    zh: '请让其中一份材料可以告知承诺（容缺不能解开这个圈），改为共享，或去掉一个前置。',
    en: 'Let one of these documents be replaced by a commitment (tolerating it does not break the circle), share it, or leave one prerequisite out.',
  },
  'role.inCircle': { zh: '这一前置也在圈里', en: 'this prerequisite is in the circle too' },
  BJ4002: {
    zh: '“{item}”需要“{documents}”，可是永远等不到：{@why}',
    en: '“{item}” needs “{documents}”, which can never be there: {@why}',
  },
  'why.unasked': {
    zh: '在它之前没有哪个受理会向申请人收这份材料；请在这里加上“受理”，或写明材料“共享自”哪里。',
    en: 'no intake before it asks the applicant for it. Add an “accept” here, or say from which office it is shared.',
  },
  'why.late': {
    zh: '出具它的“{other}”排在后面；请把“{other}”移到前面，或改为并联。',
    en: '“{other}”, which yields it, comes only afterwards. Move “{other}” before it, or let them run in parallel.',
  },
  'why.crossed': {
    zh: '出具它的“{other}”所在的一路，又在等排在这里后面的事项；请调整两路的先后。',
    en: 'the branch of “{other}”, which yields it, waits for what comes after it here. Change the order of the two branches.',
  },
  'role.needed': { zh: '在这里需要', en: 'needed here' },
  'role.yieldedLate': { zh: '在这里才出具', en: 'yielded only here' },
  BJ4005: {
    zh: '办件会停在这里，再也没有什么能推动它：{@how}',
    en: 'A case could stop here with nothing left that can move it: {@how}',
  },
  'how.nobody': {
    zh: '没有人提供“{document}”；请写明由哪个事项出具或由谁共享，或给等待加上“限”。',
    en: 'nobody provides “{document}”. Let an item yield it or an office share it, or give the waiting an end with “within”.',
  },
  'how.notInEachCase': {
    zh: '不是每件办件都要“{document}”，不要它的办件也在这里等；请给等待加上条件，或加上“限”。',
    en: 'not every case needs “{document}”, and those that do not wait for it as well. Wait only where it is needed, or give the waiting an end with “within”.',
  },
  'how.yieldedElsewhere': {
    zh: '“{document}”由“{others}”出具，可是有的办件要等到后面，或者根本不办它；请调整先后，给等待加上条件，或加上“限”。',
    en: '“{document}” is yielded by “{others}”, which some case comes to only afterwards, or never. Change the order, wait only where it is handled, or give the waiting an end with “within”.',
  },
  'how.outcome': {
    zh: '它问的环节排在后面；请移到那个环节之后，或加上“限”。',
    en: 'the step whose outcome it asks for comes only afterwards. Move it behind that step, or give it an end with “within”.',
  },
  'how.condition': {
    zh: '这个条件永远不会成立；请改正条件，或加上“限”。',
    en: 'this condition can never hold. Correct it, or give the waiting an end with “within”.',
  },
  'how.crossed': {
    zh: '它等的“{others}”所在的一路，又在等排在这里后面的事项；请调整两路的先后，或加上“限”。',
    en: 'the branch of “{others}”, which it waits for, waits for what comes after it here. Change the order of the two branches, or give it an end with “within”.',
  },
  'how.mergedPrerequisite': {
    zh: '合并的事项一起决定，可是“{item}”要等“{other}”出具“{document}”；请把“{other}”移出合并，或去掉这一前置。',
    en: 'merged items are decided together, but “{item}” waits for “{other}” to yield “{document}”. Take “{other}” out of the merge, or leave the prerequisite out.',
  },
  'how.noSharedPost': {
    zh: '合并的事项一起决定，可是没有一个岗位可以对每个事项作决定；请让各事项最后的环节有一个共同的岗位。',
    en: 'merged items are decided together, but no post may take the decision of each. Let the last steps of the items share a post.',
  },
  'how.onlyBack': {
    zh: '这个环节只能退回或要求补正，次数用完就没有结论可选；请加上“通过”或“不予许可”。',
    en: 'this step can only send back or ask for corrections, and when these are used up no outcome is left. Add “pass” or “refuse”.',
  },
  'how.openToNobody': {
    zh: '事项“{item}”没有写“承办”，这个环节也没有写“由”，没有人可以办；请写明由谁办。',
    en: 'item “{item}” names no office that handles it, and the step nobody either. Say who may do it, with “handled by” or “by”.',
  },
  'how.noIntake': {
    zh: '没有受理，“{item}”就不能开始；请在它前面加上“受理”。',
    en: 'without an acceptance “{item}” cannot start. Add an “accept” before it.',
  },
  'role.yieldedElsewhere': { zh: '在这里出具', en: 'yielded here' },
  BJ4006: {
    zh: '流程“{name}”办成的“{documents}”有时没有送达申请人；请在办完之后加上“出件”。',
    en: 'Process “{name}” obtains “{documents}”, and does not always hand it over: add an “issue” after it.',
  },
  BJ5003: {
    zh: '“{name}”是法律规定的环节，绿色通道不能免办；请只缩短它的时限，或核对它的依据。',
    en: '“{name}” is a step with a legal basis, and no green channel can skip it: shorten its limit instead, or look at its basis again.',
  },
  'role.basis': { zh: '它的依据在这里', en: 'its basis is here' },
  BJ5005: {
    zh: '“{item}”在转正式受理之前办理，而“{name}”那时还只是“{other}”的预审意见，不是结果；请把“{item}”移到预审之后，或让这份材料可以告知承诺。',
    en: '“{item}” runs before the conversion, when “{name}” is no more than the pre-review opinion of “{other}”, and no result: move “{item}” behind the pre-review, or let a commitment stand in for the document.',
  },
  'role.opinion': { zh: '预审意见在这里作出', en: 'the opinion is given here' },
  BJ6001: {
    zh: '“{name}”不必再向申请人要：{@why}；请写“共享自”。',
    en: '“{name}” need not be asked of the applicant again: {@why}. Say “shared from”.',
  },
  'why.yielded': {
    zh: '它由“{other}”出具，行政机关已经有了',
    en: '“{other}” yields it, so that the administration has it',
  },
  'why.shared': { zh: '事项“{other}”已由“{office}”共享得到它', en: '“{office}” shares it for item “{other}”' },
  'fix.share': { zh: '改为由“{office}”共享', en: 'have “{office}” share it' },
  BJ6004: {
    zh: '{@kind}“{name}”声明了，却没有用到；请用上它，或删去。',
    en: '“{name}” is {@kind} that is declared and never used: use it, or delete it.',
  },
  BJ6009: {
    zh: '同一个岗位既审查又决定“{name}”（环节“{review}”和“{decision}”）；请把审查和决定分给不同的岗位。',
    en: 'One post both reviews and decides “{name}” (steps “{review}” and “{decision}”): give review and decision to different posts.',
  },
  'role.review': { zh: '审查在这里', en: 'the review is here' },
}
