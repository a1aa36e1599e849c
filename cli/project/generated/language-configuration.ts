import { editingRules, namePattern } from '@banjie/compiler'

/** What VS Code does by itself while somebody types: the studio's rules, in the form that its file of settings has. */
export function languageConfiguration(): Readonly<Record<string, unknown>> {
  const { opensBlock, closesBlock, ...rules } = editingRules()
  return {
    ...rules,
    wordPattern: { pattern: namePattern.source, flags: 'u' },
    onEnterRules: [
      { beforeText: opensBlock, afterText: closesBlock, action: { indent: 'indentOutdent' } },
      { beforeText: opensBlock, action: { indent: 'indent' } },
    ],
  }
}
