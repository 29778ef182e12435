import { isShown, type Look, lookAs, looks } from '../../app/looks'
import { useMedia, useStore } from '../context'
import { useStill } from '../Still'
import './ViewSwitch.css'

/** The usual views side by side and the others in a menu; where there is little room, all of them in a menu. */
export function ViewSwitch() {
  const { hasViewMenu } = useMedia()
  const store = useStore()
  const view = store.view.value
  const beside = hasViewMenu.value ? [] : looks.filter(({ isUsual }) => isUsual)
  const others = looks.filter((look) => !beside.includes(look))
  const shownBelow = others.find((look) => isShown(look, view))
  const isStill = useStill() !== null
  const shown = looks.find((look) => isShown(look, view))
  return (
    <div class="view-switch" role="group" aria-label="View">
      {beside.map((look) => (
        <button
          key={look.name}
          type="button"
          aria-pressed={isShown(look, view)}
          title={look.tells}
          onClick={() => store.act(lookAs(look))}
        >
          {look.name}
        </button>
      ))}
      {others.length > 0 && (
        <button
          type="button"
          class={shownBelow ? 'shown' : ''}
          popovertarget="views"
          aria-label={shownBelow ? `View: ${shownBelow.name}. Other views` : 'Other views'}
        >
          {shownBelow?.name ?? (isStill && <span class="if-menu">{shown?.name}</span>)} ▾
        </button>
      )}
      <LookMenu id="views" looks={others} />
    </div>
  )
}

/** A list of views to choose from, opened by a button with `popovertarget`. */
export function LookMenu({ id, looks: offered }: { id: string; looks: readonly Look[] }) {
  const store = useStore()
  const view = store.view.value
  return (
    <div id={id} popover="auto" class="look-menu">
      {offered.map((look) => (
        <button
          key={look.name}
          type="button"
          aria-pressed={isShown(look, view)}
          popovertarget={id}
          popovertargetaction="hide"
          onClick={() => store.act(lookAs(look))}
        >
          <b>{look.name}</b> <span class="quiet-text">{look.tells}</span>
        </button>
      ))}
    </div>
  )
}
