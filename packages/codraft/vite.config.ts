import { dirname, relative } from 'node:path'
import { build, defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite'
import { plainNames } from '../workshop/src/one-by-one.ts'
import { preparedTemplates } from '../workshop/src/templates/prepare.ts'

/** Takes comments and needless space out of lit's style sheets: to a minifier they are text. */
const slimStyles: Plugin = {
  name: 'slim-styles',
  transform(code, id) {
    if (!id.endsWith('.styles.ts')) return null
    const slim = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,>]) ?/g, '$1').replace(/;}/g, '}')
    return { code: code.replace(/css`([^`]*)`/g, (_, css: string) => `css\`${slim(css)}\``), map: null }
  },
}

/** What the entry shares with later chunks, a few lines: in a chunk of its own it would cost every page a round before anything else is asked for. */
const COPIED = ['element/events.ts', 'room/height.ts', 'words/en-shell.ts']
const ENTRY = ['element/co-draft.ts', 'element/shell-view.ts']

/** Gives the entry its own copy of those. */
const ownCopies: Plugin = {
  name: 'own-copies',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!ENTRY.some((module) => importer?.endsWith(module))) return null
    const found = await this.resolve(source, importer, { ...options, skipSelf: true })
    return found && COPIED.some((module) => found.id.endsWith(module)) ? { ...found, id: `${found.id}?own` } : null
  },
}

/** The chunks that every page comes by, in the order of loading, by the module that asks for them: what they share with later ones is there by then. */
const STEPS = { picture: 'element/first-picture.ts', room: 'element/open.ts' } as const
/** What comes after those, in this order or another. */
const APART = { stage: 'room/hands.ts', read: 'element/read-brief.ts' } as const

/** What stands on the way to the first drag and is nearly all called there: Chromium compiles it while it comes, beside the page, instead of function by function as each is met. */
const CALLED = new Set(['codraft', 'picture', 'street', 'room', 'stage'])
const calledOnLoad = ({ name }: { readonly name: string }): string => (CALLED.has(name) ? '//# allFunctionsCalledOnLoad' : '')

/** What is fetched when somebody begins, all of it at once: one chunk, doors and all. */
const BEGUN = [
  'element/sender.ts', 'element/circumstances.ts', 'element/ideas.ts', 'review/review.ts', 'qr/qr.ts', 'print/on-paper.ts', 'sheet/sheet.ts', 'list/list.ts', 'picture-out/picture-out.ts',
  'compare/compare.ts', 'ideas/ideas.ts', 'notes/notes.ts', 'missing/missing.ts', 'acts/acts.ts', 'print/print.ts', 'asking/asking.ts', 'more/items.ts', 'rules/ways.ts', 'drafts/hold-by-lease.ts',
]

/** What is fetched as soon as somebody can drag, before anybody asks for it: one chunk. */
const SOON = ['outline/spoken.ts', 'input/trials.ts', 'picker/picker.ts']

const RUNTIME = 'rolldown-runtime'
/** A module as an object, as the bundler hands it to who imports it later. */
const EXPORTS = 'const __exportAll = (all) => { const made = {}; for (const name in all) Object.defineProperty(made, name, { get: all[name], enumerable: true }); return made };'

/** Gives each chunk its own copy of the bundler's few lines: in a file of their own they are one more that every page asks and waits for. */
const ownRuntime: Plugin = {
  name: 'own-runtime',
  renderChunk: (code) => code.replace(/^import \{ (\w+) as __exportAll \} from "[^"]*rolldown-runtime[^"]*";/m, EXPORTS),
  generateBundle(_, bundle) {
    for (const [name, { type }] of Object.entries(bundle)) {
      if (!name.includes(RUNTIME)) continue
      delete bundle[name]
      const asked = Object.values(bundle).find((one) => one.type === 'chunk' && one.code.includes(RUNTIME))
      if (asked && type === 'chunk') throw new Error(`${asked.fileName} asks for ${name}, which it should have a copy of.`)
    }
  },
}

/**
 * Asks for what stands on the way to the first drag together with all that it is built on. A browser that follows the imports by itself learns of the next ones
 * from each that has come, and far away each of those rounds is half a second.
 */
