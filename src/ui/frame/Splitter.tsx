import { signal } from '@preact/signals'
import { readSetting, writeSetting } from '../../platform/storage'

const SETTING = 'dossier-share'
const USUAL = 62
const [LEAST, MOST] = [25, 80]

const clamp = (share: number): number => Math.min(MOST, Math.max(LEAST, share))
const kept = Number(readSetting(SETTING) ?? USUAL)
/** Height of the dossier as a percentage of the right column. */
const share = signal(clamp(Number.isFinite(kept) ? kept : USUAL))

const set = (percent: number, column: HTMLElement | null | undefined): void => {
  share.value = clamp(percent)
  column?.style.setProperty('--dossier-share', `${share.value}%`)
  writeSetting(SETTING, String(Math.round(share.value)))
}

/** The border between dossier and piece; drag it, or move it with the arrow keys. */
export function Splitter() {
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const column = event.currentTarget.parentElement
    if (!column || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { top, height } = column.getBoundingClientRect()
    set(((event.clientY - top) / height) * 100, column)
  }
  return (
    <div
      ref={(element) => element?.parentElement?.style.setProperty('--dossier-share', `${share.value}%`)}
      class="splitter"
      role="separator"
      aria-orientation="horizontal"
      aria-label="Border between dossier and piece"
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={Math.round(share.value)}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDblClick={(event) => set(USUAL, event.currentTarget.parentElement)}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? -4 : event.key === 'ArrowDown' ? 4 : 0
        if (by === 0) return
        event.preventDefault()
        event.stopPropagation()
        set(share.value + by, event.currentTarget.parentElement)
      }}
    />
  )
}
