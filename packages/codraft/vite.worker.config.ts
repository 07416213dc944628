import { defineConfig, type Plugin } from 'vite'
import { plainNames } from '../workshop/src/one-by-one.ts'

/** Half of the worker would be zod's messages in forty languages: it reads what was read before, and tells nobody of errors. */
const noMessages: Plugin = {
  name: 'no-messages',
  load: (id) => (/\/zod\/v4\/locales\/index\.js$/.test(id.replaceAll('\\', '/')) ? 'export {}' : null),
}

/**
 * The worker beside the script-tag embed: one file that imports nothing to begin with, so that chunks of the page stay as they are and a strict policy has one address
 * to allow. What it asks last of all is a chunk of its own, which builds on the worker's own file.
 */
export default defineConfig({
  resolve: { conditions: ['@codraft/source', 'module', 'browser', 'production'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [noMessages, plainNames],
  build: {
    target: 'es2022',
    sourcemap: true,
    outDir: 'dist/embed',
    emptyOutDir: false,
    minify: 'oxc',
    lib: { entry: { worker: 'src/worker.ts' }, formats: ['es'] },
    rolldownOptions: { preserveEntrySignatures: 'allow-extension', output: { minify: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/worker-[name]-[hash].js' } },
  },
})
