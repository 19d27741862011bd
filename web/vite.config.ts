import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Where `npm run dev` and the tests find the service while Vite serves the pages. */
const service = process.env['DOORSTEP_SERVICE'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root,
  // Every page is served from the service's own root; nothing comes from elsewhere.
  base: '/',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: ['es2022', 'safari16', 'firefox115', 'chrome109'],
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': service } },
})
