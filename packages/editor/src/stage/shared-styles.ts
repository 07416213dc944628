/** Styles that several stages of one root share: adopted with the first of them, and gone with the last. */

/** Makes plain text a sheet that a root can be let have, until the returned function is called. */
export function sharedStyles(text: string): (node: Node) => () => void {
  let sheet: CSSStyleSheet | undefined
  const users = new WeakMap<Document | ShadowRoot, number>()
  return (node) => {
    const root = node.getRootNode()
    if (!(root instanceof Document || root instanceof ShadowRoot)) return () => {}
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
    }
    const own = sheet
    const count = users.get(root) ?? 0
    if (count === 0) root.adoptedStyleSheets.push(own)
    users.set(root, count + 1)
    return () => {
      const left = (users.get(root) ?? 1) - 1
      users.set(root, left)
      if (left === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== own)
    }
  }
}
