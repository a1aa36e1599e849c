/**
 * Whether a path can be that of a module: relative, with `/` only, ends in `.banjie`, and no part of it is empty, hidden
 * or leads upwards. The implementation of the port checks again what the path leads to.
 */
export function isModulePath(path: string): boolean {
  if (path.length > 400 || !path.endsWith('.banjie') || /[\\\p{Cc}:*?"<>|]/u.test(path)) return false
  return path.split('/').every((part) => part !== '' && !part.startsWith('.') && !/[. ]$/.test(part))
}
