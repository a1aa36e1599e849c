import type { Bilingual } from '../diagnostic.ts'

/** What the grammar can miss at a place, in the official's words. */
export type Expected =
  | 'declaration'
  | 'calendarPart'
  | 'officePart'
  | 'documentPart'
  | 'field'
  | 'fieldType'
  | 'itemPart'
  | 'itemKind'
  | 'needsPart'
  | 'stepPart'
  | 'statement'
  | 'processPart'
  | 'greenChannelPart'
  | 'handlePart'
  | 'acceptPart'
  | 'mergePart'
  | 'autoRule'
  | 'branch'
  | 'scenarioEntry'
  | 'action'
  | 'expectation'
  | 'declarationHead'
  | 'headPart'
  | 'intakePart'
  | 'handleHead'
  | 'stageHead'
  | 'autoHead'
  | 'waitPart'
  | 'afterCondition'
  | 'name'
  | 'calendar'
  | 'office'
  | 'post'
  | 'seal'
  | 'document'
  | 'form'
  | 'item'
  | 'process'
  | 'stage'
  | 'step'
  | 'outcome'
  | 'task'
  | 'actor'
  | 'person'
  | 'fieldName'
  | 'pushed'
  | 'string'
  | 'title'
  | 'path'
  | 'reason'
  | 'number'
  | 'wholeNumber'
  | 'percent'
  | 'duration'
  | 'length'
  | 'unit'
  | 'date'
  | 'time'
  | 'law'
  | 'condition'
  | 'operand'
  | 'value'
  | 'specialKind'
  | 'overdueConsequence'
  | 'channel'
  | 'received'
  | 'colour'
  | 'basis'
  | 'openBrace'
  | 'closeBrace'
  | 'openParen'
  | 'closeParen'
  | 'closeBracket'
  | 'colon'
  | 'minus'
  | 'for'
  | 'is'
  | 'to'
  | 'at'
  | 'until'
  | 'when'
  | 'formalWhen'
  | 'inForceFrom'
  | 'start'
  | 'times'
  | 'persons'
  | 'atMost'
  | 'in'
  | 'listEnd'

const text = (zh: string, en: string): Bilingual => ({ zh, en })

