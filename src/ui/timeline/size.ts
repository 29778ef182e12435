import { computed, signal } from '@preact/signals'
import { isLow } from '../../app/media'
import { readSetting, writeSetting } from '../../platform/storage'

const SETTING = 'timeline'

/** What the reader chose; null leaves it to the height of the window. */
const chosen = signal(readSetting(SETTING))

/** Whether the timeline is drawn as one line. */
export const isLine = computed(() =>
  chosen.value === 'line' || chosen.value === 'full' ? chosen.value === 'line' : isLow.value,
)

export function setLine(line: boolean): void {
  chosen.value = line ? 'line' : 'full'
  writeSetting(SETTING, chosen.value)
}

/** Whether a phone shows its strip. */
export const isStripOpen = signal(false)
