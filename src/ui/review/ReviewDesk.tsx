import { useEffect, useMemo, useRef } from 'preact/hooks'
import { paragraphName } from '../../app/words'
import { isSuggested, madeStateOf } from '../../graph/made'
import { type Item, isSameItem } from '../../graph/review/review'
import { attribution, plainText } from '../../graph/voices'
import { count, grouped } from '../../graph/words'
import type { Claim, Entity, Remark } from '../../model/piece'
import { useCommands, useDesk, useEditing, useMedia, useReview, useStore } from '../context'
import { Batches } from '../parts/batches/Batches'
import { RemarkWords } from '../parts/claim/RemarkCard'
import { Glyph } from '../parts/Glyph'
import { Key } from '../parts/Key'
import { pointsAt } from '../pointing'
import { Bulk } from './Bulk'
import { ClaimForm } from './forms/ClaimForm'
import { EntityForm } from './forms/EntityForm'
import { PieceForm } from './forms/PieceForm'
import { RemarkForm } from './forms/RemarkForm'
import { History } from './History'
import { PendingMerges } from './PendingMerges'
import './ReviewDesk.css'

/** px */
const ITEM_HEIGHT = 41

/** What is to be decided on, in reading order; the present item with all that can be changed in it. */
export function ReviewDesk() {
  const review = useReview()
  const items = review.listed.value
  const current = review.current.value
  const { isPhone } = useMedia()
  const isThrough = review.filter.value.undecided ? !items.some(isSuggested) : items.length === 0
  return (
    <section class="review-desk" aria-label="To decide on" data-scrolls={isPhone.value ? undefined : ''}>
      <BackToAll />
      <DeskHead />
      <PendingMerges />
      <ol class="review-items">
        <Batches
          items={items}
          height={ITEM_HEIGHT}
          needed={() => review.listed.value.findIndex((item) => isSameItem(item, review.current.value))}
          render={(item) => (
            <Row key={`${item.type}:${item.id}`} item={item} isCurrent={isSameItem(item, current)} />
          )}
        />
      </ol>
      {isThrough && <Nothing />}
      <PieceForm />
      <History />
    </section>
  )
}

/** Where the piece is one of several that were shown before it. */
function BackToAll() {
  const { piece } = useStore()
  const desk = useDesk()
  const whole = desk.within(piece.id)
  if (!whole) return null
  return (
    <p class="review-within">
      One piece of{' '}
      <button type="button" class="link" onClick={() => desk.show(whole.id)}>
        “{whole.title}”
      </button>
    </p>
  )
}

const itemTypes = ['entity', 'claim', 'remark'] as const

function DeskHead() {
  const editing = useEditing()
  const review = useReview()
  const items = review.items.value
  const left = items.filter(isSuggested)
  const { remarks: all } = useStore().piece
  const claims = left.filter(({ type }) => type === 'claim').length
  const remarks = left.filter(({ type }) => type === 'remark').length
  const { undecided, type } = review.filter.value
  return (
    <header class="review-head">
      <div class="review-top">
        <p class="review-count">
          <b>{left.length === 0 ? 'All decided' : `${grouped(left.length)} left`}</b>{' '}
          <span class="quiet-text">
            {left.length === 0
              ? `of ${all.length > 0 ? count(items.length, 'name, claim or remark', 'names, claims and remarks') : count(items.length, 'name or claim', 'names and claims')}`
              : `${count(left.length - claims - remarks, 'name')}, ${count(claims, 'claim')}${remarks > 0 ? `, ${count(remarks, 'remark')}` : ''}; ${grouped(items.length - left.length)} decided`}
          </span>
        </p>
        <HistoryButton does="undo-edit" label="Undo the last edit" sign="↶" canRun={editing.canUndo.value} />
        <HistoryButton does="redo-edit" label="Redo the edit" sign="↷" canRun={editing.canRedo.value} />
      </div>
      <progress aria-label="Decided" max={Math.max(1, items.length)} value={items.length - left.length} />
      <div class="review-tools">
        <select
          aria-label="Which are listed"
          value={undecided ? 'undecided' : 'all'}
          onChange={(event) => {
            review.filter.value = { type, undecided: event.currentTarget.value === 'undecided' }
          }}
        >
          <option value="undecided">Undecided</option>
          <option value="all">All</option>
        </select>
        <select
          aria-label="Of what kind"
          value={type ?? 'both'}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            review.filter.value = {
              undecided,
              type: itemTypes.find((one) => one === chosen) ?? null,
            }
          }}
        >
          <option value="both">{all.length > 0 ? 'Names, claims, remarks' : 'Names and claims'}</option>
          <option value="entity">Names</option>
          <option value="claim">Claims</option>
          {all.length > 0 && <option value="remark">Remarks</option>}
        </select>
        <Bulk />
      </div>
    </header>
  )
}

interface HistoryButtonProps {
  /** Id of a command. */
  does: string
  label: string
  sign: string
  canRun: boolean
}

