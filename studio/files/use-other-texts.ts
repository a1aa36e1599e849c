import { useEffect, useRef, useState } from 'react'
import { readModule } from '../client/client.ts'
import type { KnownText } from '../worker/protocol.ts'

/** So many files are looked at in the background, for the counts in the list. */
const most = 60

/** The texts of the files that are not open, read one after another once the open one is there. */
export function useOtherTexts(paths: readonly string[] | undefined, opened: string | undefined): readonly KnownText[] {
  const [texts, setTexts] = useState<readonly KnownText[]>([])
  const asked = useRef(new Set<string>())
  const first = useRef(opened)
  first.current ??= opened

  useEffect(() => {
    if (paths === undefined || first.current === undefined) return
    const wanted = paths.slice(0, most).filter((path) => path !== opened && !asked.current.has(path))
    for (const path of wanted) asked.current.add(path)
    const readAll = async (): Promise<void> => {
      for (const path of wanted) {
        const answer = await readModule(path)
        if (answer.ok) setTexts((now) => [...now, { path, text: answer.value.text }])
      }
    }
    void readAll()
  }, [paths, opened])

  return texts
}
