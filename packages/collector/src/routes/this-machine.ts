/** Whether a request was made on the machine that the collector runs on, by a page of its own. */

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * All of it must hold: the connection came over the loopback address; the request names the machine by a loopback name (another page's own name
 * may be made to point here); no proxy spoke for somebody else; and a page that asks is of the same origin.
 */
export function isThisMachine(request: Request, address: string | undefined): boolean {
  if (address === undefined || !isLoopback(address)) return false
  const { host, hostname, origin } = new URL(request.url)
  const named = request.headers.get('host')
  if (!LOOPBACK_NAMES.has(hostname) || (named !== null && named !== host)) return false
  if (FORWARDED.some((name) => request.headers.has(name))) return false
  const asking = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  return (asking === null || asking === origin) && (site === null || site === 'same-origin' || site === 'none')
}

const isLoopback = (address: string): boolean => address === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address)
