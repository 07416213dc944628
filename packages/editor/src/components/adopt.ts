/** Styles as sheets that a root adopts once: no style element, no style attribute. */
import type { CSSResult } from 'lit'

/** Lets the root that a node stands in have styles, after those that it has. */
export function adopt(node: Node, styles: readonly CSSResult[]): void {
  const root = node.getRootNode()
  if (!(root instanceof ShadowRoot || root instanceof Document)) return
  const missing = styles.flatMap(({ styleSheet }) => (styleSheet && !root.adoptedStyleSheets.includes(styleSheet) ? [styleSheet] : []))
  if (missing.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing]
}
