import type { ChannelName } from '../../plan/index.ts'
import { list, object, oneOf, open, ref, string, type Schema } from './schema.ts'

const fields = open('表单，按流程的 JSON Schema 校验 · the form, checked against the JSON Schema of the process')
const names = (description: string, more: Schema = {}): Schema => ({
  ...list({ type: 'string' }, description),
  uniqueItems: true,
  ...more,
})
const without = names('未带来的材料 · documents asked for and not brought along')

const channel = oneOf(
  ['window', 'online', 'kiosk', 'mobile'] satisfies readonly ChannelName[],
  '渠道：窗口、网上、自助终端、掌上，默认窗口 · by which way, by default at the window',
)

/** What the server is sent. */
export const bodies: Readonly<Record<string, Schema>> = {
  StartCase: object(
    {
      process: string('流程名，以保存的文件为准 · name of the process, as saved'),
      version: string('或者：版本 · or its version'),
      versions: names('或者：若干版本，适用收件之日施行的一个 · or several, of which the one in force is followed', {
        minItems: 1,
      }),
      fields,
      without,
      channel,
    },
    ['process', 'version', 'versions', 'fields', 'without', 'channel'],
  ),
  Submission: object({ fields, without, channel }, ['fields', 'without', 'channel']),
  CompleteTask: object(
    {
      by: ref('Person'),
      outcome: string('结论，默认 pass · outcome, by default pass'),
      reason: string('理由，不予许可、补正时须填 · reason, wanted for refuse and correct'),
      fields: open('环节表单，按该环节的 JSON Schema 校验 · what the step has filled in'),
    },
    ['outcome', 'reason', 'fields'],
  ),
  SupplyDocuments: object({ documents: names('补交的材料 · documents supplied', { minItems: 1 }) }),
  AmendFields: object({ fields }),
  Withdrawal: { ...object({}), type: ['object', 'null'] },
  SaveModule: object({ text: string('全文 · text'), tag: string('打开时的标记 · tag it was opened with') }, ['tag']),
  DeployModule: object(
    {
      path: string('流程文件 · module'),
      text: string('全文 · text'),
      used: {
        type: 'object',
        description: '被引用而尚未保存的文件的全文 · texts of modules that it uses and that are not saved yet',
        additionalProperties: string('全文 · text'),
      },
    },
    ['used'],
  ),
}

/** What it answers about modules and processes. */
export const catalogue: Readonly<Record<string, Schema>> = {
  ProcessSummary: object(
    {
      process: string('流程 · process'),
      title: string('全称 · title'),
      module: string('流程文件 · module'),
      version: string('版本；文件有错误时没有 · version, absent where the module has errors'),
    },
    ['title', 'version'],
  ),
  ModuleSummary: object({ path: string('流程文件 · module') }),
  Deployed: object({
    versions: list(object({ process: string('流程 · process'), version: string('版本 · version') })),
  }),
  CompiledProcess: object({
    version: string('内容哈希 · content hash'),
    plan: open('方案 · plan'),
    machine: open('XState v5 machine'),
  }),
}
