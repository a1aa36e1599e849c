import type { IProduction, Rule } from 'chevrotain'
import { Alternation, NonTerminal, Option, Repetition, RepetitionWithSeparator, Terminal } from 'chevrotain'
import type { KeywordId } from '../keywords/table.ts'
import { keywordOfType } from '../lexer/token-types.ts'

/** A part of the grammar that holds others. */
const partsOf = (production: IProduction): readonly IProduction[] =>
  'definition' in production && Array.isArray(production.definition) ? production.definition : []

/**
 * For each rule of the grammar, the keywords that can stand next while it is being read: those of its own and those
 * that begin the rules it calls. More than the place at hand allows, never less: the parser itself sorts them out.
 */
export function leadingKeywords(rules: Readonly<Record<string, Rule>>): ReadonlyMap<string, ReadonlySet<KeywordId>> {
  const first = new Map<Rule, Set<KeywordId>>()

  const firstOf = (rule: Rule): ReadonlySet<KeywordId> => {
    const known = first.get(rule)
    if (known !== undefined) return known
    const found = new Set<KeywordId>()
    first.set(rule, found)
    begin(rule.definition, found)
    return found
  }
  /** Adds the keywords that a row of productions can begin with; true when the row may read nothing. */
  const begin = (row: readonly IProduction[], found: Set<KeywordId>): boolean =>
    row.every((production) => beginOne(production, found))
  const beginOne = (production: IProduction, found: Set<KeywordId>): boolean => {
    if (production instanceof Terminal) {
      add(production, found)
      return false
    }
    if (production instanceof NonTerminal) {
      for (const id of firstOf(production.referencedRule)) found.add(id)
      // Whether the rule may read nothing is asked once more: rules are few and this happens once.
      return begin(production.referencedRule.definition, new Set())
    }
    if (production instanceof Alternation) {
      return partsOf(production)
        .map((alternative) => begin(partsOf(alternative), found))
        .includes(true)
    }
    const mayBeEmpty = begin(partsOf(production), found)
    const isOptional =
      production instanceof Option || production instanceof Repetition || production instanceof RepetitionWithSeparator
    return isOptional || mayBeEmpty
  }
  const add = ({ terminalType }: Terminal, found: Set<KeywordId>): void => {
    const id = keywordOfType(terminalType)
    if (id !== undefined) found.add(id)
  }
  const everywhere = (production: IProduction, found: Set<KeywordId>): void => {
    if (production instanceof Terminal) add(production, found)
    else if (production instanceof NonTerminal) for (const id of firstOf(production.referencedRule)) found.add(id)
    else for (const part of partsOf(production)) everywhere(part, found)
  }

  return new Map(
    Object.entries(rules).map(([name, rule]) => {
      const found = new Set<KeywordId>()
      for (const production of rule.definition) everywhere(production, found)
      return [name, found]
    }),
  )
}
