import type { ReactElement } from 'react'

/** The mark of Banjie: the first character of 办结 as a small seal. */
export function SealMark(): ReactElement {
  return (
    <svg className="seal-mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect x="1.25" y="1.25" width="21.5" height="21.5" rx="4" fill="none" stroke="currentColor" strokeWidth="2" />
      <text x="12" y="17" fontSize="13.5" fontWeight="700" textAnchor="middle" fill="currentColor">
        办
      </text>
    </svg>
  )
}
