import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

/** Where `banjie serve` listens while the studio itself is being worked on (`npm run dev -w studio`). */
const server = process.env['BANJIE_SERVER'] ?? 'http://127.0.0.1:7350'

/**
 * Our own packages do nothing when they are merely imported: what of them a bundle does not use is left out of it, and
 * the pronunciations of all characters, which completion needs, wait until somebody completes.
 */
const rolldownOptions = {
  treeshake: {
    moduleSideEffects: [{ test: /^(?!.*node_modules).*[\\/](?:compiler|dsl|runtime)[\\/]/u, sideEffects: false }],
  },
}

// What is built is what is handed out, whatever is said of the shell that builds it: tests say `test`, and React would
// come in the form for its own developers, twice as large.
if (process.argv.includes('build')) process.env['NODE_ENV'] = 'production'

/** The studio: one page that the server hands out; editor, diagrams and compiler are loaded when they are first needed. */
const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  worker: { format: 'es', rolldownOptions },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
  build: {
    rolldownOptions,
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2024',
    // The editor and the layout engine of the diagrams are this large; both arrive after the page is up.
    chunkSizeWarningLimit: 3600,
    reportCompressedSize: false,
  },
})

export default config
