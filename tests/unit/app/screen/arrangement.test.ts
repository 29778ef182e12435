import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createArrangement, dossierShares } from '../../../../src/app/screen/arrangement'
import { createMedia } from '../../../../src/app/screen/media'

const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  })
})
afterEach(() => void vi.unstubAllGlobals())

/** A window that is `height` px high, at the usual size of text. */
function windowOf(height: number) {
  const listeners: (() => void)[] = []
  const media = createMedia((query) => {
    const most = Number(/max-height: ([\d.]+)em/.exec(query)?.[1] ?? 0) * 16
    return {
      get matches() {
        return height <= most
      },
      addEventListener: (_: string, listener: unknown) => {
        if (typeof listener === 'function') listeners.push(() => listener())
      },
    }
  })
  return {
    media,
    resize(to: number) {
      height = to
      for (const listener of listeners) listener()
    },
  }
}

describe('the room that a window gives', () => {
  it('follows its size', () => {
    const { media, resize } = windowOf(900)
    expect([media.isLow.value, media.isShort.value]).toEqual([false, false])
    resize(700)
    expect([media.isLow.value, media.isShort.value]).toEqual([true, false])
    resize(500)
    expect([media.isLow.value, media.isShort.value]).toEqual([true, true])
  })
})

describe('the arrangement of the screen', () => {
  it('draws the timeline as the window has it, until the reader chooses', () => {
    const { media, resize } = windowOf(900)
    const arrangement = createArrangement(media)
    expect(arrangement.isTimelineLine.value).toBe(false)
    resize(700)
    expect(arrangement.isTimelineLine.value).toBe(true)
    arrangement.setTimelineLine(false)
    expect(arrangement.isTimelineLine.value).toBe(false)
    expect(createArrangement(media).isTimelineLine.value).toBe(false)
  })

  it('keeps the border of the dossier within bounds, and from visit to visit', () => {
    const { media } = windowOf(900)
    const arrangement = createArrangement(media)
    expect(arrangement.dossierShare.value).toBe(dossierShares.usual)
    arrangement.setDossierShare(99)
    expect(createArrangement(media).dossierShare.value).toBe(dossierShares.most)
    kept.set('hearsay:dossier-share', 'nonsense')
    expect(createArrangement(media).dossierShare.value).toBe(dossierShares.usual)
  })

  it('shows a hint until it is closed', () => {
    const { media } = windowOf(900)
    createArrangement(media).closeHint()
    expect(createArrangement(media).isHintClosed.value).toBe(true)
  })
})
