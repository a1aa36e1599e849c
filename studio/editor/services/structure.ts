import type { languages } from 'monaco-editor/editor'
import type { LspSelection, LspSymbol } from '../../worker/services.ts'
import { monaco } from '../monaco.ts'
import { lspPosition, monacoRange } from './convert.ts'
import { symbolKinds } from './kinds.ts'
import type { ServiceHost } from './service-host.ts'

/** What a text declares, as an outline. */
export function symbolProvider(host: ServiceHost): languages.DocumentSymbolProvider {
  return {
    async provideDocumentSymbols(model) {
      return (await host.ask('symbols', model, {}))?.map(symbol)
    },
  }
}

function symbol({ name, detail, kind, range, selectionRange, children }: LspSymbol): languages.DocumentSymbol {
  return {
    name,
    detail: detail ?? '',
    kind: monaco.languages.SymbolKind[symbolKinds[kind - 1] ?? 'Variable'],
    tags: [],
    range: monacoRange(range),
    selectionRange: monacoRange(selectionRange),
    children: (children ?? []).map(symbol),
  }
}

/** What can be folded. */
export function foldingProvider(host: ServiceHost): languages.FoldingRangeProvider {
  return {
    async provideFoldingRanges(model) {
      const found = await host.ask('folding', model, {})
      return found?.map(({ startLine, endLine }) => ({ start: startLine + 1, end: endLine + 1 }))
    },
  }
}

/** What is selected around a place, from the inside out. */
export function selectionProvider(host: ServiceHost): languages.SelectionRangeProvider {
  return {
    async provideSelectionRanges(model, positions) {
      return (await host.ask('selection', model, { positions: positions.map(lspPosition) }))?.map(outwards)
    },
  }
}

function outwards(innermost: LspSelection): languages.SelectionRange[] {
  const ranges: languages.SelectionRange[] = []
  for (let at: LspSelection | undefined = innermost; at !== undefined; at = at.parent)
    ranges.push({ range: monacoRange(at.range) })
  return ranges
}
