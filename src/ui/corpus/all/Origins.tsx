import { shortDay } from '../../../app/collection/words'
import { keyOfId } from '../../../app/corpus/ids'
import type { OpenCorpus } from '../../../app/corpus/opened'
import { pathEnds } from '../../../graph/paths/spotlight'
import type { BranchTold, FindingTold, OriginTold, PrintedTold } from '../../../graph/provider/origins'
import type { Name, Origins as OriginsTold } from '../../../graph/provider/provider'
import { isAuthor } from '../../../graph/voices'
import { count, list } from '../../../graph/words'
import { inOrder, select, selectTie } from '../../../state/actions'
import { useStore } from '../../context'
import { More } from '../../parts/More'
import { useAnswer } from './useAnswer'
import '../../findings/Told.css'
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
            <From corpus={corpus} tie={tie} finding={finding} told={value} />
          </div>
        ))}
      />
    </section>
  )
}

interface FromProps {
  readonly corpus: OpenCorpus
  readonly tie: string
  readonly finding: FindingTold
  readonly told: OriginsTold
}

/** To whom it goes back; opens who has it from whom. */
function From({ corpus, tie, finding, told }: FromProps) {
  if (finding.pieces === 1) return <p class="told-alone">{tell(finding, told)}</p>
  const names = new Map(told.names.map((name) => [name.id, name]))
  return (
    <details class="told">
      <summary>{tell(finding, told)}</summary>
      <Branches corpus={corpus} tie={tie} branches={finding.branches} names={names} />
    </details>
  )
}

interface BranchesProps extends Pick<FromProps, 'corpus' | 'tie'> {
  readonly branches: readonly BranchTold[]
  readonly names: ReadonlyMap<string, Name>
}

/** Origin, through whom, where printed. */
function Branches({ corpus, tie, branches, names }: BranchesProps) {
  const store = useStore()
  const printed = ({ piece, claim, published, isCopy }: PrintedTold) => (
    <span key={`${piece} ${claim}`} class={`printed${isCopy ? ' copy' : ''}`}>
      {' · '}
      <button
        type="button"
        class="link"
        onClick={() =>
          void corpus.go(store, inOrder(selectTie(tie), select({ type: 'claim', id: `${piece}-${claim}` })))
        }
      >
        {shortDay(published)}
      </button>
      {isCopy && ', same words'}
    </span>
  )
  return (
    <ul class="origins">
      {branches.map((branch) => (
        <li key={branch.voices.join()}>
          <span>{nameOf({ ...branch, isOwnWord: false }, names)}</span>
          {branch.voices.length > 1 && <span class="quiet-text"> have it from each other</span>}
          <More first={MOST_PRINTED} items={branch.printed.map(printed)} />
          {branch.branches.length > 0 && (
            <Branches corpus={corpus} tie={tie} branches={branch.branches} names={names} />
          )}
        </li>
      ))}
    </ul>
  )
}

const MOST_PRINTED = 12

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

const nameOf = (
  { voices, isOwnWord }: Pick<OriginTold, 'voices' | 'isOwnWord'>,
  names: ReadonlyMap<string, Name>,
): string => {
  const told = voices.map((voice) =>
    isAuthor(voice) ? 'the author' : (names.get(voice)?.name ?? 'somebody who is not named'),
  )
  return `${list(told)}${isOwnWord && voices.length === 1 && !voices.some(isAuthor) ? ' itself' : ''}`
}
