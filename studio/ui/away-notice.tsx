import { useEffect, type ReactElement } from 'react'
import { listModules } from '../client/client.ts'
import { useUi } from './ui-context.ts'

/** How often a server that is away is asked again, in milliseconds. */
const retryMs = 2000

/** The server does not answer: said, and tried again until it does. */
export function AwayNotice(): ReactElement {
  const { t } = useUi()
  useEffect(() => {
    const timer = setInterval(() => void listModules(), retryMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="away" role="alert">
      {t('away')}
      <button type="button" className="link" onClick={() => void listModules()}>
        {t('away.retry')}
      </button>
    </p>
  )
}
