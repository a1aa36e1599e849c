import type { Text } from './api.ts'

/** What the server itself refuses, before runtime or modules are asked. */
export type ServerCode =
  | 'not-json'
  | 'bad-request'
  | 'bad-path'
  | 'body-invalid'
  | 'body-too-large'
  | 'foreign-host'
  | 'foreign-origin'
  | 'unknown-route'
  | 'unknown-module'
  | 'module-changed'
  | 'module-faulty'
  | 'module-of-library'
  | 'module-not-utf8'
  | 'modules-unavailable'
  | 'internal'

/** The texts of the server's own refusals; `{name}` stands for an argument. */
export const serverTexts: Readonly<Record<ServerCode, Text>> = {
  'not-json': {
    zh: '请求正文须是一个 JSON 对象，并带 Content-Type: application/json。',
    en: 'The body must be a JSON object, with Content-Type: application/json.',
  },
  'bad-request': {
    zh: '请求无法读懂。请对照 /api/docs 检查地址和请求头。',
    en: 'The request cannot be read. Check its address and headers against /api/docs.',
  },
  'bad-path': {
    zh: '“{path}”不是流程文件的路径：须以 .banjie 结尾，且在流程文件夹之内。',
    en: '{path} is no path of a module: it ends in .banjie and stays inside the folder of processes.',
  },
  'body-invalid': {
    zh: '请求内容不符合接口要求，请按各项说明修改（接口说明见 /api/docs）。',
    en: 'The request does not fit the interface: mend the parts named (it is described at /api/docs).',
  },
  'body-too-large': {
    zh: '请求正文太大，最多 {limit}。请删减后再提交。',
    en: 'The body is too large, at most {limit} are taken. Shorten it and send it again.',
  },
  'foreign-host': {
    zh: '本服务只接受以本机地址（localhost、127.0.0.1）访问。',
    en: 'This server answers only under the addresses of its own machine (localhost, 127.0.0.1).',
  },
  'foreign-origin': {
    zh: '不接受其他网站发来的操作。请在本服务自己的页面上操作。',
    en: 'Commands from pages of another site are not taken. Use the pages of this server.',
  },
  'unknown-route': {
    zh: '没有 {route} 这个接口。全部接口见 /api/docs。',
    en: 'There is no {route}. All of the interface is described at /api/docs.',
  },
  'unknown-module': {
    zh: '没有“{path}”这个流程文件。请检查名称。',
    en: 'There is no module {path}. Check its name.',
  },
  'module-changed': {
    zh: '“{path}”在您打开之后已被别人保存过，没有覆盖。请比较后再保存。',
    en: 'Somebody has saved {path} since you opened it; it was not overwritten. Compare, then save again.',
  },
  'module-faulty': {
    zh: '“{path}”有错误，不能运行。请按所列问题修改。',
    en: '{path} has errors and cannot be run. Mend what is listed.',
  },
  'module-of-library': {
    zh: '“{path}”是随系统提供的库文件，只能查看，不能保存。要改的话，请把内容放进自己的文件。',
    en: '{path} belongs to the library that comes with the product: it is read and not saved. To change it, put its text into a file of your own.',
  },
  'module-not-utf8': {
    zh: '“{path}”不是 UTF-8 编码（像是 {encoding}），没有打开。请另存为 UTF-8 后再试。',
    en: '{path} is not UTF-8 (it looks like {encoding}) and was not opened. Save it as UTF-8 and try again.',
  },
  'modules-unavailable': {
    zh: '流程文件夹暂时无法读写，没有保存。请检查磁盘和权限后再试。',
    en: 'The folder of processes cannot be read or written now; nothing was saved. Check disk and permissions and try again.',
  },
  internal: {
    zh: '系统内部错误（编号 {id}），本次操作没有完成。请把编号告诉管理员。',
    en: 'An internal error ({id}): this was not done. Tell the administrator the number.',
  },
}

/** A text with its arguments put in. */
export function serverText(code: ServerCode, args: Readonly<Record<string, string>> = {}): Text {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? '—')
  return { zh: fill(serverTexts[code].zh), en: fill(serverTexts[code].en) }
}
