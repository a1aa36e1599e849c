import type { KeywordId } from '../keywords/table.ts'
import type { Lexeme } from './token.ts'
import { Colon, Comma, Name, QuotedName, StringLiteral, Word } from './token-types.ts'
import { nameText } from './values.ts'

/** The keywords after which a name is declared. */
export const declaring: ReadonlySet<KeywordId> = new Set([
  'calendar',
  'office',
  'post',
  'seal',
  'document',
  'form',
  'item',
  'process',
  'step',
  'auto',
  'special',
  'stage',
  'merge',
])

/** The keywords after which a list of names is declared, each with or without a title. */
const declaringLists: ReadonlySet<KeywordId> = new Set(['post', 'seal', 'outcomes'])

const declares = (id: KeywordId): boolean => declaring.has(id)
const declaresList = (id: KeywordId): boolean => declaringLists.has(id)

const isName = (token: Lexeme | undefined): token is Lexeme =>
  token !== undefined &&
  (token.tokenType === Word ||
    token.tokenType === QuotedName ||
    (Name.categoryMatchesMap?.[token.tokenTypeIdx] ?? false))

/** The names that the tokens of a module declare, as far as tokens alone can tell; the applicant is always there. */
export function declaredNames(lexemes: readonly Lexeme[]): Set<string> {
  const names = new Set(['申请人', 'applicant'])
  lexemes.forEach((token, index) => {
    const next = lexemes[index + 1]
    if (isName(token) && next?.tokenType === Colon) names.add(nameText(token))
    if (!isName(next)) return
    const { keywords } = token
    if (keywords.some(declares)) names.add(nameText(next))
    if (!keywords.some(declaresList)) return
    let place = index + 1
    for (let name: Lexeme | undefined = next; isName(name); name = lexemes[place]) {
      names.add(nameText(name))
      if (lexemes[place + 1]?.tokenType === StringLiteral) place++
      if (lexemes[place + 1]?.tokenType !== Comma) break
      place += 2
    }
  })
  return names
}
