import type { ComponentChildren } from 'preact'
import { queryOf } from '../../../app/corpus/all/asked'
import type { OpenCorpus } from '../../../app/corpus/opened'
import { kindNames } from '../../../app/words'
import { sayingsIn } from '../../../graph/provider/audit'
import type { CorpusAudit, Shares } from '../../../graph/provider/provider'
import { countSayings } from '../../../graph/words'
import { kinds } from '../../../model/vocabulary'
import { useStore } from '../../context'
import { ShareBar } from '../../findings/ShareBar'
import { useAnswer } from './useAnswer'
import { whereCounted } from './whereCounted'

/** On whose word all claims and remarks of a corpus rest that graph and table are narrowed to, read or not. */
export function Audit({ corpus }: { readonly corpus: OpenCorpus }) {
  const store = useStore()
  const query = queryOf(store.view.value, store.clock.value)
  const { value, hasFailed } = useAnswer(JSON.stringify([query, corpus.reader.forgotten.value]), (signal) =>
    corpus.provider.audit(query, signal),
  )
  return (
    <section aria-label="All of the corpus" aria-busy={value === null && !hasFailed}>
      <h3>All of the corpus</h3>
      {hasFailed && (
        <p class="dossier-meta">The corpus does not answer this. Narrow it, or try it once more.</p>
      )}
      {!hasFailed && !value && <p class="dossier-meta">Asking the corpus…</p>}
      {value && <Counted audit={value} />}
    </section>
  )
}

const namedIn = ({ named }: Shares): number => kinds.reduce((sum, kind) => sum + named[kind], 0)
const number = (count: number): string => count.toLocaleString('en-GB')

function Counted({ audit: { total, newest, publishers, voices, silent } }: { readonly audit: CorpusAudit }) {
  const most = Math.max(...publishers.map(sayingsIn))
  const named = kinds.filter((kind) => total.named[kind] > 0)
  return (
    <>
      <p class="dossier-meta">
        {countSayings(total.claims, total.remarks)} of {whereCounted(newest)}, as graph and table are
        narrowed: {number(total.own)} in a publisher’s own words, {number(namedIn(total))} by somebody named
        {named.length > 0 &&
          ` (${named.map((kind) => `${kindNames[kind].many.toLowerCase()} ${number(total.named[kind])}`).join(', ')})`}
        , {number(total.unnamed)} by somebody unnamed; {number(total.passedOn)} came through two voices or
        more.
      </p>
      {publishers.length > 0 && (
        <AuditTable
          label="Publishers of the corpus"
          caption="By publisher"
          heads={['Whose', 'Share', 'Pieces', 'Own words', 'Named', 'Unnamed']}
        >
          {publishers.map((one) => (
            <tr key={one.name.id}>
              <th scope="row">{one.name.name}</th>
              <td>
                <ShareBar own={one.own} named={namedIn(one)} unnamed={one.unnamed} most={most} />
              </td>
              <td>{number(one.pieces)}</td>
              <td>{number(one.own)}</td>
              <td>{number(namedIn(one))}</td>
              <td>{number(one.unnamed)}</td>
            </tr>
          ))}
        </AuditTable>
      )}
      {voices.length > 0 && (
        <AuditTable
          label="Voices of the corpus"
          caption="Whose word it rests on"
          heads={['Voice', 'What it is', 'Says', 'Falls without']}
        >
          {voices.map(({ name, says, falls }) => (
            <tr key={name.id}>
              <th scope="row">{name.name}</th>
              <td>
                {kindNames[name.kind].one.toLowerCase()}
                {name.unnamed && ', unnamed'}
              </td>
              <td>{number(says)}</td>
              <td>
                {number(falls)} of {number(sayingsIn(total))}
              </td>
            </tr>
          ))}
        </AuditTable>
      )}
      {silent.length > 0 && (
        <>
          <h4>Spoken of, and never speaking</h4>
          <p>{silent.map(({ name, spokenOf }) => `${name.name} (${number(spokenOf)})`).join(', ')}</p>
        </>
      )}
    </>
  )
}

/** A table that scrolls by itself where it is wider than its place. */
function AuditTable({
  label,
  caption,
  heads,
  children,
}: {
  label: string
  caption: string
  heads: readonly string[]
  children: ComponentChildren
}) {
  return (
    <div class="audit-scroll" role="group" aria-label={label} tabIndex={0}>
      <table class="audit-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
