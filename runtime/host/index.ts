/** A running runtime, without HTTP: deploy processes, run cases on a store, durably and in time. */
export { openRuntime } from './open-runtime.ts'
export {
  applicant,
  type ActOptions,
  type Application,
  type Completion,
  type OtherAct,
  type Runtime,
  type RuntimeFailure,
  type RuntimeOptions,
} from './runtime.ts'
export { hostTexts, required, type Answer, type HostCode, type Refusal } from './answer.ts'
export { storeFailureText } from './store-failure-text.ts'
