import { defineConfig, type Plugin } from 'vite'

/** Takes comments and needless space out of lit's style sheets: to a minifier they are text. */
const slimStyles: Plugin = {
  name: 'slim-styles',
  transform(code, id) {
    if (!id.endsWith('.styles.ts')) return null
    const slim = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/;}/g, '}')
    return { code: code.replace(/css`([^`]*)`/g, (_, css: string) => `css\`${slim(css)}\``), map: null }
  },
}

/**
 * The script-tag embed: one small entry, everything heavier in chunks that are loaded when they are needed. Built as a library of ES modules, so that
 * chunks are found beside the entry and imported by the browser alone.
 */
export default defineConfig({
  resolve: { conditions: ['@codraft/source', 'module', 'browser', 'production'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [slimStyles],
  build: {
    target: 'es2022',
    sourcemap: true,
    outDir: 'dist/embed',
    emptyOutDir: true,
    minify: 'oxc',
    lib: { entry: { codraft: 'src/embed.ts', streetmix: 'src/streetmix.ts' }, formats: ['es'] },
    rolldownOptions: { output: { minify: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
})
