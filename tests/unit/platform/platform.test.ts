import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyText } from '../../../src/platform/clipboard'
import { readSetting, writeSetting } from '../../../src/platform/storage'

const refuse = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

/** As much of a `Storage` as there is to it. */
function memory(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (at) => [...items.keys()][at] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}

describe('copying', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })
  const clipboard = (writeText: (text: string) => Promise<void>): Clipboard =>
    Object.assign(new EventTarget(), {
      writeText,
      readText: async () => '',
      read: async () => [],
      write: async () => {},
    })

  it('hands over the text and says that it did', async () => {
    const copied: string[] = []
    const done = await copyText(
      'one\ntwo',
      clipboard(async (text) => void copied.push(text)),
    )
    expect([done, copied]).toEqual([true, ['one\ntwo']])
  })

  it('says so when the browser does not let us', async () => {
    expect(
      await copyText(
        'x',
        clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError'))),
      ),
    ).toBe(false)
    expect(await copyText('x', clipboard(refuse))).toBe(false)
  })

  it('says so where there is no clipboard, as on a page without https', async () => {
    vi.stubGlobal('navigator', {})
    expect(await copyText('x')).toBe(false)
  })
})

describe('a setting', () => {
  it('is read as it was written', () => {
    const storage = memory()
    expect(writeSetting('split', '0.62', () => storage)).toBe(true)
    expect(readSetting('split', () => storage)).toBe('0.62')
    expect(readSetting('other', () => storage)).toBeNull()
  })

  it('keeps out of the way of whatever else the browser keeps for this address', () => {
    const storage = memory()
    storage.setItem('split', 'not ours')
    expect(readSetting('split', () => storage)).toBeNull()
    writeSetting('split', '1', () => storage)
    expect(storage.getItem('split')).toBe('not ours')
    expect(storage.key(1)).toBe('hearsay:split')
  })

  it('may be called anything', () => {
    const storage = memory()
    for (const name of ['__proto__', 'constructor', '']) {
      expect(readSetting(name, () => storage)).toBeNull()
      writeSetting(name, name, () => storage)
      expect(readSetting(name, () => storage)).toBe(name)
    }
  })

  it('is just not kept where the browser keeps nothing', () => {
    expect(writeSetting('split', '1', refuse)).toBe(false)
    expect(readSetting('split', refuse)).toBeNull()
  })

  it('is not kept where there is no room left', () => {
    const full = { ...memory(), setItem: refuse }
    expect(writeSetting('split', '1', () => full)).toBe(false)
  })

  it('is none outside a browser', () => {
    vi.stubGlobal('localStorage', undefined)
    expect(writeSetting('split', '1')).toBe(false)
    expect(readSetting('split')).toBeNull()
    vi.unstubAllGlobals()
  })
})
