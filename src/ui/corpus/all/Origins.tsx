import { keyOfId } from '../../../app/corpus/ids'
import type { OpenCorpus } from '../../../app/corpus/opened'
import { pathEnds } from '../../../graph/paths/spotlight'
import type { FindingTold, OriginTold } from '../../../graph/provider/origins'
import type { Name, Origins as OriginsTold } from '../../../graph/provider/provider'
import { isAuthor } from '../../../graph/voices'
import { count, list } from '../../../graph/words'
import { inOrder, select, selectTie } from '../../../state/actions'
import { useStore } from '../../context'
import { More } from '../../parts/More'
import { useAnswer } from './useAnswer'
import '../../parts/claim/MadeTag.css'
import './Origins.css'

const FIRST = 5

/** What all pieces of a corpus tell of a tie, each once, and whose word it is in the end, read here or not. */
export function Origins({ corpus, tie }: { readonly corpus: OpenCorpus; readonly tie: string }) {
  const store = useStore()
  const [one = '', other = ''] = pathEnds(tie)
  const { value, hasFailed } = useAnswer(`${tie} ${corpus.reader.forgotten.value}`, (signal) =>
    corpus.provider.origins(keyOfId(one), keyOfId(other), signal),
  )
  if (hasFailed) return <p class="dossier-meta">The corpus does not answer where all of it comes from.</p>
  if (!value) return <p class="dossier-meta">Following all of it to its origins…</p>
  return (
    <section>
      <h3>
        In all of the corpus <span>{count(value.pieces, 'piece')}</span>
      </h3>
      <More
        first={FIRST}
        items={value.findings.map((finding) => (
          <div key={`${finding.piece} ${finding.claim}`} class="origin-told">
            <button
              type="button"
              class="link sentence"
              onClick={() =>
                void corpus.go(
                  store,
                  inOrder(selectTie(tie), select({ type: 'claim', id: `${finding.piece}-${finding.claim}` })),
                )
              }
            >
              {finding.isSuggested && <span class="tag suggested">Suggested</span>}
              {finding.denied && <b class="denied-text">Denied: </b>}
              {finding.text}
            </button>
            <p class="told-alone">{tell(finding, value)}</p>
          </div>
        ))}
      />
    </section>
  )
}

/** "Told in 12 pieces; 9 go back to Otto Brandt; 3 independent." */
function tell({ pieces, origins }: FindingTold, { names }: OriginsTold): string {
  const byId = new Map(names.map((name) => [name.id, name]))
  if (pieces === 1) return `One piece, from ${list(origins.map((origin) => nameOf(origin, byId)))}.`
  const shared = origins.filter((origin) => origin.pieces > 1)
  const alone = origins.length - shared.length
  return `Told in ${count(pieces, 'piece')}; ${[
    ...shared.map(
      (origin) =>
        `${origin.pieces === pieces ? 'all' : origin.pieces.toLocaleString('en-GB')} go back to ${nameOf(origin, byId)}`,
    ),
    ...(alone > 0 ? [`${alone.toLocaleString('en-GB')} independent`] : []),
  ].join('; ')}.`
}

const nameOf = ({ voices, isOwnWord }: OriginTold, names: ReadonlyMap<string, Name>): string => {
  const told = voices.map((voice) =>
    isAuthor(voice) ? 'the author' : (names.get(voice)?.name ?? 'somebody who is not named'),
  )
  return `${list(told)}${isOwnWord && voices.length === 1 && !voices.some(isAuthor) ? ' itself' : ''}`
}
