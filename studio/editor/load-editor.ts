import type CodeEditor from './code-editor.tsx'
import type { Locale } from '../ui/locale.ts'

/**
 * Loads the editor when it is first needed. Its own words (search, menus) are read while it loads, so they are in the
 * language of that moment; ours change at once.
 */
export async function loadCodeEditor(locale: Locale): Promise<{ readonly default: typeof CodeEditor }> {
  if (locale === 'zh') await import('monaco-editor/nls/lang/zh-cn')
  return import('./code-editor.tsx')
}
