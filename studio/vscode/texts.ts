/** What the extension says, in Chinese and English. */
const texts = {
  notFound: {
    zh: '没有找到命令 banjie，因此没有检查、补全和跳转，只有着色。请在项目文件夹里运行 npm install，或在设置 banjie.server 里写上它的位置，然后运行“办结：重新启动语言服务”。',
    en: 'The command banjie was not found: there are colours, but no checks, completion or navigation. Run npm install in the folder of the project, or give its place in the setting banjie.server, then run “Banjie: Restart Language Server”.',
  },
  settingNotFound: {
    zh: '设置 banjie.server 所写的命令不存在，语言服务没有启动。',
    en: 'The command in the setting banjie.server does not exist: the language server was not started.',
  },
  notStarted: {
    zh: '办结语言服务没有启动成功，详情见输出。',
    en: 'The Banjie language server could not be started; the output says why.',
  },
  notTrusted: {
    zh: '文件夹未受信任，语言服务没有启动；信任后自动启动。',
    en: 'The folder is not trusted, so the language server was not started; it starts when the folder is.',
  },
  openSettings: { zh: '打开设置', en: 'Open Settings' },
  showOutput: { zh: '查看输出', en: 'Show Output' },
} as const

/** One of the texts. */
export type TextName = keyof typeof texts

/** A text in the language of the editor: Chinese where that is Chinese, else English. */
export function say(name: TextName, language: string): string {
  return texts[name][language.startsWith('zh') ? 'zh' : 'en']
}
