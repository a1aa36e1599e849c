import { parse } from '@banjie/dsl'
import { compile } from './compile.ts'
import type { Analysed } from './services/analysed.ts'

/** Reads a text for the language services. */
export function analyse(text: string, uri: string): Analysed {
  const { tree, tokens } = parse(text)
  const { names, diagnostics, lines } = compile(text, uri)
  return { uri, text, tree, tokens, names, diagnostics, lines }
}
