import { useEffect, useRef } from 'preact/hooks'
import { grouped } from '../../graph/words'
import { showRail } from '../../state/actions'
import { rails } from '../../state/view'
import { useLayers, useStore } from '../context'
import { Cast } from '../lists/Cast'
import { Voices } from '../lists/Voices'
import './Rail.css'

/** The left column: who is in the piece, or who speaks in it. */
export function Rail() {
  const store = useStore()
  const { rail } = store.view.value
  const { drawer } = useLayers()
  const column = useRef<HTMLElement>(null)
  useEffect(() => {
    if (drawer.peek()) column.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [drawer])
  const names = { cast: 'Cast', voices: 'Voices' } as const
  const cast =
    store.listed.value.length === store.cast.length
      ? grouped(store.cast.length)
      : `${grouped(store.listed.value.length)} of ${grouped(store.cast.length)}`
  const counts = { cast, voices: grouped(store.speaking.length) } as const
  return (
    <section ref={column} class="rail" aria-label={names[rail]}>
      <div class="rail-tabs" role="group" aria-label="List shown">
        {rails.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={rail === name}
            onClick={() => store.act(showRail(name))}
          >
            {names[name]} <span>{counts[name]}</span>
          </button>
        ))}
      </div>
      {rail === 'cast' ? <Cast /> : <Voices />}
    </section>
  )
}