/** The words for what was expected. Messages put them in by `{@expected}`; keys carry the prefix `expected.`. */
export const expectedWords: Readonly<Record<Expected, Bilingual>> = {
  declaration: text('机构、材料、表单、事项、流程或场景', 'an office, document, form, item, process or scenario'),
  calendarPart: text('工时、时区、休假表或收件', '“hours”, “zone”, “days” or “received”'),
  officePart: text('岗位、印章、地址或电话', '“post”, “seal”, “address” or “phone”'),
  documentPart: text('格式、样表或空表', '“format”, “sample” or “blank”'),
  field: text('字段（名称、冒号、类型）', 'a field (name, colon, type)'),
  fieldType: text('字段类型（文本、数值、是否、日期、单选等）', 'a field type (text, number, yesno, date, choice …)'),
  itemPart: text(
    '事项的要素（依据、承办、法定、承诺、需、出具等）',
    'a part of the item (“basis”, “handled by”, “needs”, “yields” …)',
  ),
  itemKind: text('许可、确认、备案或公共服务', '“licence”, “confirmation”, “filing” or “service”'),
  needsPart: text(
    '容缺、告知承诺、共享自、当、依据，或者下一个要素',
    '“tolerate”, “on commitment”, “shared from”, “when”, “basis” or the next part',
  ),
  stepPart: text('依据、查验、结论、表单或逾期', '“basis”, “reads”, “outcomes”, “form” or “on overdue”'),
  statement: text('环节、办理、并联、出件等办理步骤', 'a step, “handle”, “parallel”, “issue” or another statement'),
  processPart: text(
    '限、受理、办理、环节、出件等流程内容',
    '“within”, “accept”, “handle”, “step”, “issue” or another part of the process',
  ),
  greenChannelPart: text('限、免办或优先', '“within”, “skip” or “priority”'),
  handlePart: text('限或逾期', '“within” or “on overdue”'),
  acceptPart: text('表单或逾期', '“form” or “on overdue”'),
  mergePart: text('限、用印或办理', '“within”, “sealed with” or “handle”'),
  autoRule: text('规则（结论 当 条件）', 'a rule (outcome “when” condition)'),
  branch: text('情形（引号里的选项）或否则', 'a branch (an option in quotes) or “otherwise”'),
  scenarioEntry: text('时刻（如 2026-03-02 09:00）或应当', 'an instant (such as 2026-03-02 09:00) or “expect”'),
  action: text(
    '动作（申报、补交、完成、修改、共享等）',
    'an action (“submits”, “supplies”, “completes”, “amends”, “shares” …)',
  ),
  expectation: text(
    '应有的结果（办结、待办、到期、已取得等）',
    'an expectation (“finished”, “task”, “due”, “obtained” …)',
  ),
  declarationHead: text('“{”，或者下一个声明', '“{” or the next declaration'),
  headPart: text(
    '由、限、至少、到场、依据，或者下一项内容',
    '“by”, “within”, “at least”, “in person”, “basis” or what comes next',
  ),
  intakePart: text('由、限、到场，或者下一项内容', '“by”, “within”, “in person” or what comes next'),
  handleHead: text(
    '下一个办理步骤，或者“{”（里面写限、逾期）',
    'the next statement, or “{” (with “within” or “on overdue” in it)',
  ),
  stageHead: text('牵头、限或“{”', '“led by”, “within” or “{”'),
  autoHead: text('限、依据或“{”', '“within”, “basis” or “{”'),
  waitPart: text('限、逾期，或者下一个办理步骤', '“within”, “on overdue” or the next statement'),
  afterCondition: text(
    '比较（=、≠、>、≥、<、≤、为、属于）、且、或，或者“{”',
    'a comparison (=, !=, >, >=, <, <=, “is”, “in”), “and”, “or”, or “{”',
  ),
  name: text('名称', 'a name'),
  calendar: text('日历名称', 'the name of a calendar'),
  office: text('机构名称', 'the name of an office'),
  post: text('岗位名称', 'the name of a post'),
  seal: text('印章名称', 'the name of a seal'),
  document: text('材料名称', 'the name of a document'),
  form: text('表单名称', 'the name of a form'),
  item: text('事项名称', 'the name of an item'),
  process: text('流程名称', 'the name of a process'),
  stage: text('阶段名称', 'the name of a stage'),
  step: text('环节名称', 'the name of a step'),
  outcome: text('结论', 'an outcome'),
  task: text('环节名称（事项.环节）', 'the name of a task (item.step)'),
  actor: text('岗位（机构.岗位）或申请人', 'a post (office.post) or the applicant'),
  person: text('人的姓名', 'the name of a person'),
  fieldName: text('字段名称', 'the name of a field'),
  pushed: text('材料或字段的名称', 'the name of a document or a field'),
  string: text('引号里的文字', 'text in quotes'),
  title: text('引号里的标题', 'a title in quotes'),
  path: text('引号里的文件名', 'a file name in quotes'),
  reason: text('引号里的理由', 'a reason in quotes'),
  number: text('数', 'a number'),
  wholeNumber: text('整数', 'a whole number'),
  percent: text('百分数（如 60%）', 'a percentage (such as 60%)'),
  duration: text('时限（如 5 工作日、当场）', 'a length of time (such as 5 working days)'),
  length: text('时间长度（如 5 工作日）', 'a length of time (such as 5 working days)'),
  unit: text('时间单位（工作日、天、小时、个月等）', 'a unit of time (working days, days, hours, months …)'),
  date: text('日期（如 2026-03-02）', 'a date (such as 2026-03-02)'),
  time: text('时间（如 09:00）', 'a time of day (such as 09:00)'),
  law: text('法律名称（《…》）', 'the title of a law'),
  condition: text('条件', 'a condition'),
  operand: text('字段、数、文字或日期', 'a field, number, text or date'),
  value: text('值（数、引号里的文字、日期、真、假）', 'a value (number, text in quotes, date, true, false)'),
  specialKind: text(
    '特别程序的种类（听证、检验、专家评审、公示、踏勘等）',
    'a kind of special procedure (hearing, inspection, expert review, public notice …)',
  ),
  overdueConsequence: text(
    '视为通过、升级、不予许可、撤销受理或视为撤回',
    '“pass”, “escalate to”, “refuse”, “annul” or “withdraw”',
  ),
  channel: text('窗口、网上、自助终端或掌上', '“window”, “online”, “kiosk” or “mobile”'),
  received: text('即时或次工作日', '“at once” or “next working day”'),
  colour: text('黄或红', '“yellow” or “red”'),
  basis: text('依据', '“basis”'),
  openBrace: text('“{”', '“{”'),
  closeBrace: text('“}”', '“}”'),
  openParen: text('“(”', '“(”'),
  closeParen: text('“)”', '“)”'),
  closeBracket: text('“]”', '“]”'),
  colon: text('冒号', 'a colon'),
  minus: text('“-”', '“-”'),
  for: text('“验证”', '“for”'),
  is: text('“为”', '“is”'),
  to: text('“给”', '“to”'),
  at: text('“于”', '“at”'),
  until: text('“至”', '“until”'),
  when: text('“当”', '“when”'),
  formalWhen: text('“转正式受理 当”', '“formal when”'),
  inForceFrom: text('“施行”', '“in force from”'),
  start: text('“启动”', '“start”'),
  times: text('“次”', '“times”'),
  persons: text('“人”', '“persons”'),
  atMost: text('“至多”', '“at most”'),
  in: text('“属于”', '“in”'),
  listEnd: text('逗号或“}”', 'a comma or “}”'),
}
