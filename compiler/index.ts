/** Meaning: names bound, rules checked, plans lowered, and what is generated from them. Pure; runs in browser and server alike. */
export {
  compile,
  compileModule,
  compileModules,
  obstaclesOf,
  runScenarios,
  type Compilation,
  type CompileOptions,
  type Obstacle,
  type TestReport,
} from './compile.ts'
export { compareProcesses } from './compare/compare.ts'
export {
  figureNames,
  type Change,
  type Changed,
  type ChangedFigures,
  type ChangeKind,
  type Comparison,
  type FigureName,
  type ItemRow,
  type ItemSide,
  type NamedProcess,
  type ProcessComparison,
} from './compare/comparison.ts'
export { calendarNamed, type DeclaredCalendar } from './model/calendar.ts'
export { ModuleSet, type ReadText } from './modules/module-set.ts'
export { projectFileName, readProjectFile, unknownInProject, type ProjectFile } from './modules/project-file.ts'
export { readUsed } from './modules/read-used.ts'
export { library, pathOfUse } from './modules/path-of-use.ts'
export { compilerMessages } from './messages/messages.ts'
export { storyLines, type ReportedDiagnostic, type Text } from './messages/report.ts'
export { edgesIn, type DeadlineEdge } from './scenario/deadline-edges.ts'
export type { ScenarioResult } from './scenario/run-scenario.ts'
export type { CompiledScenario } from './scenario/scenario.ts'
export { keywordIds, keywordTable, type Keyword, type KeywordCategory, type KeywordId } from '@banjie/dsl'
export { emitMachine } from './emit/machine/machine.ts'
export { mermaidFlowchart, mermaidNodeIds, type FlowchartOptions } from './emit/mermaid/flowchart.ts'
export { impliedNames } from './names/words.ts'
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
export { analyse, prove } from './analyse.ts'
export { Project, type ProjectFiles } from './services/project.ts'
export type { Analysed } from './services/analysed.ts'
export { keepProven } from './services/proven.ts'
export {
  timetableOf,
  worstStarts,
  type Timetable,
  type TimetableRow,
  type WorstStart,
} from './proof/deadlines/timetable.ts'
export { checkedIn, nothingChecked, together, type Checked } from './proof/checked.ts'
export type { Moment } from './proof/deadlines/on-calendar.ts'
export { simulate } from './simulation/simulate.ts'
export type { Arrivals, Assumed, Assumptions, Shares } from './simulation/assumptions.ts'
export { outcomeNamed, taskPath, tasksNamed, tooFewFor, type TooFew } from './simulation/named.ts'
export type { KeptLimit, PostLoad, Simulation, Standing, StepLoad, Summary, Used } from './simulation/result.ts'
export type { Spread } from './simulation/spread.ts'
export { textsToTranslate } from './translation/texts-to-translate.ts'
export {
  readTranslation,
  translationFileOf,
  translationGaps,
  type Translation,
  type TranslationGaps,
} from './translation/translation-file.ts'
