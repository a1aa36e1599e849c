import { canBeBare, keywordsSpelled, keywordTable, quoteName } from '@banjie/dsl'
import type { KeywordId, KeywordLanguage, TokenBefore } from '@banjie/dsl'
import type { CompletionItemKind } from 'vscode-languageserver-types'
import type { ModuleNames } from '../../names/module-names.ts'
import type { Thing } from '../../names/thing.ts'
import type { Analysed } from '../analysed.ts'

/** Something that can be inserted, before it is put into the shape of the protocol. */
export interface Candidate {
  readonly label: string
  readonly insert: string
  /** Whether `insert` has places to fill in. */
  readonly isSnippet?: boolean
  /** Other spellings by which it may be found. */
  readonly others?: readonly string[]
  readonly kind: CompletionItemKind
  readonly detail: string
  readonly documentation?: string | undefined
  /** What the reader most likely wants comes first: names in scope, then keywords, then the rest. */
  readonly rank: 'name' | 'keyword' | 'rest'
}

/** What is known where a name is due. */
export interface Due {
  readonly analysed: Analysed
  /** Where what is half typed begins, and where the cursor stands. */
  readonly offset: number
  readonly cursor: number
  /** The language of the file. */
  readonly language: KeywordLanguage
  readonly locale: 'zh' | 'en'
  /** The rules of the grammar that ask for it, outermost first. */
  readonly rules: readonly string[]
  /** The tokens of the declaration before it. */
  readonly before: readonly TokenBefore[]
  /** The names before its dots: `审批局` in `审批局.`. */
  readonly path: readonly string[]
}

/** The names that a module sees: its own and those of the modules that it uses. */
export function visibleNames({ names }: Analysed): ModuleNames {
  return names.visible
}

/** A name as it is inserted: in quotes where it cannot stand bare, or where it would be read as a keyword. */
export function nameAsWritten(name: string, isAfterDot = false): string {
  return canBeBare(name) && (isAfterDot || keywordsSpelled(name).length === 0) ? name : quoteName(name)
}

/** What kind of thing it is, in the protocol's words and in the reader's. */
const kinds: Readonly<
  Record<Thing['kind'], { readonly icon: CompletionItemKind; readonly zh: string; readonly en: string }>
> = {
  office: { icon: 9, zh: '机构', en: 'office' },
  post: { icon: 20, zh: '岗位', en: 'post' },
  seal: { icon: 20, zh: '印章', en: 'seal' },
  document: { icon: 17, zh: '材料', en: 'document' },
  form: { icon: 22, zh: '表单', en: 'form' },
  field: { icon: 5, zh: '字段', en: 'field' },
  item: { icon: 7, zh: '事项', en: 'item' },
  step: { icon: 3, zh: '环节', en: 'step' },
  stage: { icon: 9, zh: '阶段', en: 'stage' },
  merge: { icon: 9, zh: '合并', en: 'merge' },
  process: { icon: 2, zh: '流程', en: 'process' },
  calendar: { icon: 14, zh: '日历', en: 'calendar' },
}

/** A declared thing as a candidate, by its path. */
export function thingCandidate(thing: Thing, { locale, path: typed }: Due, path: readonly string[]): Candidate {
  const insert = path.map((name, index) => nameAsWritten(name, index > 0 || typed.length > 0)).join('.')
  const { icon, [locale]: detail } = kinds[thing.kind]
  const documentation = [thing.title, thing.doc].filter((line) => line !== undefined).join('\n\n')
  return { label: path.join('.'), insert, kind: icon, detail, documentation, rank: 'name' }
}

/** A word of the language that stands as a name: an outcome, a channel, the applicant. */
export function wordCandidate(id: KeywordId, { language, locale }: Due): Candidate {
  const { doc, zh, en } = keywordTable[id]
  const [label = id, ...others] = language === 'zh' ? [...zh, ...en] : [...en, ...zh]
  return { label, insert: label, others, kind: 20, detail: doc[locale], rank: 'name' }
}
