import { disputesOnce } from '../../app/collection/findings'
import { nameInText } from '../../app/names'
import { paragraphRange } from '../../app/words'
import { publishersIn } from '../../graph/collection/tellers'
import { reasonText } from '../../graph/disputes'
import { authorShare, mostSaidAbout, type Opening, opening } from '../../graph/lists/glance'
import { inDetail } from '../../graph/lists/speakers'
import { isSuggested } from '../../graph/made'
import { count, countSayings, grouped, list } from '../../graph/words'
import { connect, selectTie } from '../../state/actions'
import { isLocalPiece } from '../../storage/localId'
import { useCollection, useCommands, useCorpus, useStore } from '../context'
import { LanguageLine } from '../opening/LanguageLine'
import { Attribution } from '../parts/claim/Attribution'
import { Glyph } from '../parts/Glyph'
import { EntityLink } from '../parts/links/EntityLink'
import { SelectionLink } from '../parts/links/SelectionLink'
import { More } from '../parts/More'
import { PlaybackIcon } from '../replay/PlaybackIcon'
import { useWorkshop } from '../workshop/parts'
import { FirstLook } from './FirstLook'
import './Glance.css'

const SPEAKERS = 5
/** Where more is told below them. */
const FEWER_SPEAKERS = 3

/** The first state: what the piece is in numbers, and where one can begin. */
export function Glance() {
  const store = useStore()
  const workshop = useWorkshop()
  const { piece } = store
  const speaking = store.speaking.filter(({ voice }) => store.entities.has(voice))
  const isGuessed = store.suggestions.all > 0
  const disputes = disputesOnce(store)
  const isFirst = piece.questions.length + disputes.length === 0
  return (
    <>
      <header class="dossier-head glance">
        <p class="eyebrow">{store.sources.length > 0 ? 'The pieces' : 'The piece'} at a glance</p>
        <p class="glance-numbers">
          {store.sources.length > 0
            ? count(store.sources.length, 'piece')
            : count(piece.paragraphs.length - 1, 'paragraph')}{' '}
          · {count(piece.entities.length, 'name')} ·{' '}
          {countSayings(piece.claims.length, piece.remarks.length, ' · ')}
        </p>
        <h2>
          {piece.claims.length === 0
            ? store.sources.length > 0
              ? 'Who is in these pieces'
              : 'Who is in this piece'
            : `Who says what about ${list(
                mostSaidAbout(piece)
                  .slice(0, 3)
                  .map((id) => nameInText(store, id)),
              )}`}
        </h2>
        {workshop && <workshop.ReadLine />}
        <LanguageLine />
        <SuggestionsNote />
        {workshop && <workshop.ReadWithMachineButton />}
        <Lede />
      </header>
      <StoryOffer />
      {piece.questions.length > 0 && (
        <section>
          <h3>Begin with a question</h3>
          <ul class="openings">
            {piece.questions.slice(0, 3).map((question) => (
              <OpeningView
                key={question.text}
                opening={opening(question, piece, store.ties, store.disputes)}
              />
            ))}
          </ul>
        </section>
      )}
      {disputes.length > 0 && (
        <section>
          <h3>
            {piece.questions.length > 0 ? 'Or' : 'Begin'} with a dispute <span>{disputes.length}</span>
          </h3>
          <More
            first={2}
            items={disputes.map(({ id, claims: [one, other], reason }) => (
              <div key={id} class="dispute">
                <SelectionLink selection={{ type: 'claim', id: one.id }} class="sentence">
                  {one.text}
                </SelectionLink>
                <p class="dossier-meta">
                  <Attribution claim={one} /> <b class="denied-text">against</b> <Attribution claim={other} />
                  <br />
                  {reasonText[reason]}
                </p>
              </div>
            ))}
          />
        </section>
      )}
      {speaking.length > 0 && (
        <section>
          <h3>{isGuessed ? 'Who speaks most' : `${isFirst ? 'Begin' : 'Or'} with somebody who speaks`}</h3>
          <ul class="speakers">
            {speaking.slice(0, isGuessed ? FEWER_SPEAKERS : SPEAKERS).map((speaker) => (
              <SpeakerView
                key={speaker.voice}
                id={speaker.voice}
                spoken={`${countSayings(speaker.claims.length, speaker.remarks.length)} in ${count(inDetail(speaker).paragraphs, 'paragraph')}`}
              />
            ))}
          </ul>
        </section>
      )}
      {isGuessed && <FirstLook />}
      <Imprint />
    </>
  )
}

