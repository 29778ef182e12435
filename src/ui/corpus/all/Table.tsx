import { useState } from 'preact/hooks'
import { queryOf, sortOf, sureOf } from '../../../app/corpus/all/asked'
import { idOfKey } from '../../../app/corpus/ids'
import type { OpenCorpus } from '../../../app/corpus/opened'
import { linkTo } from '../../../app/links'
import { familyNames } from '../../../app/words'
import { familyOf } from '../../../graph/filter/filter'
import type { Column } from '../../../graph/lists/columns'
import { tableDate } from '../../../graph/lists/table'
import { EVEN } from '../../../graph/made'
import { sayingIn, tellerIn } from '../../../graph/provider/audit'
import type { Heading, Rows, Told, ToldRemark } from '../../../graph/provider/provider'
import { tieId } from '../../../graph/ties'
import { attribution, depth, isRemark, type Saying } from '../../../graph/voices'
import { tellDate } from '../../../model/dates/dates'
import type { Entity } from '../../../model/piece'
import { UNATTRIBUTED } from '../../../model/vocabulary'
import { type Action, inOrder, select, selectEntity, selectTie, setSure } from '../../../state/actions'
import { isSame, type Selection } from '../../../state/view'
import { useStore } from '../../context'
import { Narrow } from '../../lists/Narrow'
import { ColumnHead, stanceOf } from '../../lists/tableParts'
import { MadeTag } from '../../parts/claim/MadeTag'
import { RemarkWords } from '../../parts/claim/RemarkCard'
import { useAnswer } from './useAnswer'
import { whereCounted } from './whereCounted'
import '../../lists/ClaimsTable.css'
import './Table.css'

const PAGE = 100
const columns = ['paragraph', 'claim', 'between', 'voices', 'depth', 'stance', 'family', 'date'] as const

/** All claims and remarks of a corpus that graph and table are narrowed to, read or not, a page at a time. */
export function CorpusTable({ corpus }: { readonly corpus: OpenCorpus }) {
  const store = useStore()
  const view = store.view.value
  const query = queryOf(view, store.clock.value)
  const { column, descending } = view.tableSort
  const order = { column: sortOf(column) ?? 'paragraph', descending }
  const asked = JSON.stringify([query, order, corpus.reader.forgotten.value])
  const [at, setAt] = useState({ asked, from: 0 })
  // Another question begins at its first page.
  const from = at.asked === asked ? at.from : 0
  const { value, isComing, hasFailed } = useAnswer(`${asked} ${from}`, (signal) =>
    corpus.provider.rows(query, order, { from, limit: PAGE }, signal),
  )
  const total = value?.total ?? 0
  return (
    <section class="table-pane" aria-label="Claims" aria-busy={isComing}>
      <Narrow />
      <div class="table-bar">
        <span role="status">
          {hasFailed
            ? 'The corpus does not answer this. Ask for less, or try it once more.'
            : value === null
              ? isComing
                ? 'Asking the corpus…'
                : 'Nobody of that name is in the corpus.'
              : tellPage(from, value)}
        </span>
        <button
          type="button"
          class="link"
          title="Of what a machine read; what a person confirmed is always there"
          onClick={() => store.act(setSure(sureOf(view) > 0 ? 0 : EVEN))}
        >
          {sureOf(view) > 0 ? 'With what is less sure' : 'Only what is rather right than wrong'}
        </button>
        {total > PAGE && (
          <span class="table-pages">
            <PageButton label="First" to={0} from={from} onGo={(to) => setAt({ asked, from: to })} />
            <PageButton
              label="Before"
              to={from - PAGE}
              from={from}
              onGo={(to) => setAt({ asked, from: to })}
            />
            <PageButton
              label="Next"
              to={from + PAGE < total ? from + PAGE : from}
              from={from}
              onGo={(to) => setAt({ asked, from: to })}
            />
          </span>
        )}
      </div>
      <div
        class="table-scroll"
        tabIndex={0}
        role="region"
        data-scrolls
        aria-label="Table of claims"
        key={from}
      >
        <table class="claims-table of-corpus" aria-rowcount={total + 1}>
          <thead>
            <tr>
              {columns.map((column) => (
                <ColumnHead
                  key={column}
                  column={column}
                  label={labels[column]}
                  isSortable={sortOf(column) !== null}
                />
              ))}
            </tr>
          </thead>
          <tbody>{value && <RowsOf corpus={corpus} rows={value} from={from} />}</tbody>
        </table>
        {value?.total === 0 && (
          <p class="empty">No claim and no remark of the corpus meets all of these conditions.</p>
        )}
      </div>
    </section>
  )
}

const labels: Partial<Record<Column, string>> = { paragraph: 'Piece' }

const number = (count: number): string => count.toLocaleString('en-GB')

const counted = (many: number, one: string): string => `${number(many)} ${many === 1 ? one : `${one}s`}`

