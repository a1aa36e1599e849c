import type { MessageTable } from '@banjie/dsl'

/** What the proofs of conditions say (BJ2001, BJ2002, BJ2003, BJ4003, BJ5004). */
export const conditionMessages: MessageTable = {
  BJ2001: { zh: '{@misfit}', en: '{@misfit}' },
  'misfit.type': {
    zh: '这里应当是{@wanted}，却是{@given}。',
    en: 'Here {@wanted} is expected, and this is {@given}.',
  },
  'misfit.option': {
    zh: '“{value}”不是“{field}”的选项；可以选的是 {known}。',
    en: '“{value}” is no option of “{field}”: choose among {known}.',
  },
  'misfit.outcome': {
    zh: '“{value}”不是环节“{step}”的结论；它的结论有 {known}。',
    en: '“{value}” is no outcome of step “{step}”: it comes out as {known}.',
  },
  'type.number': { zh: '数', en: 'a number' },
  'type.date': { zh: '日期', en: 'a date' },
  'type.duration': { zh: '时长', en: 'a duration' },
  'type.yesno': { zh: '“是否”', en: 'a yes or no' },
  'type.text': { zh: '文本', en: 'a text' },
  'type.choice': { zh: '单选', en: 'a choice' },
  'type.choices': { zh: '多选', en: 'a choice of several' },
  'type.list': { zh: '名单', en: 'a list' },
  'type.channel': { zh: '渠道', en: 'a channel' },
  'type.outcome': { zh: '环节的结论', en: 'the outcome of a step' },
  'type.ordered': { zh: '可以比较大小的值（数、日期或时长）', en: 'a number, a date or a duration' },
  'fix.option': { zh: '改为“{near}”', en: 'Use “{near}”' },
  BJ2002: {
    zh: '有的情形没有写到，例如：{case}。{@advice}',
    en: 'A case is left out, for example: {case}. {@advice}',
  },
  'advice.branch': { zh: '请为它加一个分支，或写上“否则”。', en: 'Add a branch for it, or an “otherwise”.' },
  'advice.rule': { zh: '请为它加一条规则，或写上“否则 环节 …”。', en: 'Add a rule for it, or “otherwise step …”.' },
  'advice.corrected': {
    zh: '补正次数用完之后，补正的规则就被跳过，请写上“否则 环节 …”。',
    en: 'Once the corrections are used up the rule that asks for one is passed over: add “otherwise step …”.',
  },
  'fix.addBranches': { zh: '补上缺少的分支', en: 'add the missing branches' },
  BJ2003: { zh: '{@reason}', en: '{@reason}' },
  'reason.covered': {
    zh: '前面的分支已经包括了这里的所有情形（例如 {case}），这一分支永远走不到；请调整先后或条件，或删去它。',
    en: 'Earlier branches take every case of this one (for example {case}): change their order or conditions, or delete it.',
  },
  'reason.allCovered': {
    zh: '前面的分支已经包括了所有情形，这一分支永远走不到；请删去它。',
    en: 'Earlier branches take every case and leave nothing to this one: delete it.',
  },
  'reason.overlap': {
    zh: '同一情形（{case}）既符合“{first}”的规则，又符合“{name}”的规则；请让两条规则互不重叠。',
    en: 'One case ({case}) fits the rule for “{first}” and the rule for “{name}”: keep the two apart.',
  },
  'role.overlapped': { zh: '与它重叠的规则在这里', en: 'the rule that it overlaps with' },
  BJ4003: { zh: '没有情形能走到这里：{@reason}', en: 'No case can get here: {@reason}' },
  'reason.condition': {
    zh: '条件自相矛盾，或超出了字段的范围，永远不会成立；请改正条件。',
    en: 'the condition contradicts itself, or goes beyond what its fields can be, and never holds: mend it.',
  },
  'reason.ended': {
    zh: '流程在它前面已经结束；请把它移到前面，或删去。',
    en: 'the process has ended before: move it up, or delete it.',
  },
  BJ5004: { zh: '预审永远转不成正式受理：{@reason}', en: 'This pre-review can never become formal: {@reason}' },
  'reason.notBefore': {
    zh: '转正式受理之前，没有人能提供“{document}”；请改用届时能有的材料。',
    en: 'nobody can provide “{document}” before the conversion: ask for a document that can be there by then.',
  },
  'reason.outcomeLater': {
    zh: '它所问的环节在转正式受理之后才办；请改正条件。',
    en: 'it asks for the outcome of a step that is done only afterwards: mend the condition.',
  },
}
