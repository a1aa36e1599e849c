import type { ReactElement } from 'react'

/** Where a file holds several processes: which of them is shown. */
export function ProcessPicker(props: {
  readonly label: string
  readonly processes: readonly string[]
  readonly process: string | undefined
  readonly onProcess: (process: string) => void
}): ReactElement | undefined {
  const { label, processes, process, onProcess } = props
  if (processes.length < 2) return undefined
  return (
    <div className="segments" role="group" aria-label={label}>
      {processes.map((name) => (
        <button type="button" key={name} aria-pressed={name === process} onClick={() => onProcess(name)}>
          {name}
        </button>
      ))}
    </div>
  )
}
