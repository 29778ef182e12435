import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, missingPackages, nodeFault } from '../../../src/cli/setup.mjs'

describe('nodeFault', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.12.0', 'v24.1.0'])('takes %s', (version) => {
    expect(nodeFault(version)).toBeUndefined()
  })

  it.each(['v14.21.3', 'v18.20.4', 'v20.18.3', 'v21.7.3', 'v22.11.0'])(
    'refuses %s and says what to do',
    (version) => {
      expect(nodeFault(version)).toMatch(
        new RegExp(`needs Node 20\\.19.*this is ${version}.*https://nodejs.org`),
      )
    },
  )
})

describe('missingPackages', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/vite': { version: '8.0.0', integrity: 'a' },
      'node_modules/vite-for-another-system': { version: '8.0.0', integrity: 'b', optional: true },
    },
  }
  const vite = { 'node_modules/vite': { version: '8.0.0', integrity: 'a' } }
  const everywhere = () => true

  it('is content with what is there as locked', () => {
    expect(missingPackages(lock, { packages: vite }, everywhere)).toEqual([])
  })

  it.each([
    ['nothing was ever installed', undefined],
    ['it is not there', { packages: {} }],
    ['it has another version', { packages: { 'node_modules/vite': { version: '7.0.0', integrity: 'a' } } }],
    ['it has another content', { packages: { 'node_modules/vite': { version: '8.0.0', integrity: 'c' } } }],
  ])('names a package where %s', (_, installed) => {
    expect(missingPackages(lock, installed, everywhere)).toEqual(['node_modules/vite'])
  })

  it('names a package whose folder is gone', () => {
    expect(missingPackages(lock, { packages: vite }, () => false)).toEqual(['node_modules/vite'])
  })
})

describe('fingerprint', () => {
  let folder = ''
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
    mkdirSync(join(folder, 'src/ui'), { recursive: true })
    write('src/ui/App.tsx', 'one')
    write('vite.config.ts', 'two')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('stays when nothing but times change', () => {
    const before = fingerprint(folder)
    utimesSync(join(folder, 'src/ui/App.tsx'), 0, 0)
    expect(fingerprint(folder)).toBe(before)
  })

  it('does not look at what the build does not take', () => {
    const before = fingerprint(folder)
    write('README.md', 'three')
    expect(fingerprint(folder)).toBe(before)
  })

  it('changes with the servers that the page may connect to', () => {
    const one = fingerprint(folder, 'http://127.0.0.1:1')
    expect(one).not.toBe(fingerprint(folder, ''))
    expect(one).not.toBe(fingerprint(folder, 'http://127.0.0.1:2'))
    expect(one).toBe(fingerprint(folder, ' http://127.0.0.1:1 '))
    expect(fingerprint(folder, ' ')).toBe(fingerprint(folder, undefined))
  })

  it.each<[string, () => void]>([
    ['a text changes', () => write('src/ui/App.tsx', 'One')],
    ['the configuration changes', () => write('vite.config.ts', 'Two')],
    ['a file comes', () => write('src/ui/Cast.tsx', '')],
    ['a file goes', () => rmSync(join(folder, 'src/ui/App.tsx'))],
    ['a file is renamed', () => renameSync(join(folder, 'src/ui/App.tsx'), join(folder, 'src/ui/Apps.tsx'))],
  ])('changes when %s', (_, change) => {
    const before = fingerprint(folder)
    change()
    expect(fingerprint(folder)).not.toBe(before)
  })
})