const atOnce: Plugin = {
  name: 'at-once',
  renderChunk(code, { fileName, isEntry }, _, { chunks }) {
    const onTheWay = (name: string): boolean => isEntry || Object.values(APART).some((module) => chunks[name]?.facadeModuleId?.endsWith(module))
    const behind = (name: string, found = new Set([name])): Set<string> => {
      for (const next of chunks[name]?.imports ?? []) if (!found.has(next) && !next.includes(RUNTIME)) behind(next, found.add(next))
      return found
    }
    const here = behind(fileName)
    const asked = new Map(Object.keys(chunks).filter(onTheWay).map((name) => [`./${relative(dirname(fileName), name)}`, [...behind(name)].filter((one) => !here.has(one))]))
    return code.replace(/import\((["'`])([^"'`]+)\1\)/g, (plain, _, address: string) => {
      const all = asked.get(address) ?? []
      return all.length < 2 ? plain : `Promise.all([${all.map((one) => `import('./${relative(dirname(fileName), one)}')`).join()}]).then(([one]) => one)`
    })
  },
}

/**
 * Names for every module that several later chunks share the one chunk that it goes to: by itself, each set of chunks that share something is a file of its own,
 * sixty small ones on the way to the first drag, each asked for, checked and compiled alone. Which modules that are is seen in what comes out by itself.
 */
function gathered(chunks: readonly Rolldown.OutputChunk[]): (id: string) => string | null {
  const files = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const behind = (module: string): ReadonlySet<Rolldown.OutputChunk> => {
    const begun = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module))
    if (!begun) throw new Error(`No chunk begins with ${module}.`)
    const found = new Set([begun])
    for (const { imports } of found) for (const chunk of imports.flatMap((name) => files.get(name) ?? [])) found.add(chunk)
    return found
  }
  const names = new Map<Rolldown.OutputChunk, string>()
  for (const [name, module] of Object.entries(STEPS)) for (const chunk of behind(module)) if (!names.has(chunk)) names.set(chunk, name)
  const later = Object.entries(APART).map(([name, module]) => ({ name, all: behind(module) }))
  for (const { name, all } of later) for (const chunk of all) if (!names.has(chunk)) names.set(chunk, later.every((one) => one.name === name || !one.all.has(chunk)) ? name : 'core')
  const isBegun = ({ facadeModuleId }: Rolldown.OutputChunk): boolean => BEGUN.some((module) => facadeModuleId?.endsWith(module))
  const others = new Set(chunks.filter((chunk) => (chunk.isEntry || chunk.isDynamicEntry) && !isBegun(chunk)).flatMap(({ facadeModuleId }) => (facadeModuleId ? [...behind(facadeModuleId)] : [])))
  // What stages of other kinds share with it stays for itself, so that they need not bring the rest.
  const begun = new Set(BEGUN.flatMap((module) => [...behind(module)]).filter((chunk) => !names.has(chunk) && !others.has(chunk)))
  // The entry keeps its name and what it alone needs; and what paints first is not fetched where the page holds a picture.
  const modules = new Map([...names].flatMap(([{ moduleIds, facadeModuleId, isEntry }, name]) => (isEntry ? [] : moduleIds.filter((id) => name !== 'picture' || id !== facadeModuleId).map((id): [string, string] => [id, name]))))
  for (const { facadeModuleId, moduleIds } of chunks) if (SOON.some((module) => facadeModuleId?.endsWith(module))) for (const id of moduleIds) modules.set(id, 'soon')
  for (const chunk of BEGUN.flatMap((module) => [...behind(module)])) {
    if (!names.has(chunk)) for (const id of chunk.moduleIds) modules.set(id, begun.has(chunk) ? 'begun' : `with-${chunk.name}`)
  }
  return (id) => modules.get(id) ?? null
}

/**
 * The script-tag embed: one small entry, everything heavier in chunks that are loaded when they are needed. Built as a library of ES modules, so that
 * chunks are found beside the entry and imported by the browser alone. Built twice: first to see what is shared.
 */
const config = (output: Rolldown.OutputOptions): UserConfig => ({
  resolve: { conditions: ['@codraft/source', 'module', 'browser', 'production'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [preparedTemplates, ownCopies, slimStyles, plainNames, atOnce, ownRuntime],
  build: {
    target: 'es2022',
    sourcemap: true,
    outDir: 'dist/embed',
    emptyOutDir: true,
    minify: 'oxc',
    lib: { entry: { codraft: 'src/embed.ts', streetmix: 'src/streetmix.ts' }, formats: ['es'] },
    rolldownOptions: { output: { minify: true, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', postBanner: calledOnLoad, ...output } },
  },
})

export default defineConfig(async () => {
  const { build: how, ...rest } = config({ minify: false })
  const [seen] = [await build({ ...rest, configFile: false, logLevel: 'error', build: { ...how, write: false, sourcemap: false, minify: false } })].flat()
  if (!seen || !('output' in seen)) throw new Error('Nothing came out that could be gathered.')
  const nameOf = gathered(seen.output.filter((one) => one.type === 'chunk'))
  // The earlier one goes first: what it holds is not taken along by what builds on it.
  const named = [...Object.keys(STEPS), 'core', ...Object.keys(APART)].map((name, index) => ({ name, priority: 10 - index, test: (id: string) => nameOf(id) === name }))
  const shared = { name: nameOf, priority: 2, test: (id: string) => nameOf(id)?.startsWith('with-') === true }
  return config({ codeSplitting: { groups: [...named, shared, ...['begun', 'soon'].map((name) => ({ name, priority: 1, test: (id: string) => nameOf(id) === name }))] } })
})
