/** Meaning: names bound, rules checked, plans lowered, and what is generated from them. Pure; runs in browser and server alike. */
export { compile, runScenarios, type Compilation, type TestReport } from './compile.ts'
export type { ReportedDiagnostic, Text } from './report.ts'
export type { ScenarioResult } from './scenario/run-scenario.ts'
export type { CompiledScenario } from './scenario/scenario.ts'
export { keywordIds, keywordTable, type Keyword, type KeywordCategory, type KeywordId } from '@banjie/dsl'
export { emitMachine } from './emit/machine/machine.ts'
export { mermaidFlowchart, mermaidNodeIds, type FlowchartOptions } from './emit/mermaid/flowchart.ts'
export { impliedNames } from './model/words.ts'
