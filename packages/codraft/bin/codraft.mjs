#!/usr/bin/env node
// Plain JavaScript that every Node reads: it asks for the version first, because the database library crashes older ones without a word.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(`This is Node ${process.versions.node}; codraft needs Node 22.14 or newer. Install it from https://nodejs.org, or run this with a newer "node".\n`)
  process.exit(1)
}

const condition = '--conditions=@codraft/source'
const source = new URL('../src/cli/main.ts', import.meta.url)
const built = new URL('../dist/cli/main.js', import.meta.url)

if (existsSync(source) && process.execArgv.includes(condition)) await start(source)
else if (existsSync(built)) await start(built)
else again()

async function start(url) {
  const { main } = await import(url.href)
  process.exitCode = await main(process.argv.slice(2))
}

/** In the repository before a build: the same command on the sources, which only this condition finds. */
function again() {
  const child = spawn(process.execPath, [condition, fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
  child.on('close', (code, signal) => (process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)))
}
