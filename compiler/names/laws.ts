/** 行政许可法, by the names that it is cited by (language.md section 1). */
const licensingLaw: ReadonlySet<string> = new Set([
  '行政许可法',
  '中华人民共和国行政许可法',
  'Administrative Licensing Law',
  'Administrative License Law',
])

/** Whether a title is that of 行政许可法. */
export function isLicensingLaw(title: string): boolean {
  return licensingLaw.has(title.trim())
}
