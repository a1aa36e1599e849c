/** The beginning of a case's id: enough for people to tell cases apart; the whole one stands in the address. */
export function shortId(id: string): string {
  return id.slice(0, 8)
}
