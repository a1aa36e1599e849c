import type { languages } from 'monaco-editor/editor'

type CompletionKind = keyof typeof languages.CompletionItemKind
type SymbolKind = keyof typeof languages.SymbolKind

/** What Monaco calls the kinds of completions, in the order in which the protocol numbers them from 1. */
export const completionKinds: readonly CompletionKind[] = [
  'Text',
  'Method',
  'Function',
  'Constructor',
  'Field',
  'Variable',
  'Class',
  'Interface',
  'Module',
  'Property',
  'Unit',
  'Value',
  'Enum',
  'Keyword',
  'Snippet',
  'Color',
  'File',
  'Reference',
  'Folder',
  'EnumMember',
  'Constant',
  'Struct',
  'Event',
  'Operator',
  'TypeParameter',
]

/** What Monaco calls the kinds of symbols, in the order in which the protocol numbers them from 1. */
export const symbolKinds: readonly SymbolKind[] = [
  'File',
  'Module',
  'Namespace',
  'Package',
  'Class',
  'Method',
  'Property',
  'Field',
  'Constructor',
  'Enum',
  'Interface',
  'Function',
  'Variable',
  'Constant',
  'String',
  'Number',
  'Boolean',
  'Array',
  'Object',
  'Key',
  'Null',
  'EnumMember',
  'Struct',
  'Event',
  'Operator',
  'TypeParameter',
]
