import { dayOf } from '../../app/collection/words'
import { graphSubject } from '../../app/exporting/subjects'
import { handOut } from '../../app/handOut'
import { nameOf } from '../../app/names'
import { kindNames } from '../../app/words'
import { auditSvg } from '../../export/data/auditSvg'
import { csvAudit } from '../../export/data/csv/csvAudit'
import { csvAuditVoices } from '../../export/data/csv/csvAuditVoices'
import type { Export } from '../../export/export'
import { type AuditRow, type AuditVoice, audit, namedIn, sayingsIn } from '../../graph/findings/audit'
import { count, list, percent } from '../../graph/words'
import { kinds } from '../../model/vocabulary'
import type { Store } from '../../state/store'
import { useCorpus, useNews, useStore } from '../context'
import { useDerived } from '../derived'
import { Dialog } from '../parts/Dialog'
import { lazy } from '../parts/lazy'
import { ShareBar } from './ShareBar'
import './SourceAudit.css'

const CorpusCounts = lazy(async () => (await import('../corpus/all/Audit')).Audit)

/** Voices that are listed; the tables that are saved have all of them. */
const MOST_LISTED = 12

/** On whose word it rests, piece by piece and publisher by publisher: counted, not judged. */
export function SourceAudit() {
  const store = useStore()
  const corpus = useCorpus()
  const { pieces, publishers, total, voices, silent } = useDerived(
    () => audit(store.piece, store.sources),
    [store],
  )
  const isSeveral = pieces.length > 1
  return (
    <Dialog class="open-dialog audit" label="Source audit">
      {(close) => (
        <>
          <div class="open-head">
            <h2>Source audit</h2>
            <button type="button" class="button" onClick={close}>
              Close
            </button>
          </div>
          <p class="dossier-meta">
            On whose word {isSeveral ? 'these pieces rest' : 'this piece rests'}: claims and remarks, by who
            is closest to the fact. Counted, not judged.
          </p>
          {corpus && <CorpusCounts corpus={corpus} />}
          {corpus && <h3>The pieces that are read here</h3>}
          <p class="audit-legend" aria-hidden="true">
            <span>
              <i class="own" /> own words
            </span>
            <span>
              <i class="named" /> somebody named
            </span>
            <span>
              <i class="unnamed" /> somebody unnamed
            </span>
          </p>
          <Shares title={isSeveral ? 'By piece' : 'The piece'} rows={pieces} nameOf={pieceName(store)} />
          {isSeveral && (
            <Shares title="By publisher" rows={publishers} nameOf={({ id }) => nameOf(store, id)} />
          )}
          <p class="dossier-meta">{tellKinds(total)}</p>
          <Voices voices={voices} sayings={sayingsIn(total)} />
          {silent.length > 0 && (
            <section>
              <h3>Spoken of, and never speaking</h3>
              <p>{some(silent.map((one) => `${nameOf(store, one.id)} (${one.spokenOf})`))}</p>
            </section>
          )}
          <Tables />
        </>
      )}
    </Dialog>
  )
}

const pieceName =
  (store: Store) =>
  ({ id }: AuditRow): string => {
    const source = store.sources.find(({ piece }) => piece === id)
    return source
      ? `${nameOf(store, source.teller)}, ${dayOf(source.of, store.piece)}: ${source.of.title}`
      : store.piece.title
  }

interface SharesProps {
  title: string
  rows: readonly AuditRow[]
  nameOf: (row: AuditRow) => string
}

function Shares({ title, rows, nameOf: name }: SharesProps) {
  const most = Math.max(...rows.map(sayingsIn))
  return (
    <div class="audit-scroll" role="group" aria-label={title} tabIndex={0}>
      <table class="audit-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Whose</th>
            <th scope="col">Share</th>
            <th scope="col">Own words</th>
            <th scope="col">Named</th>
            <th scope="col">Unnamed</th>
            {rows.length > 1 && <th scope="col">Nobody else says</th>}
            {rows.length > 1 && <th scope="col">Copied text</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{name(row)}</th>
              <td>
                <ShareBar own={row.own} named={namedIn(row)} unnamed={row.unnamed} most={most} />
              </td>
              <td>{row.own}</td>
              <td>{namedIn(row)}</td>
              <td>{row.unnamed}</td>
              {rows.length > 1 && <td>{row.alone}</td>}
              {rows.length > 1 && <td>{percent(row.copied / Math.max(1, row.words))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** "Said by somebody named: people 4, organisations 5." */
function tellKinds(total: AuditRow): string {
  const named = namedIn(total)
  if (named === 0) return 'Nobody who is named speaks.'
  const shares = kinds.flatMap((kind) =>
    total.named[kind] > 0 ? [`${kindNames[kind].many.toLowerCase()} ${total.named[kind]}`] : [],
  )
  const passedOn =
    total.passedOn > 0
      ? ` ${count(total.passedOn, 'claim or remark', 'claims and remarks')} came through two voices or more.`
      : ''
  return `Said by somebody named: ${shares.join(', ')}.${passedOn}`
}

function Voices({ voices, sayings }: { voices: readonly AuditVoice[]; sayings: number }) {
  const store = useStore()
  const listed = voices.slice(0, MOST_LISTED)
  return (
    <div class="audit-scroll" role="group" aria-label="Whose word it rests on" tabIndex={0}>
      <table class="audit-table">
        <caption>Whose word it rests on</caption>
        <thead>
          <tr>
            <th scope="col">Voice</th>
            <th scope="col">What it is</th>
            <th scope="col">Says</th>
            <th scope="col">Falls without</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((one) => (
            <tr key={one.id}>
              <th scope="row">{nameOf(store, one.id)}</th>
              <td>{whatItIs(one)}</td>
              <td>{one.says}</td>
              <td>
                {one.falls} of {sayings}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {voices.length > listed.length && (
        <p class="dossier-meta">and {voices.length - listed.length} more, in the table that is saved</p>
      )}
    </div>
  )
}

const whatItIs = ({ kind, role, isUnnamed }: AuditVoice): string =>
  [role ?? (kind === null ? '' : kindNames[kind].one.toLowerCase()), isUnnamed ? 'unnamed' : '']
    .filter(Boolean)
    .join(', ')

const some = (names: readonly string[]): string =>
  names.length <= MOST_LISTED
    ? list(names)
    : `${names.slice(0, MOST_LISTED).join(', ')} and ${names.length - MOST_LISTED} more`

/** To be taken away. */
function Tables() {
  const store = useStore()
  const news = useNews()
  const forms: readonly Export<'graph'>[] = [csvAudit, csvAuditVoices, auditSvg]
  return (
    <p class="actions">
      {forms.map((form) => (
        <button
          key={form.id}
          type="button"
          class="button"
          title={form.does}
          onClick={() => void handOut(form, graphSubject(store, null, false), news)}
        >
          {form.label}
        </button>
      ))}
    </p>
  )
}