function HistoryButton({ does, label, sign, canRun }: HistoryButtonProps) {
  const { run } = useCommands()
  return (
    <button type="button" class="icon" aria-label={label} aria-disabled={!canRun} onClick={() => run(does)}>
      {sign}
    </button>
  )
}

function Nothing() {
  const review = useReview()
  const isWhole = review.items.value.length === 0
  return (
    <p class="empty">
      {isWhole
        ? 'Nobody is named yet. Choose words in the text to mark a name.'
        : 'Nothing is left to decide on. Choose “All” to look at everything again.'}
    </p>
  )
}

function Row({ item, isCurrent }: { item: Item; isCurrent: boolean }) {
  const store = useStore()
  const review = useReview()
  const { isPhone } = useMedia()
  const { entities, claims, remarks } = store
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent && row.current) reveal(row.current, isPhone.peek())
  }, [isCurrent, isPhone])
  const entity = item.type === 'entity' ? entities.get(item.id) : undefined
  const claim = item.type === 'claim' ? claims.get(item.id) : undefined
  const remark = item.type === 'remark' ? remarks.get(item.id) : undefined
  const saying = claim ?? remark
  const said = saying ? plainText(attribution(saying, entities)) : ''
  // One edit concerns a few of what may be thousands.
  return useMemo(
    () => (
      <li
        ref={row}
        class={`review-item${isCurrent ? ' current' : ''}`}
        aria-current={isCurrent ? 'true' : undefined}
        data-item={`${item.type}:${item.id}`}
      >
        <div class="review-row" {...pointsAt({ type: item.type, id: item.id })}>
          <button
            type="button"
            class="review-name"
            onClick={() => review.goTo(item)}
            aria-expanded={isCurrent}
          >
            {entity && <ToldEntity entity={entity} paragraph={item.paragraph} />}
            {claim && <ToldClaim claim={claim} said={said} paragraph={item.paragraph} />}
            {remark && <ToldRemark remark={remark} said={said} paragraph={item.paragraph} />}
          </button>
          <Decision item={item} name={entity?.name ?? `this ${item.type}`} isCurrent={isCurrent} />
        </div>
        {isCurrent && entity && <EntityForm id={item.id} />}
        {isCurrent && claim && <ClaimForm id={item.id} />}
        {isCurrent && remark && <RemarkForm id={item.id} />}
      </li>
    ),
    [review, entity, claim, remark, said, item.paragraph, isCurrent],
  )
}

const ToldEntity = ({ entity, paragraph }: { entity: Entity; paragraph: number }) => (
  <>
    <Glyph kind={entity.kind} unnamed={entity.unnamed} suggested={isSuggested(entity)} />
    <b>{entity.name}</b> <span class="quiet-text">{paragraphName(paragraph)}</span>
  </>
)

const ToldClaim = ({ claim, said, paragraph }: { claim: Claim; said: string; paragraph: number }) => (
  <span class="review-claim">
    {claim.denied && <span class="tag denied">Denied</span>} {claim.text}{' '}
    <span class="quiet-text">
      {said} · {paragraphName(paragraph)}
    </span>
  </span>
)

const ToldRemark = ({ remark, said, paragraph }: { remark: Remark; said: string; paragraph: number }) => (
  <span class="review-claim">
    <RemarkWords remark={remark} />{' '}
    <span class="quiet-text">
      {said} · {paragraphName(paragraph)}
    </span>
  </span>
)

function Decision({ item, name, isCurrent }: { item: Item; name: string; isCurrent: boolean }) {
  const review = useReview()
  const isOpen = isSuggested(item)
  return (
    <span class="review-decision">
      {isOpen ? (
        <span class="tag suggested" title={item.made?.reason}>
          <span class="unseen">Suggested </span>
          {item.made?.confidence?.toFixed(2) ?? '?'}
        </span>
      ) : (
        <span class="tag">{item.made?.state === 'edited' ? 'Edited' : 'Confirmed'}</span>
      )}
      {madeStateOf(item) !== 'confirmed' && (
        <button
          type="button"
          class="icon accept"
          aria-label={`Accept ${name}`}
          onClick={() => review.decide('confirm', item)}
        >
          ✓
        </button>
      )}
      <button
        type="button"
        class="icon reject"
        aria-label={`Reject ${name}`}
        onClick={() => review.decide('reject', item)}
      >
        ✗
      </button>
      {isCurrent && (
        <span class="review-keys" aria-hidden="true">
          {isOpen && <Key of="accept" />}
          <Key of="reject" />
        </span>
      )}
    </span>
  )
}

/** Scrolls the list, and nothing around it, until an item is seen: its beginning where it is long. */
function reveal(item: HTMLElement, isPhone: boolean): void {
  const pane = item.closest<HTMLElement>(isPhone ? '.review' : '.review-desk')
  const head = pane?.querySelector('.review-head')
  if (!pane || !head) return
  const { top, bottom } = item.getBoundingClientRect()
  const from = head.getBoundingClientRect().bottom
  const to = pane.getBoundingClientRect().bottom
  if (top < from || bottom - top > to - from) pane.scrollBy({ top: top - from })
  else if (bottom > to) pane.scrollBy({ top: bottom - to })
}
