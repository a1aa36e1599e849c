import type { ReactElement } from 'react'
import { ConflictSheet } from './conflict-sheet.tsx'
import type { Files } from './use-files.ts'

/** Two versions of the open file wait for a choice. */
export function ConflictChoice(props: {
  readonly files: Files
  readonly putOff: string | undefined
  readonly onPutOff: (tag: string) => void
}): ReactElement | undefined {
  const { files, putOff, onPutOff } = props
  const { file } = files
  const theirs = file?.theirs
  if (file === undefined || theirs === undefined || putOff === theirs.tag) return undefined
  return (
    <ConflictSheet
      file={file}
      theirs={theirs.text}
      onKeepMine={() => files.keepMine(file.path)}
      onTakeTheirs={() => files.takeTheirs(file.path)}
      onLater={() => onPutOff(theirs.tag)}
    />
  )
}
