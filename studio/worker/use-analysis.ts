import { useEffect, useReducer, useRef } from 'react'
import { analysisReducer, type Analyses } from './analysis-state.ts'
import { compileText } from './compiler-client.ts'

/** A text to be kept analysed. */
export interface AnalysedText {
  readonly path: string
  readonly text: string
}

/** How long typing has to rest before the compiler looks at it, in milliseconds. */
const restMs = 200

/** Keeps the text that is edited analysed, and looks once at each of the others. */
export function useAnalysis(current: AnalysedText | undefined, others: readonly AnalysedText[]): Analyses {
  const [state, dispatch] = useReducer(analysisReducer, {})
  const version = useRef(0)
  const seen = useRef(new Map<string, string>())

  const analyse = async ({ path, text }: AnalysedText): Promise<void> => {
    const mine = ++version.current
    seen.current.set(path, text)
    dispatch({ kind: 'asked', path, version: mine })
    const result = await compileText(path, text)
    if (result.ok) dispatch({ kind: 'answered', path, version: mine, compiled: result.value })
    else dispatch({ kind: 'crashed', path, version: mine, message: result.message })
  }

  const path = current?.path
  const text = current?.text
  useEffect(() => {
    if (path === undefined || text === undefined || seen.current.get(path) === text) return undefined
    // The first look at a file waits for nothing: somebody has just opened it.
    const timer = setTimeout(() => void analyse({ path, text }), seen.current.has(path) ? restMs : 0)
    return () => clearTimeout(timer)
  }, [path, text])

  useEffect(() => {
    for (const other of others) if (other.path !== path && !seen.current.has(other.path)) void analyse(other)
  }, [others, path])

  return state
}
