import type { MessageTable } from '@banjie/dsl'

/** What is said of conditions, and of what forms give their fields (BJ2001, BJ2002, BJ2003, BJ4003, BJ5004). */
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
  'misfit.calendar': { zh: '日历不能这样写“{got}”：{zh}。', en: 'A calendar cannot have “{got}”: {en}.' },
  'misfit.constraint': {
    zh: '“{constraint}”只管写出来的文字，而“{field}”是{@given}；请用“至少”“至多”写明范围，或去掉它。',
    en: '“{constraint}” is about what is written, and “{field}” is {@given}: say with “at least” and “at most” what it may be, or leave this out.',
  },
  'misfit.default': {
    zh: '“{field}”自己的约束不允许这个默认值：{@why}；请改默认值或约束。',
    en: '“{field}” itself does not allow this default: {@why}. Change the default or the constraint.',
  },
  'default.above': { zh: '应大于 {limit}', en: 'it has to be above {limit}' },
  'default.atLeast': { zh: '应不小于 {limit}', en: 'it has to be at least {limit}' },
  'default.below': { zh: '应小于 {limit}', en: 'it has to be below {limit}' },
  'default.atMost': { zh: '应不大于 {limit}', en: 'it has to be at most {limit}' },
  'default.whole': { zh: '应是整数', en: 'it has to be a whole number' },
  'default.decimals': { zh: '金额最多两位小数', en: 'an amount has at most two decimals' },
  'default.length': { zh: '最多 {limit} 个字', en: 'it may have {limit} characters at most' },
  'default.pattern': { zh: '整个值应符合 {limit}', en: 'all of it has to fit {limit}' },
  'misfit.pattern': {
    zh: '模式里的“{part}”{@why}',
    en: 'In this pattern “{part}” {@why}',
  },
  'pattern.group': {
    zh: '括号没有成对。一组写作 (甲|乙)；括号本身写作 [(] 或 [)]。',
    en: 'has a bracket without its other half: a group is written (a|b), a bracket itself [(] or [)].',
  },
  'pattern.class': {
    zh: '读不懂：方括号里写可以用的字，如 [0-9]、[A-Z]、[一-龥]，小的在前，以 ] 结束；方括号本身写作 \\\\[。',
    en: 'cannot be read: brackets hold the characters that may stand, such as [0-9] or [A-Z], the lower one first, and end with ]; a bracket itself is written \\\\[.',
  },
  'pattern.reference': {
    zh: '要和前面写的内容相同，这里不支持：答案从头到尾只读一遍，不回头。请把允许的写法列出来，如 (甲|乙)。',
    en: 'asks for what stood before once more, which there is not: an answer is read once, from its first character to its last. List what may be written, such as (a|b).',
  },
  'pattern.look-around': {
    zh: '要往前或往后看，这里不支持：答案从头到尾只读一遍。模式对照的是整个答案，请写出整个答案的样子。',
    en: 'looks ahead or behind, which there is not: an answer is read once, from its first character to its last. A pattern is held against the whole answer: write what all of it looks like.',
  },
  'pattern.repetition': {
    zh: '不能这样重复：次数写在要重复的内容后面，如 [0-9]{6}、[A-Z]+，最多 1000 次。',
    en: 'does not repeat anything: how often stands once, after what is repeated, such as [0-9]{6} or [A-Z]+, at most 1000 times.',
  },
  'pattern.escape': {
    zh: '不是模式的写法：一个字就写这个字，如 [一-龥]；数字写作 [0-9]。',
    en: 'is nothing that a pattern has: write a character as itself, such as [A-Z], and a digit as [0-9].',
  },
  'pattern.other': {
    zh: '读不懂：可以写字，[0-9] 这样的范围，[0-9]{6} 这样的次数，(甲|乙) 这样的选择。',
    en: 'cannot be read: write characters, ranges such as [0-9], how often such as [0-9]{6}, choices such as (a|b).',
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
