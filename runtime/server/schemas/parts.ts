import { list, object, open, ref, string, type Schema } from './schema.ts'

const unit = {
  type: 'string',
  enum: ['workingDay', 'day', 'hour', 'minute', 'second', 'month', 'year', 'onTheSpot'],
  description: '时限单位 · unit of a limit',
}

/** The small shapes that many requests and answers hold. */
export const parts: Readonly<Record<string, Schema>> = {
  Text: object({ zh: string('中文 · Chinese'), en: string('英文 · English') }),
  PostRef: object({ office: string('机构 · office'), post: string('岗位 · post') }, ['post']),
  Person: object(
    { office: string('机构 · office'), post: string('岗位 · post'), person: string('办理人 · who holds the post') },
    ['post', 'person'],
  ),
  Limit: object({ amount: { type: 'number', minimum: 0, description: '数量 · amount' }, unit }),
  Fault: object({ path: string('JSON pointer'), reason: ref('Text') }),
  ApiError: object({
    error: object(
      {
        code: string('稳定的代码，供程序判断 · stable, for programs'),
        message: ref('Text'),
        details: list(ref('Fault'), '哪一部分有什么问题 · what is wrong with which part'),
      },
      ['details'],
    ),
  }),
  ModuleText: object({
    path: string('流程文件 · module'),
    text: string('全文 · its text'),
    tag: string('内容标记，保存时带回 · tag that a later save names'),
  }),
  ModuleChanged: object({ error: open('module-changed'), current: ref('ModuleText') }),
  Place: object({
    line: { type: 'integer', minimum: 1, description: '行，从 1 起 · line, from 1' },
    column: { type: 'integer', minimum: 1, description: '列，从 1 起 · column, from 1 (UTF-16)' },
  }),
  Diagnostic: {
    ...open('编译器发现的问题 · what the compiler found'),
    required: ['code', 'severity', 'message', 'range'],
    properties: {
      code: string('BJ1001'),
      severity: { enum: ['error', 'warning'] },
      message: ref('Text'),
      range: object({ start: ref('Place'), end: ref('Place') }),
      module: string('所在的流程文件，是被使用的文件时才有 · the module it stands in, where that is one that is used'),
    },
  },
  ModuleFaulty: object({ error: open('module-faulty'), diagnostics: list(ref('Diagnostic')) }),
}
