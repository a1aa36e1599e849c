import type { ReactElement } from 'react'
import { Sheet } from '../ui/sheet.tsx'
import { useUi } from '../ui/ui-context.ts'
import { compareLines, type ComparedLine } from './line-difference.ts'
import type { OpenFile } from './files-state.ts'

/** Two versions of one file: the person says which one stays. */
export function ConflictSheet(props: {
  readonly file: OpenFile
  readonly theirs: string
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
  readonly onLater: () => void
}): ReactElement {
  const { file, theirs, onKeepMine, onTakeTheirs, onLater } = props
  const { t } = useUi()
  const lines = compareLines(file.text, theirs)
  return (
    <Sheet title={t('conflict.title')} isWide onClose={onLater}>
      <p>{t('conflict.text', { file: file.path })}</p>
      <div className="versions">
        <Version title={t('conflict.mine')} lines={lines} side="mine" />
        <Version title={t('conflict.theirs')} lines={lines} side="theirs" />
      </div>
      <div className="sheet-actions">
        <button type="button" className="button quiet" onClick={onLater}>
          {t('conflict.later')}
        </button>
        <button type="button" className="button" onClick={onTakeTheirs}>
          {t('conflict.take-theirs')}
        </button>
        <button type="button" className="button" onClick={onKeepMine}>
          {t('conflict.keep-mine')}
        </button>
      </div>
    </Sheet>
  )
}

function Version(props: {
  readonly title: string
  readonly lines: readonly ComparedLine[]
  readonly side: 'mine' | 'theirs'
}): ReactElement {
  const { title, lines, side } = props
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {/* Long texts scroll: reachable by keyboard, then. */}
      <pre tabIndex={0}>
        {lines.map((line, index) => (
          // Lines repeat; a line is its place.
          <div
            key={`line-${String(index)}`}
            className={line.side === 'both' ? undefined : line.side === side ? side : 'gap'}
          >
            {line.side === side || line.side === 'both' ? line.text || ' ' : ' '}
          </div>
        ))}
      </pre>
    </section>
  )
}
