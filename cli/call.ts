import { parseArgs } from 'node:util'
import type { Command } from './commands/command.ts'

/** A call that cannot be carried out as it stands: exit status 2. */
export class CallFault extends Error {
  readonly zh: string
  readonly en: string

  constructor(zh: string, en: string) {
    super(en)
    this.zh = zh
    this.en = en
  }
}

/** A call of a command, read: its operands, its flags, its options with a value, and the language of its messages. */
export interface Call {
  readonly operands: readonly string[]
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
  readonly locale: 'zh' | 'en'
}

/** Reads the arguments of a command; anything that it does not take is a fault of the call. */
export function readCall(command: Command, args: readonly string[], environment = process.env): Call {
  const options = Object.fromEntries([
    ...command.flags.map((name) => [name, { type: 'boolean' as const }]),
    ...[...command.values, 'lang'].map((name) => [name, { type: 'string' as const }]),
  ])
  const { values, positionals } = parsed(args, options)
  const [least, most] = command.operands
  if (positionals.length < least) throw new CallFault('缺少文件', 'a file is missing')
  if (positionals.length > most) throw new CallFault('参数太多', 'too many arguments')
  const given = Object.entries(values)
  return {
    operands: positionals,
    flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
    values: new Map(given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))),
    locale: localeOf(values['lang'], environment),
  }
}

function parsed(
  args: readonly string[],
  options: Record<string, { type: 'boolean' } | { type: 'string' }>,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CallFault(`看不懂这些参数：${args.join(' ')}`, reason)
  }
}

/** The language of messages: as asked, else that of the terminal, else Chinese, the language of those who write processes. */
function localeOf(asked: string | boolean | undefined, environment: NodeJS.ProcessEnv): 'zh' | 'en' {
  if (asked === 'zh' || asked === 'en') return asked
  if (asked !== undefined) throw new CallFault('--lang 只能是 zh 或 en', '--lang takes zh or en')
  const terminal = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? ''
  return terminal.startsWith('en') ? 'en' : 'zh'
}
