import { calendar } from './calendar.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { compare } from './compare.ts'
import { compileCommand } from './compile.ts'
import { deadlines } from './deadlines.ts'
import { explain } from './explain.ts'
import { fmt } from './fmt.ts'
import { lsp } from './lsp.ts'
import { migrate } from './migrate.ts'
import { serve } from './serve.ts'
import { simulate } from './simulate.ts'
import { test } from './test.ts'

/** The commands of `banjie`, in the order in which they are listed. */
export const commands: Readonly<Record<string, Command>> = {
  check,
  explain,
  deadlines,
  fmt,
  test,
  compare,
  simulate,
  compile: compileCommand,
  migrate,
  calendar,
  serve,
  lsp,
}
