import { pageWords, type DiagnosticPage } from '../../pages/diagnostic-page.ts'

/** The index of the pages on diagnostics, `docs/diagnostics/README.md`, from their headings. */
export function diagnosticsIndex(pages: readonly DiagnosticPage[]): string {
  const rows = pages.map(({ code, severity, title }) => {
    const { zh, en } = pageWords[severity]
    return `| [${code}](${code}.md) | ${zh} · ${en} | ${title.zh}<br>${title.en} |`
  })
  const lines = [
    '# 诊断代码 · Diagnostic codes',
    '',
    '<!-- 由 npm run generate 生成，请勿手改。 Written by `npm run generate` from the pages: do not edit. -->',
    '',
    '`banjie check` 报告的每个代码有一页：含义、错误的写法、改好的写法、依据。`banjie explain BJ3001` 在终端里显示这一页。',
    '',
    'Every code that `banjie check` reports has a page: what it means, wrong, mended, the law behind it. `banjie explain BJ3001` prints it.',
    '',
    '| 代码 / code | 级别 / severity | 是什么 / what |',
    '| --- | --- | --- |',
    ...rows,
  ]
  return `${lines.join('\n')}\n`
}
