import type { ReactElement } from 'react'
import type { NodeId } from '@banjie/runtime/plan'
import { useUi } from '../ui/ui-context.ts'
import type { OutlineLine } from '../worker/outline.ts'

/** The process at a glance; a line leads to its text. */
export function Outline(props: {
  readonly lines: readonly OutlineLine[]
  readonly lookedAt: NodeId | undefined
  readonly onNode: (node: NodeId) => void
}): ReactElement | undefined {
  const { lines, lookedAt, onNode } = props
  const { t, pick } = useUi()
  if (lines.length === 0) return undefined
  return (
    <nav className="outline" aria-labelledby="outline-heading">
      <h2 id="outline-heading">{t('outline')}</h2>
      <ul>
        {lines.map(({ node, label, limit, depth }) => (
          <li key={node}>
            <button
              type="button"
              className={node === lookedAt ? 'looked-at' : undefined}
              style={{ paddingInlineStart: `${10 + depth * 14}px` }}
              onClick={() => onNode(node)}
            >
              <span>{pick(label)}</span>
              {limit !== undefined && <span className="muted small">{pick(limit)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
