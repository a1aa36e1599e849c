import type { LspLocation } from './services.ts'

/** The places among the arguments of a lens's command: its third, as `showPlacesCommand` says. */
export function placesOf(given: readonly unknown[] | undefined): readonly LspLocation[] {
  return Array.isArray(given?.[2]) ? (given[2] as LspLocation[]) : []
}
