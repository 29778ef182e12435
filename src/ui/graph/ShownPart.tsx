import { nameInText } from '../../app/names'
import { familyNames, kindNames } from '../../app/words'
import type { Choice } from '../../graph/overview/expansion'
import { CLOSEST } from '../../graph/overview/hidden'
import { count, grouped } from '../../graph/words'
import { expand } from '../../state/actions'
import { canShowLess, showLess } from '../../state/showLess'
import { useCorpus, useStore } from '../context'
import './ShownPart.css'

/** How many names of how many the overview of a large piece shows. */
export function ShownPart() {
  const store = useStore()
  const shown = store.overview.value?.names.size
  const corpus = useCorpus()
  if (shown === undefined) return null
  if (corpus)
    return (
      <span class="shown-part" aria-busy={corpus.isComing.value}>
        {count(shown, 'name')}, {count(store.sources.length, 'piece')} read.
        {corpus.isComing.value && ' Looking it up…'}
      </span>
    )
  return (
    <span class="shown-part">
      {grouped(shown)} of {grouped(store.piece.entities.length)} names.
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
  const offers = store.overviews.value?.hiddenAround(names, id)
  const hidden = offers?.get('all') ?? 0
  if (!offers || hidden === 0) return null
  const counts = [...offers].filter(([what]) => what !== 'closest' || hidden > CLOSEST)
  return (
    <>
      <button type="button" class="link" popovertarget="hidden-around">
        {grouped(hidden)} hidden ▾
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
                {named(what)} <span class="quiet-text">{grouped(count)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
