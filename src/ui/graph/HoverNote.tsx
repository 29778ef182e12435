import { nameInText, nameOf } from '../../app/names'
import { placeName } from '../../app/places'
import { paragraphsOf } from '../../graph/companions'
import type { SpeaksOf } from '../../graph/remarks'
import { isAbout, type Together } from '../../graph/together'
import { attribution, plainText } from '../../graph/voices'
import { count, list } from '../../graph/words'
import { useMedia, useStore } from '../context'
import { StanceTags } from '../parts/claim/ClaimCard'
import './HoverNote.css'

/** What the line under the pointer tells, for there are no words on lines. Its dossier says the same at length. */
export function HoverNote() {
  const { isPhone } = useMedia()
  const store = useStore()
  const hover = store.hover.value
  const tie =
    hover?.type === 'tie'
      ? (store.knownTies.value.get(hover.id) ?? store.drawn.value.ties.get(hover.id))
      : undefined
  const pair = hover?.type === 'path' ? store.drawnPairs.value.find((one) => isAbout(one, hover)) : undefined
  if (pair && !isPhone.value) return <PairNote pair={pair} />
  const spoken = hover?.type === 'tie' && !tie ? store.spoken.value.get(hover.id) : undefined
  if (spoken && !isPhone.value) return <SpokenNote spoken={spoken} />
  const [first] = tie?.claims ?? []
  if (!tie || !first || isPhone.value) return null
  const [one, other] = tie.ends
  const inDispute = tie.claims.filter((claim) => store.stillDisputed.value.has(claim.id))
  const told = inDispute.length > 0 ? inDispute.slice(0, 2) : [first]
  return (
    <div class="hover-note" aria-hidden="true">
      <b>
        {nameOf(store, one)} – {nameInText(store, other)}
      </b>{' '}
      · {count(tie.claims.length, 'claim')}
      {inDispute.length > 0 && <b class="denied-text"> · disputed</b>}
      {told.map((claim) => (
        <p key={claim.id}>
          <StanceTags claim={claim} />
          {claim.text} <i>{plainText(attribution(claim, store.entities))}</i>
        </p>
      ))}
    </div>
  )
}

function PairNote({ pair }: { pair: Together }) {
  const store = useStore()
  const [one, other] = pair.ends
  return (
    <div class="hover-note" aria-hidden="true">
      <b>
        {nameOf(store, one)} and {nameInText(store, other)}
      </b>{' '}
      are mentioned together in {list(paragraphsOf(pair).map((number) => placeName(store, number)))}: no claim
      {store.ties.has(pair.id) && ' shown'} says what they have to do with each other
    </div>
  )
}

function SpokenNote({ spoken: { ends, remarks } }: { spoken: SpeaksOf }) {
  const store = useStore()
  const [one, other] = ends
  const [first] = remarks
  if (!first) return null
  return (
    <div class="hover-note" aria-hidden="true">
      <b>
        {nameOf(store, one)} – {nameInText(store, other)}
      </b>{' '}
      · {count(remarks.length, 'remark')}
      <p>
        {first.text} <i>{plainText(attribution(first, store.entities))}</i>
      </p>
    </div>
  )
}
