/** Names by which one law is cited (language.md section 1), by the name that stands for all. */
const oneLaw: Readonly<Record<string, string>> = {
  'Administrative Licensing Law': '行政许可法',
  'Administrative License Law': '行政许可法',
}

/** The name that stands for a law however it is cited: with or without the country, in Chinese or English. */
export function lawKey(title: string): string {
  const short = title.trim().replace(/^中华人民共和国/u, '')
  return oneLaw[short] ?? short
}

/** Whether a title is that of 行政许可法. */
export const isLicensingLaw = (title: string): boolean => lawKey(title) === '行政许可法'
