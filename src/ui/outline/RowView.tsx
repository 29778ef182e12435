import { nameInText, nameOf } from '../../app/names'
import { placeName } from '../../app/places'
import { falls } from '../../graph/leaveOut'
import { isSuggested } from '../../graph/made'
import type { OutlineItem, OutlineRow } from '../../graph/outline/outline'
import { type Tie, tieLook } from '../../graph/ties'
import { attribution, plainText } from '../../graph/voices'
import { count, list } from '../../graph/words'
import { tellDate } from '../../model/dates/dates'
import type { Claim, Remark } from '../../model/piece'
import { useStore } from '../context'
import { DepthBars, StanceTags } from '../parts/claim/ClaimCard'
import { MadeTag } from '../parts/claim/MadeTag'
import { RemarkWords } from '../parts/claim/RemarkCard'
import { Glyph } from '../parts/Glyph'
import { LineSample } from '../parts/LineSample'
import { countAll, type Telling } from './rowSentences'
import './RowView.css'

/** What is seen of a row; its sentence says the same to those who do not see it. */
export function RowView({ row: { item, level }, telling }: { row: OutlineRow; telling: Telling }) {
  switch (item.type) {
    case 'entity':
      return <EntityView item={item} isEnd={level > 1} telling={telling} />
    case 'tie':
      return <TieView item={item} telling={telling} />
    case 'says':
      return (
        <span class="outline-line quiet-text">
          Says <b>{countAll(item.sayings)}</b>
        </span>
      )
    case 'spoken-of':
      return (
        <span class="outline-line quiet-text">
          Spoken of in <b>{count(item.remarks.length, 'remark')}</b>
        </span>
      )
    case 'remark':
      return <RemarkView remark={item.remark} telling={telling} />
    case 'claim':
      return <ClaimView claim={item.claim} telling={telling} />
  }
}

function EntityView({ item, isEnd, telling }: ViewProps<'entity'> & { isEnd: boolean }) {
  const store = useStore()
  const { entity: id, above } = item
  const entity = store.entities.get(id)
  const ties = telling.tiesOf(id)
  return (
    <span class={`outline-line${isEnd ? '' : ' root'}`}>
      {isEnd && <span class="quiet-text">The other end:</span>}
      <Name id={id} />
      {above === null && entity?.role !== undefined && <span class="outline-role">{entity.role}</span>}
      {entity && <MadeTag of={entity} />}
      {telling.leftOut.has(id) && <span class="tag left-out">Left out</span>}
      {telling.isHidden(id) && <span class="tag">Filtered out</span>}
      <span class="outline-count">
        {above !== null ? 'open above ↑' : ties === 0 ? 'no tie' : count(ties, 'tie')}
      </span>
    </span>
  )
}

function TieView({ item: { tie, to, above }, telling }: ViewProps<'tie'>) {
  const step = telling.steps.get(tie.id)
  const isDisputed = tie.claims.some(({ id }) => telling.against.has(id))
  const isLeftOut = useStore().shown.value.ghosts.has(tie.id)
  return (
    <span class="outline-line">
      {step !== undefined && <span class="outline-step">{step}</span>}
      <LineSample line={lineOf(tie, isDisputed)} />
      <span class="quiet-text">tied to</span>
      <Name id={to} />
      {isDisputed && <span class="tag denied">Disputed</span>}
      {isLeftOut && <span class="tag left-out">Left out</span>}
      {telling.isHidden(tie.id) && <span class="tag">Filtered out</span>}
      {telling.onWord.has(tie.id) && <span class="tag on-word">On this voice’s word</span>}
      <span class="outline-count">{above === null ? count(tie.claims.length, 'claim') : 'open above ↑'}</span>
    </span>
  )
}

/** The line that the graph draws. */
function lineOf(tie: Tie, isDisputed: boolean): Parameters<typeof LineSample>[0]['line'] {
  const { line, passedOn, onlyDenied } = tieLook(tie, new Set())
  if (isDisputed) return 'disputed'
  if (onlyDenied) return 'denied'
  return passedOn ? 'hollow' : line
}

function ClaimView({ claim, telling }: { claim: Claim; telling: Telling }) {
  const store = useStore()
  const { piece, entities, leftOut } = store
  const date = claim.when ?? claim.said
  const places = claim.evidence.map(({ paragraph }) => placeName(store, paragraph)).join(', ')
  return (
    <span class={`claim outline-claim${falls(claim, leftOut.value) ? ' fallen' : ''}`}>
      <DepthBars claim={claim} />
      <span class="claim-body">
        <span class="sentence">
          <StanceTags claim={claim} />
          {claim.text}
        </span>
        <span class="claim-meta">
          {plainText(attribution(claim, entities))}
          <span class="claim-place">
            {date !== undefined && `${tellDate(date, piece.published)} · `}
            {places}
          </span>
        </span>
        {telling.against.get(claim.id)?.map((other) => (
          <span key={other.id} class="against">
            <b>Against:</b> {other.text} {plainText(attribution(other, entities))}{' '}
            {placeName(store, other.evidence[0].paragraph)}
          </span>
        ))}
      </span>
    </span>
  )
}

function RemarkView({ remark, telling }: { remark: Remark; telling: Telling }) {
  const store = useStore()
  const { about, said, evidence } = remark
  const isFallen = falls(remark, telling.leftOut)
  const places = evidence.map(({ paragraph }) => placeName(store, paragraph)).join(', ')
  return (
    <span class={`claim outline-claim${isFallen ? ' fallen' : ''}`}>
      <DepthBars claim={remark} />
      <span class="claim-body">
        <span class="sentence">
          <MadeTag of={remark} />
          {isFallen && <span class="tag left-out">Left out</span>}
          <RemarkWords remark={remark} />
        </span>
        <span class="claim-meta">
          {plainText(attribution(remark, store.entities))}
          {about.length > 0 && ` · of ${list(about.map((id) => nameInText(store, id)))}`}
          <span class="claim-place">
            {said !== undefined && `${tellDate(said, store.piece.published)} · `}
            {places}
          </span>
        </span>
      </span>
    </span>
  )
}

function Name({ id }: { id: string }) {
  const store = useStore()
  const entity = store.entities.get(id)
  return (
    <>
      {entity && (
        <Glyph kind={entity.kind} unnamed={entity.unnamed} suggested={isSuggested(entity)} size={12} />
      )}
      <span class={`name ${entity?.kind ?? ''}`}>{nameOf(store, id)}</span>
    </>
  )
}

interface ViewProps<Type extends OutlineItem['type']> {
  item: Extract<OutlineItem, { type: Type }>
  telling: Telling
}