/** The shortest way into a piece that has one. */
function StoryOffer() {
  const { piece, sources } = useStore()
  const { story } = piece
  const { run } = useCommands()
  if (story === undefined) return null
  return (
    <p class="story-offer">
      <button type="button" onClick={() => run('story')}>
        <PlaybackIcon name="play" />
        <span class="question">
          {story.title ?? `The ${sources.length > 0 ? 'pieces' : 'piece'} as a story`}
        </span>
        <span class="dossier-meta">{count(story.steps.length, 'step')}</span>
      </button>
    </p>
  )
}

/** What the piece is, in numbers that mean something. */
function Lede() {
  const { piece, sources } = useStore()
  const { claims, entities, paragraphs } = piece
  const own = claims.filter(({ voices }) => voices.length === 0).length
  const several = sources.length > 0
  const publishers = publishersIn(sources)
  return (
    <p class="lede">
      {several
        ? `${count(sources.length, 'news report')}${publishers > 0 ? ` of ${count(publishers, 'publisher')}` : ''} name `
        : `A news report of ${count(paragraphs.length - 1, 'paragraph')} names `}
      <b>{grouped(entities.length)}</b> people, organisations and places and {several ? 'say' : 'says'}{' '}
      <b>{claims.length === 0 ? 'nothing' : grouped(claims.length)}</b>{' '}
      {claims.length === 0 ? '' : claims.length === 1 ? 'thing ' : 'things '}about how they are connected.
      {claims.length > 0 &&
        ` ${authorShare(claims)} are in ${publishers > 0 ? 'a publisher’s' : several ? 'the authors’' : 'the author’s'} own words.`}
      {own < claims.length && ' The rest is somebody’s word: see whose.'}
    </p>
  )
}

function OpeningView({ opening: { question, claims, disputed, paragraphs, tie } }: { opening: Opening }) {
  const store = useStore()
  const found = [
    count(claims.length, 'claim'),
    disputed ? 'disputed' : '',
    paragraphs === null || store.sources.length > 0 ? '' : paragraphRange(paragraphs),
  ]
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          store.act(tie === null ? connect(question.from, question.to) : selectTie(tie))
        }}
      >
        <span class="question">{question.text}</span>
        <span class="dossier-meta">{found.filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  )
}

function SpeakerView({ id, spoken }: { id: string; spoken: string }) {
  const entity = useStore().entities.get(id)
  if (!entity) return null
  return (
    <li>
      <Glyph kind={entity.kind} unnamed={entity.unnamed} suggested={isSuggested(entity)} />
      <span>
        <EntityLink id={id} class="speaker" />
        <span class="dossier-meta">{[entity.role, spoken].filter(Boolean).join(' · ')}</span>
      </span>
    </li>
  )
}

/** A machine's piece says so before anything else. */
function SuggestionsNote() {
  const store = useStore()
  const workshop = useWorkshop()
  const { run, has } = useCommands()
  const { suggestions, piece } = store
  const collection = useCollection()
  const corpus = useCorpus()
  const { entities, claims, remarks } = suggestions
  if (suggestions.all === 0) return workshop && <workshop.NoDate isAlone />
  const found = [
    `${entities} of ${count(piece.entities.length, 'name')}`,
    `${claims} of ${count(piece.claims.length, 'claim')}`,
    piece.remarks.length > 0 ? `${remarks} of ${count(piece.remarks.length, 'remark')}` : '',
  ].filter(Boolean)
  return (
    <p class="suggestions-note">
      <span class="tag suggested">Suggested</span>
      {list(found)} were found by rules and reviewed by nobody. Names with a question mark, outlined nodes and
      thin lines are such.{' '}
      {(isLocalPiece(piece.id) || (collection && !corpus)) && has('review') && (
        <button type="button" class="link" onClick={() => run('review')}>
          Review them
        </button>
      )}
      {workshop && <workshop.NoDate isAlone={false} />}
    </p>
  )
}

/** The tool answers for itself too: who annotated, and when. */
function Imprint() {
  const store = useStore()
  const { run } = useCommands()
  const { piece, suggestions } = store
  const isReviewed =
    suggestions.entities < piece.entities.length ||
    suggestions.claims < piece.claims.length ||
    suggestions.remarks < piece.remarks.length ||
    suggestions.entities === 0
  return (
    <p class="imprint">
      Annotated by {piece.annotated.by}, {piece.annotated.on}
      {isReviewed ? '' : ', nothing reviewed'}. Hearsay takes no side: it shows who says what.{' '}
      <button type="button" class="link" onClick={() => run('coverage')}>
        What it covers
      </button>{' '}
      <button type="button" class="link" onClick={() => run('audit')}>
        Source audit
      </button>
    </p>
  )
}
