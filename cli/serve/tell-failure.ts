import { storeFailureText, type RuntimeFailure } from '@banjie/runtime/host'
import type { StoreFailure } from '@banjie/runtime/store'

/** Tells whoever runs the server of a failure of the runtime that no request was there to be told of. */
export function tellFailure(failure: RuntimeFailure): void {
  switch (failure.kind) {
    case 'store':
      return tell(storeFailureText(failure.failure.code), failure.failure.cause)
    case 'unusable-version':
      return tell(failure.refusal.message)
    case 'bug':
      return tell({ zh: '内部错误，请报告', en: 'internal error, please report' }, failure.error)
  }
}

/** Tells of a bug of ours that a request met, with the number that its answer names. */
export function tellBugOfRequest(error: unknown, id: string): void {
  tell({ zh: `内部错误（编号 ${id}），请报告`, en: `internal error ${id}, please report` }, error)
}

/** Tells why the file of the cases could not be opened. */
export function tellStoreFailure(file: string, { code, cause }: StoreFailure): void {
  const { zh, en } = storeFailureText(code)
  tell({ zh: `${file}：${zh}`, en: `${file}: ${en}` }, cause)
}

function tell({ zh, en }: { readonly zh: string; readonly en: string }, cause?: unknown): void {
  const reason = cause instanceof Error ? `${cause.stack ?? cause.message}\n` : ''
  process.stderr.write(`banjie: ${zh}\nbanjie: ${en}\n${reason}`)
}
