import { useEffect, useEffectEvent, useReducer } from 'react'
import type { CaseView } from '@banjie/runtime/server/api'
import type { Answer } from '../client/answer.ts'
import { readCase, readVersion } from '../client/client.ts'
import { useConnection } from '../client/connection.ts'
import { casePageReducer, type CasePage, type Place } from './case-page-state.ts'

/** How often an open case is looked at again: others work on it too, and time passes. */
const lookAgainMs = 4000

/** A case and how to do something to it. */
export interface CaseOnPage {
  readonly page: CasePage
  run(place: Place, command: () => Promise<Answer<CaseView>>): Promise<void>
}

export function useCase(id: string): CaseOnPage {
  const [page, dispatch] = useReducer(casePageReducer, {})
  const { returns } = useConnection()
  const version = page.view?.version
  const isOpen = page.view === undefined || page.view.status === 'open'

  const look = async (): Promise<void> => {
    const answer = await readCase(id)
    if (answer.ok) dispatch({ kind: 'read', view: answer.value, at: Date.now() })
    else dispatch({ kind: 'read-failed', fault: answer.fault })
  }
  const lookNow = useEffectEvent(look)

  useEffect(() => void lookNow(), [id, returns])
  useEffect(() => {
    if (!isOpen) return undefined
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void lookNow()
    }, lookAgainMs)
    return () => clearInterval(timer)
  }, [id, isOpen])
  useEffect(() => {
    if (version === undefined) return
    void readVersion(version).then((answer) => {
      if (answer.ok) dispatch({ kind: 'process-read', process: answer.value })
    })
  }, [version, returns])

  return {
    page,
    async run(place, command) {
      dispatch({ kind: 'working', place })
      const answer = await command()
      if (answer.ok) return dispatch({ kind: 'done', view: answer.value, at: Date.now() })
      dispatch({ kind: 'refused', place, fault: answer.fault })
      // Somebody else may have been faster: show how the case stands now.
      return look()
    },
  }
}
