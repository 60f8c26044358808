import { defineConfig } from 'vite'

export default defineConfig({
  logLevel: 'error',
  define: { 'process.env.IS_PREACT': '"false"' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: ['reactFlow.html', 'excalidraw.html', 'tldraw.html'] },
  },
})
