import { useState } from 'preact/hooks'
import { madeTag } from '../../graph/made'
import { inReadingOrder } from '../../graph/ties'
import { depth } from '../../graph/voices'
import { count } from '../../graph/words'
import type { Claim, Paragraph } from '../../model/piece'
import { useStore } from '../context'
import { useDerived } from '../derived'
import { ClaimCard } from '../parts/claim/ClaimCard'
import { SelectionLink } from '../parts/links/SelectionLink'
import { paragraphId } from '../Still'

interface ParagraphProps {
  readonly paragraph: Paragraph
  readonly number: number
  /** Its number in its own piece. */
  readonly shownAs: number
  /** That rest on it. */
  readonly claims: readonly Claim[]
  /** Up to where it is the title. */
  readonly headline?: number
}

/** A paragraph with its mentions as links, and its claims when they are asked for. */
export function ParagraphView({ paragraph, number, shownAs, claims, headline = 0 }: ParagraphProps) {
  const store = useStore()
  const active = useDerived(() => store.paragraphs.value.includes(number), [store, number])
  const isAhead = useDerived(
    () => store.view.value.replay?.order === 'told' && number > (store.soFar.value?.step?.paragraph ?? -1),
    [store, number],
  )
  const [open, setOpen] = useState(false)
  return (
    <div
      class={`paragraph${active ? ' active' : ''}${isAhead ? ' ahead' : ''}`}
      id={paragraphId(number)}
      data-paragraph={number}
    >
      <span class="paragraph-number" aria-hidden="true">
        {shownAs === 0 ? '' : shownAs}
      </span>
      <div class="paragraph-body">
        {headline > 0 && (
          <h3>
            <MarkedText paragraph={paragraph} number={number} to={headline} />
          </h3>
        )}
        {headline < paragraph.text.length && (
          <p>
            <MarkedText paragraph={paragraph} number={number} from={headline === 0 ? 0 : headline + 1} />
          </p>
        )}
        {open && (
          <div class="paragraph-claims" id={`claims-${number}`}>
            {[...claims].sort(inReadingOrder).map((claim) => (
              <ClaimCard key={claim.id} claim={claim} />
            ))}
          </div>
        )}
      </div>
      {claims.length > 0 && (
        <button
          type="button"
          class="paragraph-marks"
          aria-expanded={open}
          aria-label={`${count(claims.length, 'claim')} in ${shownAs === 0 ? 'the head' : `paragraph ${shownAs}`}`}
          onClick={() => setOpen(!open)}
        >
          {claims.length}
          <Marks claims={claims} />
        </button>
      )}
    </div>
  )
}

/** A small mark for each claim: grey is the author's, brown is somebody's word, red is disputed. */
function Marks({ claims }: { claims: readonly Claim[] }) {
  const { disputed } = useStore()
  return (
    <span class="marks" aria-hidden="true">
      {claims.map((claim) => (
        <i
          key={claim.id}
          class={disputed.has(claim.id) || claim.denied ? 'denied' : depth(claim) > 0 ? 'voiced' : ''}
        />
      ))}
    </span>
  )
}

interface MarkedProps {
  readonly paragraph: Paragraph
  readonly number: number
  /** Of its text. */
  readonly from?: number
  readonly to?: number
}

function MarkedText({ paragraph: { text, mentions }, number, from = 0, to = text.length }: MarkedProps) {
  const store = useStore()
  const selected = useDerived(
    () =>
      mentions
        .map(({ entity }) => entity)
        .filter((entity) => store.lights.value.selected.has(entity))
        .join(' '),
    [store, mentions],
  ).split(' ')
  const parts: preact.ComponentChildren[] = []
  let at = from
  for (const { entity, start, end, made } of mentions) {
    if (start < from || end > to) continue
    const kind = store.entities.get(entity)?.kind ?? 'place'
    parts.push(
      text.slice(at, start),
      <SelectionLink
        key={start}
        selection={{ type: 'entity', id: entity }}
        paragraph={number}
        class={['mention', kind, selected.includes(entity) ? 'selected' : '', made?.state]
          .filter(Boolean)
          .join(' ')}
        {...(made && { title: madeTag({ made }) })}
      >
        {text.slice(start, end)}
      </SelectionLink>,
    )
    at = end
  }
  parts.push(text.slice(at, to))
  return <>{parts}</>
}
