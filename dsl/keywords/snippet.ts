/**
 * The text of a snippet as it first stands in the editor: every place to fill in with what it says, without the marks of
 * the editor.
 */
export function snippetText(snippet: string): string {
  return snippet.replace(/\$(?:\d|\{\d+:([^}]*)\})/gu, (_, text: string | undefined) => text ?? '')
}
