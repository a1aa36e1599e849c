/** The folder of the library: `use "banjie/…"` names a module of it from anywhere. */
export const library = 'banjie/'

/**
 * The path of the module that a `use` names: one of the library as it stands, any other relative to the folder of the
 * module that the `use` stands in (language.md section 1). Paths have `/`; the ending `.banjie` may be left out.
 * Empty where a text can name no module: it says nothing, or begins at the root of a disk.
 */
export function pathOfUse(from: string, path: string): string {
  const named = path.normalize('NFC').replaceAll('\\', '/')
  if (named.trim() === '' || /^(?:\/|[A-Za-z]:)/.test(named)) return ''
  const whole = named.endsWith('.banjie') ? named : `${named}.banjie`
  if (whole.startsWith(library)) return whole
  const inLibrary = from.startsWith(library)
  const folders = from.split('/').slice(0, -1)
  for (const part of whole.split('/')) {
    if (part === '..') {
      // Above the top of what is known nothing is found: the step stays in the path.
      if (folders.length === 0 || folders.at(-1) === '..') folders.push('..')
      else folders.pop()
    } else if (part !== '.' && part !== '') folders.push(part)
  }
  const found = folders.join('/')
  // A module of the library uses nothing outside of it.
  return inLibrary && !found.startsWith(library) ? whole : found
}
