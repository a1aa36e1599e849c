/** Meaning: names bound, rules checked, plans lowered, and what is generated from them. Pure; runs in browser and server alike. */
export { compile, runScenarios, type Compilation, type TestReport } from './compile.ts'
export type { ReportedDiagnostic, Text } from './messages/report.ts'
export type { ScenarioResult } from './scenario/run-scenario.ts'
export type { CompiledScenario } from './scenario/scenario.ts'
export { keywordIds, keywordTable, type Keyword, type KeywordCategory, type KeywordId } from '@banjie/dsl'
export { emitMachine } from './emit/machine/machine.ts'
export { mermaidFlowchart, mermaidNodeIds, type FlowchartOptions } from './emit/mermaid/flowchart.ts'
export { impliedNames } from './model/words.ts'
export { editingRules, type ClosingPair, type EditingRules, type Pair } from './services/editing-rules.ts'
export {
  colouredWords,
  isPhrase,
  lexicalPatterns,
  longestFirst,
  namePattern,
  spellingPattern,
  wordColours,
  type ColouredWord,
  type LexicalPattern,
  type WordColour,
} from './services/highlight.ts'
export { keywordCategoryNames } from './services/keyword-categories.ts'
export { keywordHover } from './services/keyword-hover.ts'
export { analyse } from './analyse.ts'
export type { Analysed } from './services/analysed.ts'
export { codeActions } from './services/code-actions.ts'
export { hover } from './services/hover.ts'
export { definition, highlights, references } from './services/navigation.ts'
export { prepareRename, rename, type Renamed } from './services/rename.ts'
export { documentSymbols, foldingRanges, workspaceSymbols } from './services/symbols.ts'
