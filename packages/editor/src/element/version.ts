/** Versions of this program, compared. */

/** Whether one version came before another: `0.9.0` before `0.10.0`. What is no version is as old as can be. */
export function isOlder(one: string, other: string): boolean {
  const [a, b] = [parts(one), parts(other)]
  const at = a.findIndex((part, index) => part !== b[index])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

const parts = (version: string): number[] => [0, 1, 2].map((index) => Number.parseInt(version.split('.')[index] ?? '', 10) || 0)
