import { useState } from 'preact/hooks'
import { judge, verdictNames } from '../../app/collection/judging'
import type { OpenCollection } from '../../app/collection/opened'
import { dayOf } from '../../app/collection/words'
import { momentText } from '../../app/pieces/words'
import { kindNames } from '../../app/words'
import { memberKey } from '../../graph/collection/resolution'
import { type Told, toldOf } from '../../graph/collection/told'
import { count } from '../../graph/words'
import type { Judgement, Member } from '../../model/collection'
import { useNews, useStore } from '../context'
import { Teller } from '../parts/claim/Teller'
import { Glyph } from '../parts/Glyph'
import { More } from '../parts/More'

const FIRST = 8

/** Somebody as a piece tells of him: where, and in which words first. */
export function Side({ told }: { told: Told | null }) {
  if (!told) return <section>The piece is not there.</section>
  const { entity, mentions, sentence } = told
  return (
    <section aria-label={entity.name}>
      <h3>
        <Glyph kind={entity.kind} unnamed={entity.unnamed} /> {entity.name}
      </h3>
      <p class="dossier-meta">
        {[kindNames[entity.kind].one, entity.role, count(mentions, 'mention')].filter(Boolean).join(' · ')}
      </p>
      {sentence && (
        <blockquote>
          {sentence.before}
          <mark>{sentence.name}</mark>
          {sentence.after}
        </blockquote>
      )}
      <p class="dossier-meta">
        <Where told={told} />
      </p>
    </section>
  )
}

/** "Courier, 3 March: A bridge". */
function Where({ told: { piece } }: { told: Told }) {
  const store = useStore()
  const source = store.sources.find((one) => one.piece === piece.id)
  // A corpus has pieces beside those that are explored.
  const publisher = piece.entities.find(({ id }) => id === piece.publisher)?.name
  return (
    <>
      {source ? <Teller id={source.teller} isBesideTitle /> : publisher}
      {(source || publisher) && ', '}
      {dayOf(piece, store.piece)}: “{piece.title}”
    </>
  )
}

/** All that was judged, the last first: any of it can be taken back. */
export function Judgements({ collection }: { collection: OpenCollection }) {
  const { say } = useNews()
  const judgements = [...collection.collection.value.judgements].reverse()
  const refused = new Set(collection.resolution.value.refused.map(({ id }) => id))
  if (judgements.length === 0) return null
  return (
    <section aria-label="Decided">
      <h3>
        Decided <span>{judgements.length}</span>
      </h3>
      <ul class="judgements">
        <More
          first={FIRST}
          items={judgements.map((judgement) => (
            <li key={judgement.id}>
              <div>
                <b>{verdictNames[judgement.verdict]}:</b> <Names collection={collection} of={judgement.of} />
                {refused.has(judgement.id) && (
                  <p class="denied-text">
                    Does not hold: some who would be one by it were judged not the same.
                  </p>
                )}
                <p class="dossier-meta">{about(judgement)}</p>
              </div>
              {collection.canEdit.value && (
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    if (collection.record({ do: 'take-back', judgement: judgement.id })) say('Taken back.')
                  }}
                >
                  Take back
                </button>
              )}
            </li>
          ))}
        />
      </ul>
    </section>
  )
}

const about = ({ by, on, reason }: Judgement): string =>
  [by === 'reader' ? 'you' : by, momentText(on), reason].filter(Boolean).join(' · ')

function Names({ collection, of }: { collection: OpenCollection; of: readonly Member[] }) {
  const told = of.map((member) => toldOf(collection.pieces.value, member))
  const store = useStore()
  return (
    <>
      {told.map((one, at) => {
        const source = store.sources.find(({ piece }) => piece === one?.piece.id)
        return (
          <span key={memberKey(of[at] ?? { piece: '', entity: '' })}>
            {at > 0 && ' and '}
            {one?.entity.name ?? 'somebody who is not there'}
            {source && (
              <span class="quiet-text">
                {' '}
                (<Teller id={source.teller} />, {dayOf(source.of, store.piece)})
              </span>
            )}
          </span>
        )
      })}
    </>
  )
}

/** More of them are a click away: a long list would keep the page from answering. */
const AT_ONCE = 100

/** Those who are one by their names alone: whoever knows better says so. */
export function Joined({ collection }: { collection: OpenCollection }) {
  const { say } = useNews()
  const [isOpen, setOpen] = useState(false)
  const [most, setMost] = useState(AT_ONCE)
  const groups = collection.resolution.value.groups.filter((group) => group.length > 1)
  if (groups.length === 0) return null
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>One in several pieces ({groups.length})</summary>
      <ul class="judgements">
        {(isOpen ? groups.slice(0, most) : []).map((group) => {
          const [first] = group
          return (
            first && (
              <li key={memberKey(first)}>
                <div>
                  {group.map((member) => (
                    <p key={memberKey(member)}>
                      <Names collection={collection} of={[member]} />{' '}
                      {member !== first && collection.canEdit.value && (
                        <button
                          type="button"
                          class="link"
                          onClick={() => say(judge(collection, 'not-the-same', [first, member]))}
                        >
                          Not the same
                        </button>
                      )}
                    </p>
                  ))}
                </div>
              </li>
            )
          )
        })}
      </ul>
      {isOpen && groups.length > most && (
        <button type="button" class="link" onClick={() => setMost(most + AT_ONCE)}>
          {groups.length - most} more
        </button>
      )}
    </details>
  )
}
