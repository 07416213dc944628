/** Canonical JSON (RFC 8785): one text for one value, whatever the order of its keys. */

/**
 * Writes a JSON value canonically: keys sorted by UTF-16 units, numbers as ECMAScript writes them, no space.
 * `undefined` members are left out, as JSON does; other things that JSON cannot hold throw a TypeError.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical JSON`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonical(item === undefined ? null : item)).join(',')}]`
  if (isFields(value)) {
    let members = ''
    for (const key of Object.keys(value).sort()) {
      const member = value[key]
      if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonical(member)}`
    }
    return `{${members}}`
  }
  throw new TypeError(`A ${typeof value} has no canonical JSON`)
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object'
