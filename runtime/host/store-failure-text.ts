import { fillText, type Text } from '../engine/index.ts'
import type { StoreFailureCode } from '../store/index.ts'
import { hostTexts } from './answer.ts'

const failures: Readonly<Record<StoreFailureCode, Text>> = {
  busy: { zh: '正被其他程序占用', en: 'another program holds it' },
  'disk-full': { zh: '磁盘已满', en: 'the disk is full' },
  'read-only': { zh: '文件只读', en: 'the file is read-only' },
  corrupt: { zh: '数据损坏', en: 'its data are damaged' },
  'newer-schema': { zh: '由更新版本的程序写成', en: 'a later version of the program wrote it' },
  unavailable: { zh: '无法打开', en: 'it cannot be opened' },
}

/** What people are told when the store failed. */
export function storeFailureText(code: StoreFailureCode): Text {
  const { zh, en } = hostTexts['store-failed']
  const failure = failures[code]
  return { zh: fillText({ zh, en }, { failure: failure.zh }).zh, en: fillText({ zh, en }, { failure: failure.en }).en }
}
