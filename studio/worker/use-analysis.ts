import { useEffect, useEffectEvent, useReducer, useRef } from 'react'
import { analysisReducer, type Analyses } from './analysis-state.ts'
import { hearFindings, tellTexts } from './compiler-client.ts'
import type { KnownText } from './protocol.ts'

/** The texts that the page has, and which of them somebody looks at. */
export interface PageTexts {
  readonly current: string | undefined
  readonly texts: readonly KnownText[]
  /** The modules of the folder, once they are listed. */
  readonly folder: readonly string[] | undefined
}

/** So long a keystroke waits for the next before it is told, in milliseconds. */
const keystrokeMs = 30

/** Keeps the worker told of the page's texts, and what it finds in them at hand. */
export function useAnalysis({ current, texts, folder }: PageTexts): Analyses {
  const [state, dispatch] = useReducer(analysisReducer, {})
  const told = useRef(new Map<string, string>())
  const toldFolder = useRef<readonly string[]>(undefined)
  const toldCurrent = useRef<string>(undefined)

  useEffect(() => hearFindings(dispatch), [])

  const tell = useEffectEvent(() => {
    const news = texts.filter(({ path, text }) => told.current.get(path) !== text)
    const isListed = folder !== undefined && folder !== toldFolder.current
    if (news.length === 0 && !isListed && current === toldCurrent.current) return
    for (const { path, text } of news) told.current.set(path, text)
    toldFolder.current = folder
    toldCurrent.current = current
    const version = tellTexts({
      texts: news,
      ...(current === undefined ? {} : { current }),
      ...(isListed ? { folder } : {}),
    })
    for (const { path } of news) dispatch({ kind: 'asked', path, version })
  })
  useEffect(() => {
    // A text that is new here waits for nothing: somebody has just opened it.
    const isTyping = texts.every(({ path }) => told.current.has(path))
    const timer = setTimeout(tell, isTyping ? keystrokeMs : 0)
    return () => clearTimeout(timer)
  }, [current, texts, folder])

  return state
}
