import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

/** Where `banjie serve` listens while the studio itself is being worked on (`npm run dev -w studio`). */
const server = process.env['BANJIE_SERVER'] ?? 'http://127.0.0.1:7350'

/** The studio: one page that the server hands out; editor, diagrams and compiler are loaded when they are first needed. */
const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2024',
    // The editor and the layout engine of the diagrams are this large; both arrive after the page is up.
    chunkSizeWarningLimit: 3500,
    reportCompressedSize: false,
  },
})

export default config