const tellPage = (from: number, { list, total, remarks, newest }: Rows): string => {
  const all = [counted(total - remarks, 'claim'), ...(remarks > 0 ? [counted(remarks, 'remark')] : [])].join(
    ', ',
  )
  const whole = `${all} of ${whereCounted(newest)}`
  return list.length === total ? whole : `${number(from + 1)}–${number(from + list.length)} of ${whole}`
}

interface PageButtonProps {
  readonly label: string
  readonly to: number
  readonly from: number
  onGo(to: number): void
}

const PageButton = ({ label, to, from, onGo }: PageButtonProps) => (
  <button type="button" class="link" disabled={to < 0 || to === from} onClick={() => onGo(to)}>
    {label}
  </button>
)

interface RowsProps {
  readonly corpus: OpenCorpus
  readonly rows: Rows
  readonly from: number
}

function RowsOf({ corpus, rows, from }: RowsProps) {
  const entities = new Map(
    rows.names.map(({ id, kind, name, unnamed }): [string, Entity] => [
      id,
      { id, kind, name, unnamed, aliases: [] },
    ]),
  )
  const headings = new Map(rows.headings.map((heading) => [heading.id, heading]))
  return (
    <>
      {rows.list.map((told, at) => (
        <Row
          key={keyOf(told)}
          corpus={corpus}
          told={told}
          heading={headings.get(told.piece)}
          entities={entities}
          index={from + at}
        />
      ))}
    </>
  )
}

interface RowProps {
  readonly corpus: OpenCorpus
  readonly told: Told | ToldRemark
  readonly heading: Heading | undefined
  /** By the ids that the claim has. */
  readonly entities: ReadonlyMap<string, Entity>
  /** From 0, of all. */
  readonly index: number
}

function Row({ corpus, told, heading, entities, index }: RowProps) {
  const store = useStore()
  const saying = sayingIn(told)
  const selection = selectionOf(told)
  const isSelected = isSame(store.selection.value, selection)
  const open = (event: MouseEvent) =>
    isPlain(event) && void corpus.go(store, inOrder(...leadingTo(saying), select(selection)))
  const teller = entities.get(tellerIn(told))
  const clock = store.clock.value
  const date = tableDate(saying, clock)
  const name = (id: string) => <Name key={id} corpus={corpus} entity={entities.get(id)} />
  return (
    <tr
      class={isSelected ? 'selected' : ''}
      aria-selected={isSelected}
      aria-rowindex={index + 2}
      onClick={open}
    >
      <td title={heading?.title}>
        {teller?.name ?? heading?.title}{' '}
        <span class="quiet-text">{told.published && tellDate(told.published, '')}</span>
      </td>
      <td class="table-claim">
        <MadeTag of={saying} />
        <a href={linkTo(store, selection)} onClick={(event) => isPlain(event) && event.preventDefault()}>
          {isRemark(saying) ? <RemarkWords remark={saying} /> : saying.text}
        </a>
      </td>
      <td>
        {isRemark(saying) ? (
          saying.about.map((id, at) => [at === 0 ? 'of ' : ', ', name(id)])
        ) : (
          <>
            {name(saying.subject)} – {name(saying.object)}
          </>
        )}
      </td>
      <td>
        {attribution(saying, entities).map((run) => (typeof run === 'string' ? run : name(run.entity)))}
      </td>
      <td>{depth(saying)}</td>
      <td class={!isRemark(saying) && saying.denied ? 'denied-text' : ''}>{stanceOf(saying)}</td>
      <td>{familyNames[familyOf(saying)]}</td>
      <td>{date && `${date.by === clock ? '' : 'said '}${tellDate(date.date, told.published ?? '')}`}</td>
    </tr>
  )
}

const selectionOf = (told: Told | ToldRemark): Selection =>
  'remark' in told
    ? { type: 'remark', id: `${told.piece}-${told.remark.id}` }
    : { type: 'claim', id: `${told.piece}-${told.claim.id}` }
const keyOf = (told: Told | ToldRemark): string => Object.values(selectionOf(told)).join(' ')

/** What is selected before it, so that whoever is in it comes into the graph. */
function leadingTo(saying: Saying): readonly Action[] {
  if (!isRemark(saying)) return [selectTie(tieId(idOfKey(saying.subject), idOfKey(saying.object)))]
  const somebody = [...saying.voices, ...saying.about].find((id) => id !== UNATTRIBUTED)
  return somebody === undefined ? [] : [selectEntity(idOfKey(somebody))]
}

/** Leads to somebody, who comes into the graph. */
function Name({ corpus, entity }: { readonly corpus: OpenCorpus; readonly entity: Entity | undefined }) {
  const store = useStore()
  if (!entity) return null
  const id = idOfKey(entity.id)
  return (
    <a
      class="voice-name"
      href={linkTo(store, { type: 'entity', id })}
      onClick={(event) => {
        event.stopPropagation()
        if (!isPlain(event)) return
        event.preventDefault()
        void corpus.go(store, selectEntity(id))
      }}
    >
      {entity.name}
    </a>
  )
}

/** Whether a link is to open here. */
const isPlain = ({ metaKey, ctrlKey, shiftKey }: MouseEvent): boolean => !metaKey && !ctrlKey && !shiftKey
