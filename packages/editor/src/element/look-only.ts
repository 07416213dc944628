/** A brief on stages that cannot be rearranged here yet: it is shown, and nothing about it pretends that more can be done. */
import { sceneOf, sectionPicture, svgDocument, THEMES, type CompiledBrief, type Layout, type Palette, type SectionPicture } from '@codraft/core'
import { SessionController } from '../session/controller.ts'
import { paintList } from '../stage/paint.ts'
import { openWords } from '../words/index.ts'

type Looking = { readonly element: HTMLElement; readonly root: ShadowRoot; readonly internals: ElementInternals }

const WIDTH_PX = 1600

/** Shows the picture that the host's page holds, or else paints every section of the layout. */
export function lookOnly({ element, root, internals }: Looking, compiled: CompiledBrief, layout?: Layout) {
  const controller = new SessionController(compiled, { readonly: true, ...(layout ? { layout } : {}) })
  const words = openWords(element.getAttribute('locale') ?? (document.documentElement.lang || compiled.brief.locale))
  const title = words.text(compiled.brief.title)
  internals.ariaLabel = title
  const isDark = (): boolean => {
    const theme = element.getAttribute('theme')
    return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  }
  const pictures = (dark: boolean): SectionPicture[] => {
    const scene = sceneOf(compiled, controller.session.layout)
    return scene.sections.map((one) => sectionPicture(one, scene, { locale: words.locale, lettering: dark ? 'white' : 'ink', figure: (length, unit) => words.length(length, unit) }))
  }
  const show = (): void => {
    if (element.querySelector(':scope > svg')) root.replaceChildren(document.createElement('slot'))
    else root.replaceChildren(...pictures(isDark()).map((picture) => painted(picture, THEMES[isDark() ? 'dark' : 'light'], title)))
  }
  const refuse = async (): Promise<never> => {
    throw new Error(`<co-draft> can only show this brief: its stages are ${compiled.sections.map(({ stage }) => stage.kind).join(', ')}, and only rows can be rearranged.`)
  }
  return {
    controller, show, close: () => undefined, setTheme: show, focusElement: () => undefined, sealed: refuse, send: refuse,
    toSvg: () => pictures(false).map(({ framed: { list, box }, words: said }) => svgDocument(list, { palette: THEMES.light, box, label: `${title}. ${said}` })).join(''),
  }
}

function painted({ framed: { list, box: [x, y, wide, high] }, words }: SectionPicture, palette: Palette, title: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.className = 'first'
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', `${title}. ${words}`)
  const scale = WIDTH_PX / wide
  canvas.width = WIDTH_PX
  canvas.height = Math.round(high * scale)
  canvas.style.background = palette.paper
  const context = canvas.getContext('2d')
  context?.setTransform(scale, 0, 0, scale, -x * scale, -y * scale)
  if (context) paintList(context, list, palette)
  return canvas
}
