import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive: its path with forward slashes, and what is in it. */
export interface ZipEntry {
  readonly path: string
  readonly content: Buffer
}

/** Names in UTF-8. */
const flags = 0x0800
const deflated = 8
/** 1 January 1980, the first day that the format knows: the same files give the same archive. */
const firstDay = 0x0021

/** An archive in the ZIP format (APPNOTE 6.3.10 sections 4.3.7, 4.3.12 and 4.3.16), for files of less than 4 GiB. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, content } of entries) {
    const name = Buffer.from(path, 'utf8')
    const packed = deflateRawSync(content)
    const about = Buffer.concat([
      numbers2(20, flags, deflated, 0, firstDay),
      numbers4(crc32(content), packed.length, content.length),
      numbers2(name.length, 0),
    ])
    files.push(numbers4(0x04034b50), about, name, packed)
    directory.push(numbers4(0x02014b50), numbers2(20), about, numbers2(0, 0, 0), numbers4(0, offset), name)
    offset += 4 + about.length + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const count = entries.length
  const end = [numbers4(0x06054b50), numbers2(0, 0, count, count), numbers4(listed.length, offset), numbers2(0)]
  return Buffer.concat([...files, listed, ...end])
}

const numbers2 = (...values: readonly number[]): Buffer =>
  Buffer.from(new Uint8Array(values.flatMap((value) => [value & 0xff, value >>> 8])))
const numbers4 = (...values: readonly number[]): Buffer =>
  Buffer.concat(values.map((value) => numbers2(value & 0xffff, value >>> 16)))
