import type { ApiError, ModuleDiagnostic, Text } from '@banjie/runtime/server/api'
import { sentence } from '../ui/texts/texts.ts'

/**
 * Why the server did not do what was asked: `away` (nothing there, or something between us that is no Banjie), or
 * `refused` with the server's own words.
 */
export type Fault =
  | { readonly kind: 'away' }
  | { readonly kind: 'refused'; readonly status: number; readonly error: ApiError['error']; readonly body: unknown }

/** What a request gives. The world may fail, so nothing here throws. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

/** A fault in words, in both languages. */
export function faultText(fault: Fault): Text {
  if (fault.kind === 'refused') return fault.error.message
  return { zh: sentence('error.away', 'zh'), en: sentence('error.away', 'en') }
}

/** What the compiler found in a module that was refused for it; nothing for any other fault. */
export function diagnosticsIn(fault: Fault): readonly ModuleDiagnostic[] {
  const found = fault.kind === 'refused' && isRecord(fault.body) ? fault.body['diagnostics'] : undefined
  return Array.isArray(found) ? found.filter(isDiagnostic) : []
}

const isDiagnostic = (found: unknown): found is ModuleDiagnostic =>
  isRecord(found) && isText(found['message']) && isRecord(found['range']) && isRecord(found['range']['start'])

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isText = (value: unknown): value is Text =>
  isRecord(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string'

const isApiError = (body: unknown): body is ApiError => {
  const error = isRecord(body) ? body['error'] : undefined
  return isRecord(error) && typeof error['code'] === 'string' && isText(error['message'])
}

/** The fault that an answer other than 2xx stands for. */
export function faultOf(status: number, body: unknown): Fault {
  if (isApiError(body)) return { kind: 'refused', status, error: body.error, body }
  // A proxy that has lost its server answers 500, 502 or 504 in its own way: that is "away", not a refusal.
  if (status >= 500) return { kind: 'away' }
  const message = {
    zh: sentence('error.unreadable', 'zh', { status }),
    en: sentence('error.unreadable', 'en', { status }),
  }
  return { kind: 'refused', status, error: { code: 'unreadable', message }, body }
}
