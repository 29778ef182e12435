import { nameInText } from '../../app/names'
import { familyNames, kindNames } from '../../app/words'
import { type Choice, choices } from '../../graph/overview/expansion'
import { CLOSEST, hiddenTies, offers } from '../../graph/overview/hidden'
import { expand } from '../../state/actions'
import { canShowLess, showLess } from '../../state/showLess'
import { useStore } from '../context'
import './ShownPart.css'

const number = (count: number): string => count.toLocaleString('en-GB')

/** How many names of how many the overview of a large piece shows. */
export function ShownPart() {
  const store = useStore()
  const shown = store.overview.value?.names.size
  if (shown === undefined) return null
  return (
    <span class="shown-part">
      {number(shown)} of {number(store.piece.entities.length)} names.
    </span>
  )
}

/** What is hidden around the name that is selected, to be brought in by choice; and the way back. */
export function PartTools() {
  const store = useStore()
  if (!store.overview.value) return null
  return (
    <>
      <HiddenAround />
      {canShowLess(store.view.value) && (
        <button type="button" class="link" onClick={() => store.act(showLess)}>
          Show less
        </button>
      )}
    </>
  )
}

const families: Readonly<Record<string, string>> = familyNames

const named = (what: Choice): string => {
  if (what === 'all') return 'All'
  if (what === 'closest') return 'The closest'
  return families[what] ?? kindNames[what as keyof typeof kindNames].many
}

function HiddenAround() {
  const store = useStore()
  const selection = store.selection.value
  const names = store.overview.value?.names
  if (selection?.type !== 'entity' || !names) return null
  const { id } = selection
  const hidden = hiddenTies(id, store.neighbours.get(id) ?? [], store.entities, (other) => names.has(other))
  if (hidden.length === 0) return null
  const counts = [...offers(hidden, choices)].filter(
    ([what]) => what !== 'closest' || hidden.length > CLOSEST,
  )
  return (
    <>
      <button type="button" class="link" popovertarget="hidden-around">
        {hidden.length} hidden ▾
      </button>
      <div id="hidden-around" popover="auto" class="grouping hidden-around">
        <p>Neighbours of {nameInText(store, id)} that are not shown. Which are to come in?</p>
        <ul>
          {counts.map(([what, count]) => (
            <li key={what}>
              <button
                type="button"
                class="button"
                popovertarget="hidden-around"
                popovertargetaction="hide"
                onClick={() => store.act(expand({ of: 'name', id, what }))}
              >
                {named(what)} <span class="quiet-text">{count}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
