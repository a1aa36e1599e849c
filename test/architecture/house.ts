/**
 * The table of the house: which area may import which, and where each outside library is at home. The reasons stand in
 * the README of each room; a new folder or library that is not in the table fails the layering test until it is.
 */

/** What an area may import besides itself. */
export interface Area {
  /** Areas it may import. */
  readonly imports: readonly string[]
  /** Areas of which it may import types only: it knows their data and none of their rules. */
  readonly types?: readonly string[]
  /** May it use Node's own modules? Pure areas may not. */
  readonly isNode?: boolean
}

const pureRuntime = ['runtime/plan', 'runtime/calendar', 'runtime/engine']
const meaning = ['dsl', 'compiler/kept-with.ts', 'compiler/messages', 'runtime/plan', 'runtime/calendar']

/** The areas by the path they begin with; a file belongs to the longest that fits. */
export const areas: Readonly<Record<string, Area>> = {
  dsl: { imports: [] },

  'runtime/plan': { imports: [] },
  'runtime/calendar': { imports: ['runtime/plan'] },
  'runtime/engine': { imports: ['runtime/plan', 'runtime/calendar'] },
  // How a state is written down: a store knows that form, and no rule of the engine.
  'runtime/engine/written-state.ts': { imports: [], types: ['runtime/engine', 'runtime/plan', 'runtime/calendar'] },
  'runtime/store': { imports: ['runtime/plan'], types: ['runtime/engine', 'runtime/calendar'], isNode: true },
  // The package's entry hands out the port together with what carries it; host and server know the port only.
  'runtime/store/index.ts': { imports: ['runtime/store', 'runtime/store/sqlite'], isNode: true },
  'runtime/store/sqlite': {
    imports: ['runtime/store', 'runtime/plan', 'runtime/engine/written-state.ts'],
    types: ['runtime/engine', 'runtime/calendar'],
    isNode: true,
  },
  'runtime/host': {
    imports: [...pureRuntime, 'runtime/store'],
    types: ['runtime/store/index.ts'],
    isNode: true,
  },
  // The types of the HTTP interface, for whoever calls it from a browser.
  'runtime/server/api.ts': { imports: [], types: ['runtime/plan', 'runtime/engine', 'runtime/calendar'] },
  'runtime/server': {
    imports: ['runtime/server/api.ts', 'runtime/host', 'runtime/plan', 'runtime/calendar'],
    types: ['runtime/engine', 'runtime/store', 'runtime/store/index.ts'],
    isNode: true,
  },
  // The entry for those who embed the runtime: all but the server, which is loaded only by whoever wants it.
  'runtime/index.ts': {
    imports: [...pureRuntime, 'runtime/store', 'runtime/store/index.ts', 'runtime/store/sqlite', 'runtime/host'],
    isNode: true,
  },

  // What follows from an object, kept with it.
  'compiler/kept-with.ts': { imports: [] },
  'compiler/messages': { imports: ['dsl', 'runtime/plan'] },
  'compiler/names': { imports: meaning },
  // The modules of a project: which uses which, read and resolved as they are asked for.
  'compiler/modules': { imports: [...meaning, 'compiler/names'], types: ['compiler/model'] },
  'compiler/model': { imports: [...meaning, 'compiler/names'] },
  'compiler/check': { imports: [...meaning, 'compiler/names', 'compiler/model'] },
  'compiler/proof': {
    imports: ['compiler/kept-with.ts', 'compiler/messages', 'compiler/model', ...pureRuntime],
  },
  'compiler/plan': { imports: [...meaning, 'compiler/names', 'compiler/model'] },
  'compiler/emit': { imports: ['compiler/messages', 'compiler/plan', ...pureRuntime] },
  // Runs what a scenario tells through the engine, and compares.
  'compiler/scenario': {
    imports: [...meaning, 'compiler/names', 'compiler/model', 'compiler/plan', 'compiler/emit', 'runtime/engine'],
  },
  // Many cases at once, on the engine, as applicants and posts may act.
  'compiler/simulation': {
    imports: [...meaning, 'compiler/names', 'compiler/scenario', 'runtime/engine'],
  },
  // Two versions of a process held against each other.
  'compiler/compare': {
    imports: ['dsl', 'compiler/messages', 'compiler/names', 'compiler/model', 'compiler/proof', ...pureRuntime],
  },
  // The English of a module's texts, beside it.
  'compiler/translation': { imports: [...meaning, 'compiler/model', 'compiler/modules'] },
  'compiler/services': {
    imports: [
      ...meaning,
      'compiler/model',
      'compiler/names',
      'compiler/modules',
      'compiler/check',
      'compiler/proof',
      'compiler/plan',
      'runtime/engine',
    ],
  },
  compiler: {
    imports: [
      ...meaning,
      'compiler/model',
      'compiler/names',
      'compiler/modules',
      'compiler/check',
      'compiler/proof',
      'compiler/plan',
      'compiler/emit',
      'compiler/compare',
      'compiler/scenario',
      'compiler/simulation',
      'compiler/translation',
      'compiler/services',
      'runtime/engine',
    ],
  },

  studio: { imports: ['compiler', 'compiler/services', 'processes', ...pureRuntime], types: ['runtime/server/api.ts'] },
  'studio/vite.config.ts': { imports: [], isNode: true },
  // A client of the language server: it knows nothing of the language.
  'studio/vscode': { imports: [], isNode: true },
  processes: { imports: [] },
  cli: { imports: ['dsl', 'compiler', 'compiler/services', 'studio', 'processes', 'runtime/*'], isNode: true },
  'cli/project': { imports: ['cli', 'dsl', 'compiler'], isNode: true },
  test: {
    imports: ['dsl', 'compiler/*', 'compiler', 'runtime/*', 'studio', 'processes', 'cli', 'cli/project'],
    isNode: true,
  },
  'vitest.config.ts': { imports: [], isNode: true },
}

