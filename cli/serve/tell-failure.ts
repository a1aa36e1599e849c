import { storeFailureText, type RuntimeFailure } from '@banjie/runtime/host'
import type { StoreFailure } from '@banjie/runtime/store'

/** Tells whoever runs the server of a failure of the runtime that no request was there to be told of. */
export function tellFailure(failure: RuntimeFailure): void {
  switch (failure.kind) {
    case 'store':
      return tell(storeFailureText(failure.failure.code), failure.failure.cause)
    case 'unusable-version':
      return tell({
        zh: `版本 ${failure.version} 不完整或由别的编译器写成，不能办理`,
        en: `version ${failure.version} is not intact and cannot be run`,
      })
    case 'bug':
      return tell({ zh: '内部错误，请报告', en: 'internal error, please report' }, failure.error)
  }
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
