import { CallFault, readCall } from './call.ts'
import { commands } from './commands/commands.ts'
import { errorText } from './output/error-text.ts'
import { usage } from './usage.ts'

/**
 * Runs a call of `banjie` and gives its exit status (language.md section 8): 0 fine, 1 the input is at fault, 2 the call
 * is at fault, 3 an internal error.
 */
export async function main(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage())
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (command === undefined) throw new CallFault(`没有命令“${name}”`, `there is no command “${name}”`)
    return await command.run(readCall(command, rest))
  } catch (error) {
    if (error instanceof CallFault) {
      process.stderr.write(
        `banjie: ${error.zh}\nbanjie: ${error.en}\n\n${usage(command === undefined ? undefined : name)}`,
      )
      return 2
    }
    process.stderr.write(`banjie: 内部错误，请把下面的内容报告给我们 · internal error, please report this:\n`)
    process.stderr.write(`banjie ${args.join(' ')}\n${errorText(error)}\n`)
    return 3
  }
}
