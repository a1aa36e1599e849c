/** Whether a citizen identity number is well formed: 18 characters, a real date of birth, check digit of GB 11643-1999. */
export function isIdCard(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number) as [
    number,
    number,
    number,
  ]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return '10X98765432'[sum % 11] === text[17]
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether a unified social credit code is well formed: 18 characters of the code's alphabet, check digit of GB 32100-2015. */
export function isUscc(text: string): boolean {
  const values = [...text].map((char) => usccAlphabet.indexOf(char))
  if (values.length !== 18 || values.includes(-1)) return false
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  const sum = weights.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0)
  return (31 - (sum % 31)) % 31 === values[17]
}

/**
 * Whether a telephone number is well formed: a mobile number, a landline with area code, a service line of five digits or
 * of a company (400, 800); digits, blanks and dashes.
 */
export function isPhone(text: string): boolean {
  const digits = text.replace(/[- ]/g, '')
  const kinds = [/^(\+?86)?1[3-9]\d{9}$/, /^(\+?86)?0\d{2,3}[1-9]\d{6,7}$/, /^1\d{4}$/, /^[48]00\d{7}$/]
  return kinds.some((kind) => kind.test(digits))
}

/** Whether a day exists: `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const daysIn = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
