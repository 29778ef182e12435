import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { readSetting, writeSetting } from '../../platform/storage'
import type { Media } from './media'

/** Height of the dossier as a percentage of the right column. */
export const dossierShares = { least: 25, usual: 62, most: 80 } as const

/** How the reader arranged what stands around the graph; kept in this browser, except whether the strip is open. */
export interface Arrangement {
  readonly dossierShare: ReadonlySignal<number>
  /** As near to it as is allowed. */
  setDossierShare(percent: number): void
  /** Whether the timeline is drawn as one line: as the reader chose, else as the height of the window has it. */
  readonly isTimelineLine: ReadonlySignal<boolean>
  setTimelineLine(line: boolean): void
  /** Whether a phone shows the timeline as a strip. */
  readonly isStripOpen: Signal<boolean>
  /** Whether the hint about hollow lines was closed. */
  readonly isHintClosed: ReadonlySignal<boolean>
  closeHint(): void
}

const [SHARE, TIMELINE, HINT] = ['dossier-share', 'timeline', 'hint-passed-on']

export function createArrangement({ isLow }: Pick<Media, 'isLow'>): Arrangement {
  const dossierShare = signal(allowed(Number(readSetting(SHARE) ?? dossierShares.usual)))
  const timeline = signal(readSetting(TIMELINE))
  const isHintClosed = signal(readSetting(HINT) === 'seen')
  return {
    dossierShare,
    setDossierShare(percent) {
      dossierShare.value = allowed(percent)
      writeSetting(SHARE, String(Math.round(dossierShare.value)))
    },
    isTimelineLine: computed(() =>
      timeline.value === 'line' || timeline.value === 'full' ? timeline.value === 'line' : isLow.value,
    ),
    setTimelineLine(line) {
      timeline.value = line ? 'line' : 'full'
      writeSetting(TIMELINE, timeline.value)
    },
    isStripOpen: signal(false),
    isHintClosed,
    closeHint() {
      isHintClosed.value = true
      writeSetting(HINT, 'seen')
    },
  }
}

const allowed = (percent: number): number =>
  Number.isFinite(percent)
    ? Math.min(dossierShares.most, Math.max(dossierShares.least, percent))
    : dossierShares.usual
