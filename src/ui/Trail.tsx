import { useEffect, useRef } from 'preact/hooks'
import { jumpTo } from '../state/actions'
import type { Store } from '../state/store'
import type { Selection } from '../state/view'
import { isSame } from '../state/view'
import { nameInText, nameOf, useStore } from './app'

/** What was clicked through, in order. */
export function Trail() {
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
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function stepName(store: Store, step: Selection): string {
  if (step.type === 'entity') return nameOf(store, step.id)
  if (step.type === 'tie') {
    const [one, other] = store.ties.get(step.id)?.ends ?? ['', '']
    return `${nameOf(store, one)} – ${nameInText(store, other)}`
  }
  const claim = store.claims.get(step.id)
  return claim ? `“${claim.text.replace(/\.$/, '')}”` : step.id
}
