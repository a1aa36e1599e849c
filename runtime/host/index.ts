/** A running runtime, without HTTP: deploy processes, run cases on a store, durably and in time. */
export { openRuntime } from './open-runtime.ts'
export type { ActOptions, Application, Completion, Runtime, RuntimeFailure, RuntimeOptions } from './runtime.ts'
export { hostTexts, required, type Answer, type HostCode, type Refusal } from './answer.ts'
export { storeFailureText } from './store-failure-text.ts'