/** Where each outside library, and each module of Node that is one, may be imported. */
export const libraries: Readonly<Record<string, readonly string[]>> = {
  chevrotain: ['dsl', 'test/bench'],
  xstate: ['runtime/engine/machine', 'test'],
  'temporal-polyfill': ['runtime/calendar'],
  '@noble/hashes': ['runtime/plan'],
  re2js: ['runtime/plan'],
  ajv: ['runtime/engine/form', 'runtime/server/openapi.test.ts'],
  'node:sqlite': ['runtime/store/sqlite'],
  fastify: ['runtime/server'],
  '@fastify/static': ['runtime/server'],
  '@fastify/swagger': ['runtime/server'],
  '@fastify/swagger-ui': ['runtime/server'],
  react: ['studio'],
  'react-dom': ['studio'],
  'monaco-editor': ['studio/editor'],
  mermaid: ['studio/diagram', 'test'],
  'vscode-languageserver': ['cli/lsp', 'cli/commands/lsp.ts', 'test/cli'],
  'vscode-languageserver-textdocument': ['cli/lsp', 'test/properties'],
  'vscode-languageserver-types': ['compiler/services', 'test/properties'],
  'pinyin-pro': ['compiler/services'],
  'vscode-languageclient': ['studio/vscode'],
  vscode: ['studio/vscode'],
  'get-east-asian-width': ['cli/output', 'dsl/format'],
  vite: ['studio/vite.config.ts', 'studio/vscode/vite.config.ts'],
  '@vitejs/plugin-react': ['studio/vite.config.ts'],
  vitest: ['test', 'vitest.config.ts'],
  'fast-check': ['test'],
  'z3-solver': ['test/properties'],
  'chinese-days': ['test/calendar'],
  langium: ['test/bench'],
  fflate: ['cli/project/vsix'],
  tinybench: ['test/bench'],
  'playwright-core': ['test'],
  '@sparticuz/chromium': ['test/browser'],
  'oxc-parser': ['test/architecture'],
  'vscode-textmate': ['test/vscode'],
  'vscode-oniguruma': ['test/vscode'],
}

/** What the tests beside the code may import in addition, wherever they stand. */
export const librariesOfTests: readonly string[] = ['vitest', 'fast-check', 'vscode-languageserver-textdocument']
