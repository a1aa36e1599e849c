/** What a plan is: the contract between the compiler and the runtime. Pure types, its schema and its content hash. */
export type * from './plan.ts'
export type * from './limit.ts'
export type * from './json-schema.ts'
export type * from './machine-config.ts'
export { compiledProcess, isIntact, type CompiledProcess } from './compiled-process.ts'
export { canonicalJson } from './canonical-json.ts'
export { keyOf, namesOf, nodeId, segmentOf, structuralKeys } from './node-id.ts'
export { blocksOf, findBlock, isTask, postKey, samePost } from './walk.ts'
