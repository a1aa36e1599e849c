// The editor's own worker: word lists, comparisons and the like, off the page's thread.
import 'monaco-editor/editor/editor.worker'
