/** How many times larger than usual a reader wants text: what is in pixels beside text grows with it. Never below 1, however small a page sets its root. */
export const textSize = (): number => Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1)
