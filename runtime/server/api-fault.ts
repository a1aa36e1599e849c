import type { Refusal } from '../host/index.ts'
import type { ApiError, ModuleDiagnostic, ModuleText } from './api.ts'
import type { ModuleFault } from './modules-port.ts'
import { serverText, type ServerCode } from './server-text.ts'
import { statusOf, type ErrorCode } from './status.ts'

/** An answer that is an error: its status and its body. */
export interface ApiFault {
  readonly status: number
  readonly body: ApiError & { readonly current?: ModuleText; readonly diagnostics?: readonly ModuleDiagnostic[] }
}

type Details = NonNullable<ApiError['error']['details']>

/** Only so many parts of a body are named: whoever sends more faults than that is not helped by more. */
const namedParts = 50

/** A refusal of the server's own. */
export function serverFault(
  code: ServerCode,
  args: Readonly<Record<string, string>> = {},
  details: Details = [],
): ApiFault {
  return fault(code, { message: serverText(code, args), ...(details.length > 0 ? { details } : {}) })
}

/** A refusal of the runtime. The parts of a form are named by where they stand in the body. */
export function runtimeFault({ code, message, details }: Refusal): ApiFault {
  const inBody = details?.map(({ path, reason }) => ({ path: `/fields${path}`, reason }))
  return fault(code, { message, ...(inBody === undefined ? {} : { details: inBody }) })
}

/** A fault of the folder of processes. */
export function moduleFault(found: ModuleFault, path: string): ApiFault {
  switch (found.kind) {
    case 'unknown-module':
    case 'bad-path':
      return serverFault(found.kind, { path })
    case 'of-library':
      return serverFault('module-of-library', { path })
    case 'not-utf8':
      return serverFault('module-not-utf8', { path, encoding: found.encoding })
    case 'changed': {
      const { status, body } = serverFault('module-changed', { path })
      return { status, body: { ...body, current: found.current } }
    }
    case 'unavailable':
      return serverFault('modules-unavailable')
  }
}

/** A module that does not compile. */
export function faultyModule(path: string, diagnostics: readonly ModuleDiagnostic[]): ApiFault {
  const { status, body } = serverFault('module-faulty', { path })
  return { status, body: { ...body, diagnostics } }
}

function fault(code: ErrorCode, { message, details }: Omit<ApiError['error'], 'code'>): ApiFault {
  const named = details?.slice(0, namedParts)
  return {
    status: statusOf[code],
    body: { error: { code, message, ...(named === undefined ? {} : { details: named }) } },
  }
}
