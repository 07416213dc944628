/** Which foreign pages may read our answers: an exact list, never a pattern, never with cookies. */
import { answer } from './answer.ts'

/** Opens an answer to the origins on the list, and says to caches that it depends on who asks. */
export function share(response: Response, request: Request, allowed: ReadonlySet<string>): Response {
  response.headers.append('vary', 'Origin')
  const origin = request.headers.get('origin')
  if (origin !== null && allowed.has(origin)) {
    response.headers.set('access-control-allow-origin', origin)
    response.headers.set('access-control-expose-headers', 'Codraft-Closed, Codraft-Engine, ETag, Location, Retry-After')
  }
  return response
}

/** Answers a browser that asks whether it may send. */
export function preflight(request: Request, allowed: ReadonlySet<string>): Response {
  const response = share(answer(204, null), request, allowed)
  if (response.headers.has('access-control-allow-origin')) {
    response.headers.set('access-control-allow-methods', 'GET, POST, DELETE')
    response.headers.set('access-control-allow-headers', 'Content-Type, Idempotency-Key, Authorization, If-None-Match')
    response.headers.set('access-control-max-age', '600')
  }
  return response
}
