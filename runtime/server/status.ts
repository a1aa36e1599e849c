import type { RejectionCode } from '../engine/index.ts'
import type { HostCode } from '../host/index.ts'
import type { ServerCode } from './server-text.ts'

/** Every code that an error of the API can carry. */
export type ErrorCode = RejectionCode | HostCode | ServerCode

/**
 * The HTTP status of each code: 400 the request cannot be read, 403 not for whoever sent it, 404 there is no such thing,
 * 409 the case is not where it was thought to be, 412 somebody saved in between, 413 too large, 422 what was sent is
 * wrong, 503 the world failed, 500 we did.
 */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  'not-json': 400,
  'bad-request': 400,
  'bad-path': 400,
  'not-the-applicant': 403,
  'wrong-post': 403,
  'not-handling': 403,
  'not-asked': 403,
  'foreign-host': 403,
  'foreign-origin': 403,
  'module-of-library': 403,
  'unknown-route': 404,
  'unknown-case': 404,
  'unknown-process': 404,
  'unknown-version': 404,
  'unknown-module': 404,
  'unknown-task': 404,
  'case-concluded': 409,
  'task-not-open': 409,
  'stale-revision': 409,
  'documents-missing': 409,
  'item-rests': 409,
  'case-suspended': 409,
  'not-suspended': 409,
  'too-early': 409,
  'signed-already': 409,
  'no-extension': 409,
  'no-rating': 409,
  'instant-before-last': 409,
  'no-intake-open': 409,
  'nothing-asked': 409,
  'result-obtained': 409,
  'timer-not-due': 409,
  'module-changed': 412,
  'body-too-large': 413,
  'body-invalid': 422,
  'form-invalid': 422,
  'document-not-asked': 422,
  'reason-wanted': 422,
  'unknown-outcome': 422,
  'outcome-used-up': 422,
  'not-shared': 422,
  'channel-closed': 422,
  'not-yet-in-force': 422,
  'no-longer-in-force': 422,
  'module-faulty': 422,
  'module-not-utf8': 422,
  'tampered-process': 422,
  'unusable-calendar': 422,
  'foreign-process': 422,
  internal: 500,
  'modules-unavailable': 503,
  'store-failed': 503,
  'runtime-closed': 503,
}
