import { defineConfig } from 'vite'

/** The script-tag embed: one small entry, everything heavier in chunks that are loaded when they are needed. */
export default defineConfig({
  base: './',
  resolve: { conditions: ['@codraft/source', 'module', 'browser', 'production'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    sourcemap: true,
    outDir: 'dist/embed',
    emptyOutDir: true,
    minify: 'oxc',
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: { codraft: 'src/embed.ts', streetmix: 'src/streetmix.ts' },
      preserveEntrySignatures: 'strict',
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
