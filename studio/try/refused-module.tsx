import type { ReactElement } from 'react'
import { diagnosticsIn, type Fault } from '../client/answer.ts'
import { useUi } from '../ui/ui-context.ts'

/** What keeps a text from being run, where the server has refused it for that: each with its file and place. */
export function RefusedModule({ fault }: { readonly fault: Fault }): ReactElement | undefined {
  const { t, pick } = useUi()
  const errors = diagnosticsIn(fault).filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return undefined
  return (
    <ul className="refused-module">
      {errors.map(({ code, message, module, range: { start } }) => {
        const place = { line: start.line, column: start.column }
        const at =
          module === undefined
            ? t('problems.place', place)
            : t('problems.place.in', { file: module.replace(/\.banjie$/u, ''), ...place })
        return (
          <li key={`${code}:${at}`}>
            {code} {pick(message)} <span className="muted small">{at}</span>
          </li>
        )
      })}
    </ul>
  )
}
