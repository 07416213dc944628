/** A brief on stages that cannot be rearranged here yet: it is shown, and nothing about it pretends that more can be done. */
import { sceneOf, sectionPicture, svgDocument, THEMES, type CompiledBrief, type DisplayList, type Framed, type Layout, type SectionPicture, type ThemeName } from '@codraft/core'
import { drawing } from '../components/picture.ts'
import { SessionController } from '../session/controller.ts'
import type { Words } from '../words/index.ts'

type Looking = { readonly element: HTMLElement; readonly root: ShadowRoot; readonly internals: ElementInternals; readonly words: Words }

const QUERIES = { forced: '(forced-colors: active)', dark: '(prefers-color-scheme: dark)' } as const

/** Shows the picture that the host's page holds, by day; else, and in other colours, draws every section of the layout. */
export function lookOnly({ element, root, internals, words }: Looking, compiled: CompiledBrief, layout?: Layout) {
  const controller = new SessionController(compiled, { readonly: true, ...(layout ? { layout } : {}) })
  const title = words.text(compiled.brief.title)
  internals.ariaLabel = title
  const gone = new AbortController()
  const pictures = (theme: ThemeName): SectionPicture[] => {
    const scene = sceneOf(compiled, controller.session.layout)
    return scene.sections.map((one) => sectionPicture(one, scene, { locale: words.locale, lettering: theme === 'dark' ? 'white' : 'ink', figure: (length, unit) => words.length(length, unit) }))
  }
  const show = (): void => {
    const theme = themeOf(element)
    if (theme === 'light' && element.querySelector(':scope > svg')) return root.replaceChildren(document.createElement('slot'))
    root.replaceChildren(...pictures(theme).map((picture) => drawn(picture, theme, title)))
  }
  for (const query of Object.values(QUERIES)) matchMedia(query).addEventListener('change', show, { signal: gone.signal })
  const refuse = async (): Promise<never> => {
    throw new Error(`<co-draft> can only show this brief: its stages are ${compiled.sections.map(({ stage }) => stage.kind).join(', ')}, and only rows can be rearranged.`)
  }
  return {
    controller, show, close: () => gone.abort(), letGo: () => undefined, disable: () => undefined, restore: () => undefined, setTheme: show, showAs: () => undefined, focusElement: () => undefined, sealed: refuse, send: refuse,
    toSvg: () => stacked(pictures('light'), title),
  }
}

function themeOf(element: HTMLElement): ThemeName {
  const asked = element.getAttribute('theme')
  if (matchMedia(QUERIES.forced).matches) return 'forced'
  return asked === 'dark' || asked === 'light' ? asked : matchMedia(QUERIES.dark).matches ? 'dark' : 'light'
}

const onPaper = ({ list, box: [x, y, w, h] }: Framed): DisplayList => [{ k: 'rect', x, y, w, h, fill: 'paper', m: [1, 0, 0, 1, 0, 0], op: 1 }, ...list]

/** One section, as wide as its place and no higher than a window. */
function drawn({ framed, words }: SectionPicture, theme: ThemeName, title: string): SVGSVGElement {
  const svg = drawing(framed.box, onPaper(framed), theme)
  svg.removeAttribute('aria-hidden')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', `${title}. ${words}`)
  for (const [name, value] of [['display', 'block'], ['inline-size', '100%'], ['max-block-size', '46rem'], ['margin-block-end', '1rem']] as const) svg.style.setProperty(name, value)
  return svg
}

/** All sections in one document, one under the other. */
function stacked(pictures: readonly SectionPicture[], title: string): string {
  const wide = Math.max(...pictures.map(({ framed }) => framed.box[2]))
  let high = 0
  const list = pictures.flatMap(({ framed: { list: shapes, box: [x, y, w, h] } }): DisplayList => {
    const [across, down] = [(wide - w) / 2 - x, high - y]
    high += h
    return shapes.map((shape) => ({ ...shape, m: [shape.m[0], shape.m[1], shape.m[2], shape.m[3], shape.m[4] + across, shape.m[5] + down] }))
  })
  const box = [0, 0, wide, high] as const
  return svgDocument(onPaper({ list, box }), { palette: THEMES.light, box, label: [title, ...pictures.map(({ words }) => words)].join('. ') })
}
