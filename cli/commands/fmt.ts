import { buffer } from 'node:stream/consumers'
import { format, type KeywordLanguage } from '@banjie/dsl'
import { CallFault } from '../call.ts'
import { decode, moduleFiles, readModule, type ModuleSource } from '../modules/module-files.ts'
import { replaceFile } from '../modules/replace-file.ts'
import type { Command } from './command.ts'

/** `banjie fmt FILE|FOLDER|-`: writes modules in the one canonical style (language.md section 8). */
export const fmt: Command = {
  usage: 'fmt FILE|FOLDER|- [--check] [--keywords zh|en]',
  about: {
    zh: '整理格式：改写文件；--check 只列出会改动的文件，有则退出码为 1；--keywords 把关键字都写成中文或英文；- 从标准输入到标准输出',
    en: 'formats modules in place; --check only lists those that would change, exit status 1; --keywords writes all keywords in one language; - is standard input to standard output',
  },
  flags: ['check'],
  values: ['keywords'],
  operands: [1, 1],
  run: async ({ operands: [operand = ''], flags, values, locale }) => {
    const options = optionsOf(values.get('keywords'))
    const checkOnly = flags.has('check')
    if (operand === '-') {
      const source = decode(await buffer(process.stdin))
      if (!source.ok) return refuse('-', source, locale)
      const { text } = format(source.text, options)
      if (!checkOnly) process.stdout.write(text)
      return checkOnly && text !== source.text ? 1 : 0
    }
    let status = 0
    for (const file of await moduleFiles(operand)) {
      const source = await readModule(file)
      if (!source.ok) {
        status = refuse(file, source, locale)
        continue
      }
      const { text } = format(source.text, options)
      if (text === source.text) continue
      process.stdout.write(`${file}\n`)
      if (checkOnly) status = 1
      else await replaceFile(file, text)
    }
    return status
  },
}

function optionsOf(keywords: string | undefined): { readonly keywords?: KeywordLanguage } {
  if (keywords === undefined) return {}
  if (keywords === 'zh' || keywords === 'en') return { keywords }
  throw new CallFault('--keywords 只能是 zh 或 en', '--keywords takes zh or en')
}

/** Says that a file is not UTF-8; it stays as it is. */
function refuse(file: string, { encoding }: Extract<ModuleSource, { ok: false }>, locale: 'zh' | 'en'): number {
  process.stderr.write(
    locale === 'zh'
      ? `${file}: BJ0001 文件不是 UTF-8 编码，看来是 ${encoding}；没有改写。\n`
      : `${file}: BJ0001 the file is not UTF-8, it seems to be ${encoding}: left as it is.\n`,
  )
  return 1
}
