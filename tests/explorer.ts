import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from '@playwright/test'
import { root } from '../src/cli/setup.mjs'
import { findChromium, howToMend, ofPlaywright } from './run/chromium.mjs'

/** Serves the built explorer, as `npm start` does, for as long as `use` lasts. */
export async function withExplorer<Result>(use: (address: string) => Promise<Result>): Promise<Result> {
  const server = spawn(process.execPath, ['src/cli/start.mjs', '--no-open', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
      if (address) return await use(address)
    }
    throw new Error('the explorer ended before it was served')
  } finally {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
  }
}

export async function openBrowser(
  executablePath = findChromium(ofPlaywright(chromium.executablePath())),
  args: readonly string[] = [],
): Promise<Browser> {
  if (!executablePath) throw new Error(howToMend)
  return chromium.launch({ executablePath, args: [...args] })
}
