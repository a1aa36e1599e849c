/** HTTP in front of a runtime; loaded only by whoever wants it. */
export { createServer, type Server, type ServerOptions } from './create-server.ts'
export type { Address } from './listen.ts'
export type { OnError } from './failures.ts'
export type { CompiledModule, ModuleFault, ModuleResult, ModulesPort, SavedModule } from './modules-port.ts'
export { isModulePath } from './module-path.ts'
export { serverTexts, type ServerCode } from './server-text.ts'
export { statusOf, type ErrorCode } from './status.ts'
export type * from './api.ts'
