/** What is known of an error that nobody foresaw: where it arose if it says so. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
