/** Where a worker may come from without anybody refusing it, and how it is started. */

/** The file of the worker, where there is one, and what the host allows: the attribute `worker`. */
export type WorkerPlace = { readonly url: string | null; readonly allowed: string | null }

/** As the host writes it whose policy lets workers be made of blobs. */
const BLOB = 'blob:'
/** The name of the policy under which an address becomes one of a script, as hosts list it. */
const POLICY = 'codraft'

type Policies = { createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string } }

/**
 * Starts the worker; null where the page has no place for one. A browser refuses scripts of workers from another origin, and a strict policy refuses
 * blobs and reports that to the host: so a script from elsewhere is only tried as the host says.
 */
export function startWorker({ url, allowed }: WorkerPlace): Worker | null {
  if (url === null || typeof Worker !== 'function') return null
  try {
    const own = allowed !== null && allowed !== '' && allowed !== BLOB ? new URL(allowed, document.baseURI) : new URL(url, document.baseURI)
    if (own.origin === location.origin) return new Worker(scriptAddress(own.href), { type: 'module', name: 'codraft' })
    return allowed === BLOB ? ofBlob(own.href) : null
  } catch {
    return null
  }
}

/** A worker made here, which brings in the script from elsewhere. */
function ofBlob(url: string): Worker {
  const address = URL.createObjectURL(new Blob([`import ${JSON.stringify(url)}`], { type: 'text/javascript' }))
  const worker = new Worker(scriptAddress(address), { type: 'module', name: 'codraft' })
  // It has read the address once it says or fails anything.
  for (const event of ['message', 'error']) worker.addEventListener(event, () => URL.revokeObjectURL(address), { once: true })
  return worker
}

/** The address as pages want it that take no plain text for a script's. @throws where the policy is not one that the page allows */
function scriptAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies }
  return trustedTypes ? trustedTypes.createPolicy(POLICY, { createScriptURL: (asked) => (asked === address ? asked : '') }).createScriptURL(address) : address
}
