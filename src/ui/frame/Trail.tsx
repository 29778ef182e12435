import { useEffect, useRef } from 'preact/hooks'
import { nameInText, nameOf } from '../../app/names'
import { pathEnds } from '../../graph/paths/spotlight'
import { jumpTo, removeStep } from '../../state/actions'
import type { Store } from '../../state/store'
import type { Selection } from '../../state/view'
import { isSame } from '../../state/view'
import { useMedia, useOpen, useStore } from '../context'
import { CopyButton } from '../parts/buttons/CopyButton'
import './Trail.css'

/** What was clicked through, in order. */
export function Trail() {
  const { isPhone } = useMedia()
  const store = useStore()
  const end = useRef<HTMLLIElement>(null)
  const { trail, selection } = store.view.value
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest', inline: 'end' }), [trail])
  if (trail.length === 0) return <p class="trail trail-empty">Choose anyone: your steps are kept here.</p>
  return (
    <nav class="trail" aria-label="Trail">
      <ol>
        {trail.map((step, at) => {
          const here = at === trail.length - 1 && isSame(step, selection)
          return (
            // A trail may pass the same place twice: only the position tells its steps apart.
            <li key={`${at}:${step.id}`} ref={at === trail.length - 1 ? end : null}>
              <button
                type="button"
                aria-current={here ? 'step' : undefined}
                onClick={() => store.act(jumpTo(at))}
              >
                {stepName(store, step)}
              </button>
              {trail.length > 1 && (
                <button
                  type="button"
                  class="trail-remove"
                  aria-label={`Take ${stepName(store, step)} out of the trail`}
                  onClick={() => store.act(removeStep(at))}
                >
                  ×
                </button>
              )}
            </li>
          )
        })}
      </ol>
      {isPhone.value && <TrailTools />}
    </nav>
  )
}

/** What a trail is good for: its ends explained as a path, and its steps as text. */
export function TrailTools() {
  const store = useStore()
  const open = useOpen()
  const { trail } = store.view.value
  if (trail.length < 2) return null
  const entities = trail.filter((step) => step.type === 'entity')
  const [first, last] = [entities[0], entities.at(-1)]
  return (
    <span class="trail-tools">
      {first && last && first.id !== last.id && (
        <button
          type="button"
          class="link"
          onClick={() => open({ type: 'path', id: `${first.id}~${last.id}` })}
        >
          Explain trail
        </button>
      )}
      <CopyButton
        label="Copy trail"
        done="Trail copied"
        class="link"
        text={() => trail.map((step) => stepName(store, step)).join(' › ')}
      />
    </span>
  )
}

function stepName(store: Store, step: Selection): string {
  if (step.type === 'entity') return nameOf(store, step.id)
  if (step.type === 'tie') {
    const [one, other] = pathEnds(step.id)
    return `${nameOf(store, one)} – ${nameInText(store, other)}`
  }
  if (step.type === 'voice') return nameOf(store, step.id)
  if (step.type === 'path') {
    const [from, to] = pathEnds(step.id)
    return `${nameOf(store, from)} to ${nameInText(store, to)}`
  }
  const remark = step.type === 'remark' ? store.remarks.get(step.id) : undefined
  if (remark) return `“${remark.text.replace(/\.$/, '')}”`
  const claim = store.claims.get(step.id)
  return claim ? `${claim.denied ? 'Denied: ' : ''}“${claim.text.replace(/\.$/, '')}”` : step.id
}
