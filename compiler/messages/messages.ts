import type { MessageTable } from '@banjie/dsl'
import { compareMessages } from './compare-messages.ts'
import { conditionMessages } from './condition-messages.ts'
import { deadlineMessages } from './deadline-messages.ts'
import { prerequisiteMessages } from './prerequisite-messages.ts'
import { visitMessages } from './visit-messages.ts'

/** What the compiler says, in both languages; `{name}` and `{@key}` as `renderMessage` of the language reads them. */
export const compilerMessages: MessageTable = {
  'problem.misplaced': {
    zh: '“{construct}”属于流程，不能写在事项的办理程序里；请移到流程中。',
    en: '“{construct}” belongs to a process, not to an item’s procedure: move it to the process.',
  },
  'problem.notJson': {
    zh: 'banjie.json 应当是一个 JSON 对象，例如 { "title": "…", "modules": ["…"] }；请检查引号、逗号和括号。',
    en: 'banjie.json has to be a JSON object such as { "title": "…", "modules": ["…"] }: look at quotes, commas and braces.',
  },
  'problem.notTranslation': {
    zh: '译文文件应当是一个 JSON 对象，从模块里的文字到译文，例如 { "营业执照": "Business licence" }；请检查引号、逗号和括号。',
    en: 'A file of translations has to be a JSON object from the texts of the module to the translated ones, { "text": "translation" }: look at quotes, commas and braces.',
  },
  'problem.unknownKey': {
    zh: 'banjie.json 里没有“{key}”这一项；可以写的是 title、modules、calendar（最接近的是 {near}）。',
    en: 'banjie.json has no entry “{key}”: it may hold title, modules and calendar (the nearest is {near}).',
  },
  'problem.title': { zh: 'title 应当是引号里的文字。', en: 'title has to be a text in quotes.' },
  'problem.modules': {
    zh: 'modules 应当是文件或文件夹的列表，例如 ["机构.banjie", "事项"]。',
    en: 'modules has to be a list of files or folders, such as ["offices.banjie", "items"].',
  },
  'problem.calendar': {
    zh: 'calendar 应当是某个模块声明的日历名称。',
    en: 'calendar has to be the name of a calendar that a module declares.',
  },
  BJ1001: { zh: '找不到“{name}”。{@guess}', en: 'Nothing is called “{name}”. {@guess}' },
  guess: { zh: '是不是“{near}”？', en: 'Did you mean “{near}”?' },
  oneOf: { zh: '可以写的有：{near}。', en: 'There is: {near}.' },
  noGuess: { zh: '请先声明它，或改用已有的名称。', en: 'Declare it first, or use a name that exists.' },
  noDays: {
    zh: '休假表文件 {path} 不存在；请改正路径，或写 "cn-workdays.json" 使用国务院公布的放假安排。',
    en: 'There is no file {path} of days off. Mend the path, or write “cn-workdays.json” for the days that the State Council announces.',
  },
  noFile: {
    zh: '没有文件“{path}”；路径从本文件所在的文件夹算起，库里的模块写作 "banjie/…"。',
    en: 'There is no file “{path}”: a path starts at the folder of this file, and a module of the library is "banjie/…".',
  },
  emptyPath: {
    zh: '引号里要写模块文件的路径，例如 "common/机构.banjie"。',
    en: 'Write the path of a module between the quotes, such as "common/offices.banjie".',
  },
  pathFromRoot: {
    zh: '路径要从本文件所在的文件夹算起，不能从“/”或盘符开始；请去掉开头的部分，上一级写作“../”。',
    en: 'A path starts at the folder of this file, not with “/” or a drive: leave that out, and write “../” for the folder above.',
  },
  folderPath: {
    zh: '这是文件夹；引用要写到具体的模块文件，例如 "{name}机构.banjie"。',
    en: 'This is a folder: a “use” names one module file, such as "{name}offices.banjie".',
  },
  notAtHand: {
    zh: '事项“{item}”的条件要用这个字段，而这个流程填写的表单里没有；请在表单中加上，或让事项写明它的表单。',
    en: 'A condition of item “{item}” uses this field, and no form that is filled in here has it: add it to a form, or let the item name its form.',
  },
  BJ1002: {
    zh: '“{name}”{@advice}',
    en: '“{name}” {@advice}',
  },
  declaredTwice: {
    zh: '已经声明过了，一个名称只能声明一次；请改名或删去一处。',
    en: 'is declared already, and a name can be declared only once: rename one or delete it.',
  },
  givenTwice: {
    zh: '前面已经写过了，这里只能写一次；请删去一处。',
    en: 'is given already and may be given only once: delete one.',
  },
  secondCalendar: {
    zh: '是第二个日历：一个模块连同它引用的模块只能有一个日历，各流程都按它计时；请删去一个。',
    en: 'is a second calendar: a module, with those that it uses, has one, by which all its processes count. Delete one.',
  },
  usedTwice: {
    zh: '前面已经引用过了；请删去这一处引用。',
    en: 'is used above already: delete this “use”.',
  },
  versionsApart: {
    zh: '在另一个模块里已经声明过了；同一名称的几个版本（施行期不重叠）要写在同一个模块里，请移到一处。',
    en: 'is declared in another module already: versions of one name, whose periods in force do not overlap, stand in one module. Move them together.',
  },
  BJ1003: {
    zh: '{@mend}：{circle}；请把共同要用的声明移到另一个模块里。',
    en: '{@mend}: {circle}. Move what both need to a module of its own.',
  },
  circleHere: { zh: '模块互相引用，成了一个圈', en: 'Modules use each other in a circle' },
  circleElsewhere: {
    zh: '这里引用的模块（{way}）通到一个圈里，要改的不在本文件',
    en: 'What is used here ({way}) leads into a circle, which is to be mended there and not in this file',
  },
  BJ1004: {
    zh: '这里应当是{@wanted}，而“{name}”是{@found}。',
    en: 'What is due here is {@wanted}, but “{name}” is {@found}.',
  },
  BJ3001: {
    zh: '承诺的时限比法定的还长；请缩短承诺时限，或核对法定时限。',
    en: 'More time is promised than the law allows: shorten the promise, or look at the statutory limit again.',
  },
  BJ3004: {
    zh: '事项“{name}”没有写依据；请用“依据”写明设定它的法律条款。',
    en: 'Item “{name}” names no legal basis: say with “basis” which article provides for it.',
  },
  BJ3005: {
    zh: '法定时限超过了行政许可法第四十二条的 {most} 个工作日，却没有引用别的法律；请写明规定更长时限的法律，或缩短它。',
    en: 'The statutory limit is above the {most} working days of article 42 of the licensing law, and no other law is cited: name the law that allows more, or shorten it.',
  },
  BJ3006: {
    zh: '环节“{name}”没有时限，而事项作了承诺；请用“限”写明它的时限。',
    en: 'Step “{name}” has no limit, while the item promises one: give it one with “within”.',
  },
  BJ3008: {
    zh: '这个特别程序所用的时间算在法定时限里；{@way}。',
    en: 'The time of this special procedure counts against the statutory limit: {@way}.',
  },
  'way.required': {
    zh: '要扣除，请写明要求它的法律（行政许可法第四十五条），或用“不计入 依据”',
    en: 'to leave it out, cite the law that requires it (article 45 of the licensing law), or say “excluded by basis”',
  },
  'way.excluded': {
    zh: '它不属于行政许可法第四十五条所列的几种，要扣除，请用“不计入 依据”写明哪部法律这样规定',
    en: 'it is of none of the kinds of article 45 of the licensing law, so that only “excluded by basis” with the law that says so leaves it out',
  },
  BJ3009: {
    zh: '逾期视为通过必须有法律依据；请在后面写“依据”，或改用别的后果。',
    en: 'Silence counts as consent only where a law says so: add “basis” directly after it, or choose another consequence.',
  },
  BJ3010: {
    zh: '《{law}》在 {day} {@fault}。请改引当天有效的法律。',
    en: '“{law}” is not in force on {day}: {@fault}. Cite the law that is.',
  },
  'law.replaced': {
    zh: '已经失效：从 {until} 起由《{replacedBy}》代替',
    en: 'since {until} “{replacedBy}” stands in its place',
  },
  'law.over': { zh: '已经失效：有效期到 {until} 为止', en: 'it ended on {until}' },
  'law.notYet': { zh: '还没有生效：{from} 才施行', en: 'it comes into force on {from}' },
  BJ3011: {
    zh: '“{name}”是另一个事项“{other}”的结果，要它作前置却没有写依据；请写明规定这一前置的法律，或去掉这一条。',
    en: '“{name}” is the result of another item, “{other}”, and no law is named that makes it a prerequisite: name it, or leave the prerequisite out.',
  },
  BJ3012: {
    zh: '{@what}，最多 {most}；请改为不超过它，或写明属于哪一类事项。',
    en: '{@what}, at most {most}: keep within it, or say of what kind the item is.',
  },
  'above.intake': {
    zh: '行政许可法第三十二条：受理的工作日数',
    en: 'Article 32 of the licensing law: working days of the intake',
  },
  'above.handingOver': {
    zh: '行政许可法第四十四条：送达的工作日数',
    en: 'Article 44 of the licensing law: working days of handing over',
  },
  'above.extension': {
    zh: '行政许可法第四十二条：延期的工作日数',
    en: 'Article 42 of the licensing law: working days of the extension',
  },
  'above.corrections': {
    zh: '行政许可法第三十二条：一次告知，补正的次数',
    en: 'Article 32 of the licensing law, told once: the number of corrections',
  },
  BJ4004: {
    zh: '同一条路径上两次出具“{name}”；一份结果只能由一个事项出具一次。',
    en: '“{name}” is yielded twice on one path: a result can be yielded only once, by one item.',
  },
  BJ5001: {
    zh: '“{name}”可以容缺，但事项的第一个环节就要查验它，容缺没有意义；请让后面的环节查验它，或去掉容缺。',
    en: '“{name}” is tolerated missing, but the first step of the item reads it, so that nothing is gained: let a later step read it, or do not tolerate it.',
  },
  BJ5002: {
    zh: '“{name}”的容缺时间比事项的承诺时限还长，办件会停下来等申请人；请缩短容缺时间。',
    en: '“{name}” may come later than the item promises to be done, so that the case will stand waiting for the applicant: shorten the tolerance.',
  },
  BJ6003: {
    zh: '流程“{name}”的结果要盖“{first}”和“{other}”两种印章；可否统一用一种？',
    en: 'The results of process “{name}” pass under two seals, “{first}” and “{other}”: could one do?',
  },
  BJ6006: {
    zh: '“{name}”是兜底材料，申请人不知道要交什么；请逐项列出，或去掉。',
    en: '“{name}” is a catch-all, and no applicant knows what it asks for: list what is needed, or leave it out.',
  },
  BJ6007: {
    zh: '事项“{name}”由“{office}”划转而来，却没有写由谁监管；请用“监管”写明。',
    en: 'Item “{name}” was taken over from “{office}”, and nobody answers for what happens afterwards: say with “supervised by”.',
  },
  BJ6008: {
    zh: '自动环节不宜按规则直接不予许可：不予许可要由人作出并说明理由（行政许可法第三十八条）；请改为转人工。',
    en: 'A rule refuses here: a refusal wants a person and reasons (article 38 of the licensing law). Let a step after “otherwise” decide.',
  },
  BJ7001: { zh: '{@what}', en: '{@what}' },
  'what.rejected': { zh: '这一步没有被接受：{zh}', en: 'This action was refused: {en}' },
  'what.misfilled': { zh: '这一步没有被接受，表单填写有误：{zh}。', en: 'This action was refused for its form: {en}.' },
  'what.status': {
    zh: '流程此时{@status}，而不是{@expected}。',
    en: 'The process is {@status} by then, not {@expected}.',
  },
  'what.item': {
    zh: '事项“{name}”此时{@status}，而不是{@expected}。',
    en: 'Item “{name}” is {@status} by then, not {@expected}.',
  },
  'what.notDeemed': { zh: '没有视为受理：{@status}。', en: 'Nothing was deemed accepted: {@status}.' },
  'what.notDeemedPassed': {
    zh: '“{name}”没有视为通过：{@status}。',
    en: '{name} was not deemed passed: {@status}.',
  },
  'what.notTolerated': { zh: '没有在容缺“{name}”。', en: '{name} is not tolerated missing now.' },
  'what.toleratedUntil': {
    zh: '“{name}”容缺到 {due}，不是 {expected}。',
    en: '{name} is tolerated until {due}, not {expected}.',
  },
  'what.noTask': {
    zh: '此时没有待办“{name}”；待办的是：{open}。',
    en: '“{name}” is not open by then; open are: {open}.',
  },
  'what.taskOpen': { zh: '“{name}”此时仍在待办。', en: '“{name}” is open by then.' },
  'what.due': { zh: '“{name}”到期于 {due}，而不是 {expected}。', en: '“{name}” is due at {due}, not at {expected}.' },
  'what.noDue': { zh: '“{name}”此时没有到期日。', en: '“{name}” has no due date by then.' },
  'what.noWarning': { zh: '“{name}”还没有{@colour}预警。', en: 'No {@colour} warning has been given on “{name}”.' },
  'what.notObtained': { zh: '此时还没有取得“{name}”。', en: '“{name}” has not been obtained by then.' },
  'what.obtained': { zh: '此时已经取得“{name}”。', en: '“{name}” has been obtained by then.' },
  'what.used': { zh: '已用 {used} 个工作日，超过 {zh}。', en: '{used} working days have been used, more than {en}.' },
  'what.elapsed': {
    zh: '自收件起已历时 {used} 个工作日，超过 {zh}。',
    en: '{used} working days have passed since receipt, more than {en}.',
  },
  'status.open': { zh: '还在办理', en: 'still open' },
  'status.finished': { zh: '已办结', en: 'finished' },
  'status.refused': { zh: '不予许可', en: 'refused' },
  'status.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'status.annulled': { zh: '已撤销受理', en: 'acceptance annulled' },
  'status.granted': { zh: '已准予', en: 'granted' },
  'status.received': { zh: '已收件，尚未受理', en: 'received and not yet accepted' },
  'status.notReceived': { zh: '尚未申报', en: 'not yet applied for' },
  'status.accepted': { zh: '已由窗口受理', en: 'accepted by the window' },
  'colour.yellow': { zh: '黄色', en: 'yellow' },
  'colour.red': { zh: '红色', en: 'red' },
  'kind.office': { zh: '机构', en: 'an office' },
  'kind.post': { zh: '岗位', en: 'a post' },
  'kind.document': { zh: '材料', en: 'a document' },
  'kind.form': { zh: '表单', en: 'a form' },
  'kind.item': { zh: '事项', en: 'an item' },
  'kind.process': { zh: '流程', en: 'a process' },
  'kind.seal': { zh: '印章', en: 'a seal' },
  'kind.field': { zh: '表单的字段', en: 'a field of a form' },
  'kind.step': { zh: '环节', en: 'a step' },
  'kind.stage': { zh: '阶段', en: 'a stage' },
  'kind.merge': { zh: '合并', en: 'a merge' },
  'kind.calendar': { zh: '日历', en: 'a calendar' },
  'kind.earlierStep': { zh: '前面的环节', en: 'an earlier step' },
  'kind.laterStep': { zh: '本环节或后面的环节', en: 'this step or a later one' },
  'kind.longer': { zh: '后面多写了名称的路径', en: 'a path that goes on too far' },
  'kind.needed': { zh: '事项需要的材料', en: 'a document that the item needs' },
  'kind.notNeeded': { zh: '事项没有列入“需”的材料', en: 'not among the documents that the item needs' },
  'role.promised': { zh: '承诺时限在这里', en: 'the promised limit is here' },
  'role.firstStep': { zh: '第一个环节在这里', en: 'the first step is here' },
  'role.takenOver': { zh: '划转写在这里', en: 'taken over here' },
  'role.statutory': { zh: '法定时限在这里', en: 'the statutory limit is here' },
  'role.otherSeal': { zh: '第一种印章在这里', en: 'the first seal is here' },
  'role.used': { zh: '用在这里', en: 'used here' },
  'role.first': { zh: '第一次声明在这里', en: 'first declared here' },
  'role.firstUse': { zh: '第一次引用在这里', en: 'first used here' },
  'role.closesCircle': { zh: '这一处引用把圈合上了', en: 'this use closes the circle' },
  'fix.supervised': { zh: '由“{office}”监管', en: 'have “{office}” supervise it' },
  'fix.deleteUse': { zh: '删去这一处引用', en: 'delete this use' },
  'fix.useName': { zh: '改为“{nearest}”', en: 'use “{nearest}”' },
  ...conditionMessages,
  ...deadlineMessages,
  ...prerequisiteMessages,
  ...visitMessages,
  ...compareMessages,
}
