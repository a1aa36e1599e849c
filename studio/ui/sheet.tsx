import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'

/** A modal sheet over the page; Escape closes it. */
export function Sheet(props: {
  readonly title: string
  readonly isWide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactElement {
  const { title, isWide = false, onClose, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={isWide ? 'sheet wide' : 'sheet'} aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      {children}
    </dialog>
  )
}
