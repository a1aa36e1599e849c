import { commands } from './commands/commands.ts'

/** How `banjie` is called; only one command where it is named. */
export function usage(name?: string): string {
  const shown = name === undefined ? Object.values(commands) : [commands[name]]
  const rows = shown.flatMap((command) =>
    command === undefined ? [] : [`  banjie ${command.usage}\n      ${command.about.zh}\n      ${command.about.en}\n`],
  )
  return `用法 · usage\n${rows.join('')}  --lang zh|en  消息的语言 · the language of messages\n`
}
