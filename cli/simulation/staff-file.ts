import { readFile } from 'node:fs/promises'
import { CallFault } from '../call.ts'

/** A file with what a simulation assumes, as `--staff FILE.json` names it; each member is written as its option is. */
export interface StaffFile {
  /** How many people hold each post. */
  readonly staff?: Readonly<Record<string, number>>
  /** How long each step keeps somebody busy: `"审查": "10..30min"`. */
  readonly service?: Readonly<Record<string, string>>
  /** How often each step comes to what: `"审查": { "补正": "5%" }`. */
  readonly outcomes?: Readonly<Record<string, Readonly<Record<string, string | number>>>>
  /** How often each field is answered how: `"重点项目": { "真": "5%" }`. */
  readonly answers?: Readonly<Record<string, Readonly<Record<string, string | number>>>>
  readonly arrivals?: string
}

const members = ['staff', 'service', 'outcomes', 'answers', 'arrivals']

/** Reads such a file. */
export async function readStaffFile(path: string): Promise<StaffFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CallFault(`读不了文件“${path}”`, `the file “${path}” cannot be read`)
  })
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CallFault(`“${path}”不是 JSON：${reason}`, `“${path}” is no JSON: ${reason}`)
  }
  const isObject = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  const isFine =
    isObject(file) &&
    Object.entries(file).every(
      ([name, value]) => members.includes(name) && (name === 'arrivals' ? typeof value === 'string' : isObject(value)),
    ) &&
    [...Object.values((file as StaffFile).outcomes ?? {}), ...Object.values((file as StaffFile).answers ?? {})].every(
      isObject,
    )
  if (!isFine)
    throw new CallFault(
      `“${path}”里只能写 ${members.join('、')}，例如 { "staff": { "审批局.综合窗口": 3 }, "service": { "受理": "10..30min" } }`,
      `“${path}” holds ${members.join(', ')} and nothing else, such as { "staff": { "Bureau.Window": 3 }, "service": { "accept": "10..30min" } }`,
    )
  return file as StaffFile
}
