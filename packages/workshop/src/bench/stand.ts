import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { build } from 'vite'
import { root, workshop } from '../project.ts'

const peers = join(workshop, 'src/bench/peers')
const built = join(workshop, 'dist/peers')
const embed = join(root, 'packages/codraft/dist/embed')

/** The pages that are measured, on an origin of their own. */
export type Stand = { readonly url: string; close(): void }

/** Something that is written for the occasion. */
export type Made = { readonly type: 'text/html' | 'application/json'; readonly body: string; readonly headers?: Readonly<Record<string, string>> }

const pages = ['blank', 'konva-naive', 'konva-tuned', 'konva-plan', 'canvas-layered', 'react-street', 'canvas-street', 'outline']
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }

/** Bundles the peers as their users would, for production. */
export async function buildPeers(): Promise<void> {
  await build({
    configFile: false,
    root: peers,
    logLevel: 'warn',
    resolve: { conditions: ['@codraft/source', 'module', 'browser', 'production'] },
    build: { outDir: built, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: pages.map((page) => join(peers, `${page}.html`)) } },
  })
}

/** Serves the peers, our own bundle below `/embed/`, and `made` pages written for the occasion. */
export async function openStand(made: Readonly<Record<string, (query: URLSearchParams) => Made>>): Promise<Stand> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand')
    const path = normalize(decodeURIComponent(pathname))
    const page = made[path]?.(searchParams)
    const file = path.startsWith('/embed/') ? join(embed, path.slice('/embed/'.length)) : join(built, path)
    const bytes = page ? Promise.resolve(page.body) : readFile(file)
    bytes.then(
      (body) => response.writeHead(200, { 'content-type': page?.type ?? types[extname(path)] ?? 'application/octet-stream', 'cache-control': 'no-store', ...page?.headers }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
