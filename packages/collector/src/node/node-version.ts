/** Which Node the collector runs on. */

const WANTED = [22, 14] as const

/** A sentence for the person who started it when this Node is too old, or null. The database library crashes Node 20 without a word. */
export function tooOld(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1])) return null
  return `This is Node ${version}; the collector needs Node ${WANTED.join('.')} or newer. Install it from https://nodejs.org, or run the command with a newer "node".`
}
