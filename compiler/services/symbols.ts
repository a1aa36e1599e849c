import type { Declaration } from '@banjie/dsl'
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-types'
import type { Thing } from '../names/thing.ts'
import { locationOf, rangeOf, type Analysed } from './analysed.ts'

/** The outline of a module: what it declares, with posts, fields, steps and stages inside. */
export function documentSymbols(analysed: Analysed): readonly DocumentSymbol[] {
  return analysed.tree.declarations.map((node): DocumentSymbol => {
    const head = headOf(node)
    // Editors want a name: while there is none, the keyword stands for it.
    const name = head.name.trim() === '' ? analysed.text.slice(node.start, node.keywordEnd) : head.name
    const selectionRange = rangeOf(analysed, head.at)
    const children = analysed.names.things
      .filter(({ at, within }) => within !== undefined && node.start <= at.start && at.end <= node.end)
      .filter((thing) => thing.name !== '')
      .map((thing): DocumentSymbol => {
        const range = rangeOf(analysed, thing.at)
        return { name: thing.name, ...detailOf(thing), kind: symbolKinds[thing.kind], range, selectionRange: range }
      })
    return { name, ...head.detail, kind: head.kind, range: rangeOf(analysed, node), selectionRange, children }
  })
}

/** What of a module is found by a query over all modules: the characters of the query stand in the name in order. */
export function workspaceSymbols(analysed: Analysed, query: string): readonly SymbolInformation[] {
  const wanted = [...query.toLowerCase()]
  const fits = (name: string): boolean => {
    let at = 0
    for (const char of name.toLowerCase()) if (char === wanted[at]) at += 1
    return at === wanted.length
  }
  const things = analysed.names.things
    .filter(({ name, title }) => name !== '' && (fits(name) || fits(title ?? '')))
    .map((thing) => ({
      name: thing.name,
      kind: symbolKinds[thing.kind],
      location: locationOf(analysed, thing.at),
      ...(thing.within === undefined ? {} : { containerName: thing.within.name }),
    }))
  // Laws and scenarios are told by their titles: no name refers to them.
  const titled = analysed.tree.declarations
    .filter(({ kind }) => kind === 'law' || kind === 'scenario')
    .map(headOf)
    .filter(({ name }) => name.trim() !== '' && fits(name))
    .map(({ name, kind, at }) => ({ name, kind, location: locationOf(analysed, at) }))
  return [...things, ...titled]
}

interface Head {
  readonly name: string
  readonly at: { readonly start: number; readonly end: number }
  readonly kind: SymbolKind
  readonly detail: { readonly detail?: string }
}

function headOf(node: Declaration): Head {
  switch (node.kind) {
    case 'law':
      return { name: node.title.text, at: node.title, kind: SymbolKind.Constant, detail: {} }
    case 'scenario':
      return { name: node.title.value, at: node.title, kind: SymbolKind.Event, detail: {} }
    case 'calendar':
      return { name: node.name.text, at: node.name, kind: symbolKinds.calendar, detail: {} }
    default:
      return {
        name: node.name.text,
        at: node.name,
        kind: symbolKinds[node.kind],
        detail: detailOf({ title: node.title?.value }),
      }
  }
}

const detailOf = ({ title }: { readonly title: string | undefined }): { detail?: string } =>
  title === undefined ? {} : { detail: title }

const symbolKinds: Readonly<Record<Thing['kind'], SymbolKind>> = {
  office: SymbolKind.Namespace,
  post: SymbolKind.Key,
  seal: SymbolKind.Constant,
  document: SymbolKind.File,
  form: SymbolKind.Struct,
  field: SymbolKind.Field,
  item: SymbolKind.Class,
  step: SymbolKind.Function,
  stage: SymbolKind.Module,
  merge: SymbolKind.Module,
  process: SymbolKind.Interface,
  calendar: SymbolKind.Constant,
}
