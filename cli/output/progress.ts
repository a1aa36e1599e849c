/** A terminal, as a progress bar needs to know it. */
export interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** How far a long run has come; it leaves nothing behind. */
export interface Progress {
  /** One more is done. */
  step(): void
  /** Takes the bar away. */
  end(): void
}

/** A run that ends sooner needs no bar, and the bar is not drawn more often than anybody sees, in milliseconds. */
const [patience, pause] = [500, 80]

/** A bar for a run of so many steps, on a terminal only: what is piped into a file has no use for it. */
export function progressBar(total: number, terminal: Terminal = process.stderr, now = Date.now): Progress {
  if (terminal.isTTY !== true || total < 2) return { step: () => undefined, end: () => undefined }
  const since = now()
  let done = 0
  let drawn: number | undefined
  const width = Math.min(40, Math.max(10, (terminal.columns ?? 80) - 24))
  return {
    step: () => {
      done += 1
      const at = now()
      if (at - since < patience || (drawn !== undefined && at - drawn < pause && done < total)) return
      drawn = at
      const full = Math.round((width * done) / total)
      const share = `${String(Math.floor((100 * done) / total)).padStart(3)} %`
      terminal.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${share}  ${done}/${total}\u001B[K`)
    },
    end: () => {
      if (drawn !== undefined) terminal.write('\r\u001B[K')
    },
  }
}
