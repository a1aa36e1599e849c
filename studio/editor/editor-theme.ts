import type { editor } from 'monaco-editor/editor'

/** Reads a colour of the page (`--ink`), as `#rrggbb`. */
export type ReadColour = (name: string) => string

const bare = (colour: string): string => colour.replace('#', '')

/** The editor in the colours of the page, for one appearance. */
export function editorTheme(isDark: boolean, colour: ReadColour): editor.IStandaloneThemeData {
  const rule = (token: string, name: string, fontStyle = ''): editor.ITokenThemeRule => ({
    token,
    foreground: bare(colour(name)),
    fontStyle,
  })
  return {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      rule('', '--ink'),
      rule('declaration', '--keyword', 'bold'),
      rule('keyword', '--keyword', 'bold'),
      rule('value', '--keyword'),
      rule('type', '--teal'),
      rule('unit', '--blue'),
      rule('number', '--blue'),
      rule('string', '--green'),
      rule('string.escape', '--teal'),
      rule('law', '--green'),
      rule('comment', '--ink-3'),
      rule('comment.doc', '--ink-2'),
      rule('name.quoted', '--ink'),
      rule('delimiter', '--ink-2'),
      rule('operator', '--ink-2'),
    ],
    colors: {
      'editor.background': colour('--paper'),
      'editor.foreground': colour('--ink'),
      'editorLineNumber.foreground': colour('--ink-3'),
      'editorLineNumber.activeForeground': colour('--ink'),
      'editor.lineHighlightBackground': colour('--paper-2'),
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': isDark ? '#2d4a70' : '#cfe1f7',
      'editor.inactiveSelectionBackground': isDark ? '#263a55' : '#e2ecf8',
      'editor.wordHighlightBackground': isDark ? '#2a3d57' : '#e4edf8',
      'editor.wordHighlightStrongBackground': isDark ? '#2a3d57' : '#e4edf8',
      'editor.wordHighlightTextBackground': isDark ? '#2a3d57' : '#e4edf8',
      'editor.selectionHighlightBackground': isDark ? '#2a3d57' : '#e4edf8',
      'editorOverviewRuler.wordHighlightForeground': '#00000000',
      'editorOverviewRuler.wordHighlightStrongForeground': '#00000000',
      'editorOverviewRuler.wordHighlightTextForeground': '#00000000',
      'editorCursor.foreground': colour('--seal'),
      'editorError.foreground': colour('--seal'),
      'editorWarning.foreground': colour('--amber'),
      'editorWidget.background': colour('--paper-2'),
      'editorWidget.border': colour('--line'),
      'editorIndentGuide.background1': colour('--line'),
      'editorBracketMatch.background': colour('--paper-3'),
      'editorBracketMatch.border': '#00000000',
      'scrollbarSlider.background': isDark ? '#ffffff22' : '#16202e1f',
      'scrollbarSlider.hoverBackground': isDark ? '#ffffff33' : '#16202e33',
      'editorOverviewRuler.border': '#00000000',
      focusBorder: colour('--focus'),
    },
  }
}

/** `#fff`, as style sheets shorten it, written out: the editor knows only the long form. */
export function longColour(colour: string): string {
  return colour.replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu, '#$1$1$2$2$3$3')
}

/** The colours of the page as they are now. */
export function pageColours(): ReadColour {
  const style = getComputedStyle(document.documentElement)
  return (name) => longColour(style.getPropertyValue(name).trim())
}
