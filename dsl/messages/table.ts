import type { MessageTable } from '../diagnostic.ts'
import { expectedWords } from './expected.ts'

const expectedEntries: MessageTable = Object.fromEntries(
  Object.entries(expectedWords).map(([key, words]) => [`expected.${key}`, words]),
)

/** The messages of BJ0001 to BJ0003 and of their fixes, for `renderMessage`. */
export const syntaxMessages: MessageTable = {
  BJ0001: { zh: '{@problem}', en: '{@problem}' },
  BJ0002: {
    zh: '“{found}”里关键字和名称之间少了空格，应写作“{written}”。',
    en: '“{found}” lacks the white space between keyword and name: write “{written}”.',
  },
  BJ0003: { zh: '{@what}没有写完。', en: 'This {@what} has no end.' },
  'problem.expected': {
    zh: '这里应当写{@expected}，写的却是“{found}”。',
    en: 'Here {@expected} is expected, not “{found}”.',
  },
  'problem.expectedAtEnd': {
    zh: '文件到这里就完了，还缺{@expected}。',
    en: 'The file ends here, but {@expected} is still missing.',
  },
  'problem.missing': { zh: '这里还缺{@expected}。', en: 'Here {@expected} is missing.' },
  'problem.twice': { zh: '“{found}”在这里只能写一次。', en: '“{found}” may stand here only once.' },
  'problem.order': {
    zh: '“{found}”要写在前面：先是流程的要素，再是办理步骤，最后是绿色通道。',
    en: '“{found}” belongs further up: first the parts of the process, then its statements, then its green channels.',
  },
  'problem.useFirst': { zh: '“{found}”要写在文件的最前面。', en: '“{found}” belongs at the top of the file.' },
  'problem.chained': {
    zh: '一次只能比较两个值，请用“且”连接两个比较。',
    en: 'Only two values can be compared at once; join two comparisons by “and”.',
  },
  'problem.misplacedNot': {
    zh: '“{found}”只能写在整个比较的前面。',
    en: '“{found}” can stand only before a whole comparison.',
  },
  'problem.tooDeep': { zh: '嵌套超过了 {limit} 层。', en: 'This is nested more than {limit} deep.' },
  'problem.rubbish': { zh: '认不出的字符“{found}”。', en: '“{found}” is no character of the language.' },
  'problem.more': {
    zh: '从这里起还有 {count} 处写得不对，不再一一列出；请先改好前面的。',
    en: 'From here on {count} more mistakes are not listed: mend those before first.',
  },
  'problem.impossibleDate': { zh: '没有 {found} 这一天。', en: 'There is no such day as {found}.' },
  'problem.impossibleTime': { zh: '没有 {found} 这个时间。', en: 'There is no such time as {found}.' },
  'problem.unknownEscape': {
    zh: '引号里不能写“{found}”，反斜杠本身写作“\\\\”。',
    en: '“{found}” is no escape; a backslash itself is written “\\\\”.',
  },
  'problem.sign': { zh: '这里应当写“{written}”，不写“{found}”。', en: 'Write “{written}” here, not “{found}”.' },
  'problem.dot': {
    zh: '名称之间用半角的“.”连接，不用“{found}”。',
    en: 'Names are joined by “.”, not by “{found}”.',
  },
  'problem.arrow': {
    zh: '先后不用箭头表示：先办的写在前面，一个接一个写就行。',
    en: 'No arrow says what comes next: write one after the other.',
  },
  'problem.comma': {
    zh: '这里不用“{found}”：逗号只隔开并列的名称，要素之间空一格就行。',
    en: 'No “{found}” here: commas part the names of a list, a space is enough between parts.',
  },
  'problem.unquoted': {
    zh: '这里的文字要写在引号里：{written}。',
    en: 'This text has to stand between quotes: {written}.',
  },
  'problem.untitled': {
    zh: '法律名称要写在《》里：{written}。',
    en: 'The title of a law stands between 《》, or in quotes: {written}.',
  },
  'problem.oneEach': {
    zh: '一个“{keyword}”只声明一个名称，其余的另起一行：{written}。',
    en: 'Each “{keyword}” declares one name; the others begin a line of their own: {written}.',
  },
  'problem.limitWord': {
    zh: '时限前面要写“{keyword}”：{written}。',
    en: 'A limit follows “{keyword}”: {written}.',
  },
  'problem.superfluous': {
    zh: '“{found}”是多余的：“{keyword}”后面直接写内容。',
    en: 'No “{found}” here: what belongs to “{keyword}” stands right after it.',
  },
  'problem.misspelt': {
    zh: '这里应当写{@expected}，写的却是“{found}”。是不是想写“{nearest}”？',
    en: 'Here {@expected} is expected, not “{found}”. Did you mean “{nearest}”?',
  },
  'problem.glued': {
    zh: '“{found}”之间少了空格，应写作“{written}”。',
    en: '“{found}” lacks white space: write “{written}”.',
  },
  'what.string': { zh: '引号里的文字', en: 'text in quotes' },
  'what.title': { zh: '法律名称', en: 'title of a law' },
  'what.name': { zh: '引号里的名称', en: 'quoted name' },
  'what.comment': { zh: '注释', en: 'comment' },
  'fix.write': { zh: '改为“{written}”', en: 'Write “{written}”' },
  'fix.oneEach': { zh: '另起一行：“{written}”', en: 'On lines of their own: “{written}”' },
  'fix.useKeyword': { zh: '改为“{nearest}”', en: 'Use “{nearest}”' },
  'fix.remove': { zh: '删去“{found}”', en: 'Take out “{found}”' },
  'fix.separate': { zh: '加上空格：“{written}”', en: 'Add the space: “{written}”' },
  ...expectedEntries,
}
