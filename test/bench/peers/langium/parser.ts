import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServicesForGrammar } from 'langium/grammar'
import { TokenBuilder } from './tokens.ts'

const chapters = ['module', 'parts', 'statements', 'scenarios']
const grammar = chapters.map((name) => readFileSync(join(import.meta.dirname, `${name}.langium`), 'utf8')).join('\n')

const { parser } = await createServicesForGrammar({
  grammar,
  languageMetaData: { languageId: 'banjie', fileExtensions: ['.banjie'], caseInsensitive: false, mode: 'production' },
  module: { parser: { TokenBuilder: () => new TokenBuilder() } },
})

/**
 * Reads a text with Langium: lexer, parser and tree, without linking and validation. Throws when it finds anything wrong.
 *
 * The grammar is that of the bare parser, but for one place: Langium looks at keywords before names where a loop may go
 * on, so that a field named, without quotes, like what may follow a field's type is refused. No input has such a field.
 */
export function readWithLangium(text: string): void {
  const { lexerErrors, parserErrors } = parser.LangiumParser.parse(text)
  const [failure] = [...lexerErrors, ...parserErrors]
  if (failure !== undefined) throw new Error(failure.message)
}
