import { useSignal } from '@preact/signals'
import { USUAL_HEIGHT } from '../../app/embed/frame'
import { elementCode, type Frame, frameCode, type Side, sides, themes } from '../../app/embed/options'
import { absolute } from '../../app/links'
import { fileName } from '../../platform/download'
import { isLocal } from '../../storage/localId'
import { useStore } from '../context'
import { CopyButton } from '../parts/buttons/CopyButton'
import { Row } from './FormRow'

const sideNames: Readonly<Record<Side, string>> = { cast: 'Cast', dossier: 'Dossier', piece: 'Piece' }
const themeNames = { auto: 'as the reader’s system', light: 'light', dark: 'dark' } as const

/** px */
const [LOWEST, HIGHEST] = [240, 2000]

/** Code that shows the view within a page of one's own. */
export function EmbedRow() {
  const store = useStore()
  const frame = useSignal<Frame>({ sides: ['dossier'], theme: 'auto', height: USUAL_HEIGHT })
  const change = (part: Partial<Frame>) => {
    frame.value = { ...frame.peek(), ...part }
  }
  const { piece } = store
  const isOwn = isLocal(piece.id)
  const home = absolute('.')
  // Only a site has an address at which others find it.
  if (!home.startsWith('http')) return null
  const code = isOwn
    ? elementCode(fileName(piece.title, 'json'), frame.value, home)
    : frameCode(store.view.value, piece.title, frame.value, home)
  return (
    <Row
      name="Embed"
      tells={
        <>
          {isOwn
            ? 'Your piece within a page of yours: put the saved file beside that page.'
            : 'What you see, within a page of yours; from there it opens here.'}{' '}
          Whoever serves Hearsay has to let that site embed.
          <details class="embed-options">
            <summary>Options and code</summary>
            <div class="share-choices">
              {sides.map((side) => (
                <label key={side} class="check">
                  <input
                    type="checkbox"
                    checked={frame.value.sides.includes(side)}
                    onChange={(event) => {
                      const isOn = event.currentTarget.checked
                      const { sides: before } = frame.peek()
                      change({ sides: sides.filter((one) => (one === side ? isOn : before.includes(one))) })
                    }}
                  />
                  {sideNames[side]}
                </label>
              ))}
              <label class="check">
                Colours{' '}
                <select
                  value={frame.value.theme}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value
                    change({ theme: themes.find((theme) => theme === chosen) ?? 'auto' })
                  }}
                >
                  {themes.map((theme) => (
                    <option key={theme} value={theme}>
                      {themeNames[theme]}
                    </option>
                  ))}
                </select>
              </label>
              <label class="check">
                Height{' '}
                <input
                  type="number"
                  class="field"
                  min={LOWEST}
                  max={HIGHEST}
                  step={20}
                  value={frame.value.height}
                  onChange={(event) => {
                    const height = Math.round(Number(event.currentTarget.value)) || USUAL_HEIGHT
                    change({ height: Math.min(HIGHEST, Math.max(LOWEST, height)) })
                  }}
                />
              </label>
            </div>
            <textarea class="share-code" aria-label="Code to embed" readOnly rows={3} value={code} />
          </details>
        </>
      }
    >
      <CopyButton label="Copy code" done="Code copied" text={() => code} />
    </Row>
  )
}
