import { answerIn, answerQuery, pathSubject } from '../../app/exporting/answers'
import { absolute } from '../../app/links'
import { nameInText, nameOf } from '../../app/names'
import { exportsOf } from '../../export/list'
import { tellAnswer, tellWeakest } from '../../export/words/path'
import { isSuggested } from '../../graph/made'
import type { Explanation } from '../../graph/paths/explanation'
import type { Hop, Path } from '../../graph/paths/paths'
import { pathEnds } from '../../graph/paths/spotlight'
import { firstSpeaker } from '../../graph/voices'
import { count } from '../../graph/words'
import type { Claim } from '../../model/piece'
import { bar, connect, showWay } from '../../state/actions'
import { useStore } from '../context'
import { CopyButton } from '../parts/buttons/CopyButton'
import { ExportButton } from '../parts/buttons/ExportButton'
import { ClaimCard } from '../parts/claim/ClaimCard'
import { Glyph } from '../parts/Glyph'
import { lazy } from '../parts/lazy'
import { EntityLink } from '../parts/links/EntityLink'
import { More } from '../parts/More'
import { Nearest, Together } from './Nearest'
import './PathDossier.css'

const ToldOf = lazy(async () => (await import('../findings/WhereFrom')).ToldOf)

/** How two entities are connected: the answer first, then its steps. */
export function PathDossier() {
  const store = useStore()
  const explanation = store.explanation.value
  if (!explanation) return <Looking />
  const path = store.path.value
  const { from, to } = explanation
  return (
    <>
      <header class="dossier-head">
        <h2 class="tie-ends">
          <End id={from} /> <span class="and">to</span> <End id={to} />
        </h2>
        <p class="lede">
          {tellAnswer(answerIn(store, explanation))} <Beside explanation={explanation} />
        </p>
        {path && <Together explanation={explanation} />}
        <Actions explanation={explanation} path={path} />
        <Barred />
      </header>
      {path && <Steps explanation={explanation} path={path} />}
      {!path && <Nearest explanation={explanation} />}
      <Doubtful explanation={explanation} />
      <Said speaker={from} other={to} claims={explanation.saidByFrom} />
      <Said speaker={to} other={from} claims={explanation.saidByTo} />
    </>
  )
}

/** Until it is found out. Whatever is done meanwhile gives it up. */
function Looking() {
  const { selection } = useStore()
  if (selection.value?.type !== 'path') return null
  const [from, to] = pathEnds(selection.value.id)
  return (
    <header class="dossier-head">
      <h2 class="tie-ends">
        <End id={from} /> <span class="and">to</span> <End id={to} />
      </h2>
      <p class="lede">Looking for how they are connected…</p>
    </header>
  )
}

function End({ id }: { id: string }) {
  const entity = useStore().entities.get(id)
  if (!entity) return null
  return (
    <span class="end">
      <Glyph kind={entity.kind} unnamed={entity.unnamed} suggested={isSuggested(entity)} size={18} />{' '}
      <EntityLink id={id} class="plain" />
    </span>
  )
}

/** What else there is: that one speaks about the other, and who denies it. */
function Beside({ explanation: { from, to, saidByFrom, saidByTo } }: { explanation: Explanation }) {
  const store = useStore()
  const said = [
    { speaker: from, other: to, claims: saidByFrom },
    { speaker: to, other: from, claims: saidByTo },
  ].filter(({ claims }) => claims.length > 0)
  const deniers = [...saidByFrom, ...saidByTo]
    .flatMap((claim) => store.against.get(claim.id) ?? [])
    .map((claim) => nameInText(store, firstSpeaker(claim)))
  return (
    <>
      {said.map(({ speaker, other }) => (
        <span key={speaker}>
          {nameOf(store, speaker)} also speaks about {nameInText(store, other)}.{' '}
        </span>
      ))}
      {deniers.length > 0 && (
        <b class="denied-text">{[...new Set(deniers)].join(' and ')} stands against it.</b>
      )}
    </>
  )
}

function Actions({ explanation, path }: { explanation: Explanation; path: Path | null }) {
  const store = useStore()
  const subject = () => pathSubject(store, explanation)
  const [first, ...others] = exportsOf('path')
  const through = path?.hops.slice(0, -1).map((hop) => hop.to) ?? []
  return (
    <div class="actions">
      {first && <ExportButton form={first} class="button primary" subject={subject} />}
      <CopyButton label="Copy link" done="Link copied" text={() => absolute(answerQuery(store))} />
      {others.map((form) => (
        <ExportButton key={form.id} form={form} subject={subject} />
      ))}
      <button
        type="button"
        class="button"
        onClick={() => store.act(connect(explanation.to, explanation.from))}
      >
        Turn round
      </button>
      {through.map((id) => (
        <button key={id} type="button" class="button" onClick={() => store.act(bar(id))}>
          Not through {nameInText(store, id)}
        </button>
      ))}
    </div>
  )
}

function Barred() {
  const store = useStore()
  const { barred } = store.view.value
  if (barred.length === 0) return null
  return (
    <p class="dossier-meta">
      Not through:{' '}
      {barred.map((id) => (
        <button key={id} type="button" class="link" onClick={() => store.act(bar(id))}>
          {nameOf(store, id)} (allow again)
        </button>
      ))}
    </p>
  )
}

function Steps({ explanation: { paths }, path }: { explanation: Explanation; path: Path }) {
  const store = useStore()
  const at = paths.indexOf(path)
  const weakest = tellWeakest(path, store.entities)
  const show = (way: number) => store.act(showWay((way + paths.length) % paths.length))
  return (
    <section>
      <h3>
        Step by step
        {paths.length > 1 && (
          <span class="ways">
            <button type="button" class="icon" aria-label="Way before" onClick={() => show(at - 1)}>
              ‹
            </button>
            {at + 1} of {paths.length} ways
            <button type="button" class="icon" aria-label="Next way" onClick={() => show(at + 1)}>
              ›
            </button>
          </span>
        )}
      </h3>
      <ol class="steps">
        {path.hops.map((hop, step) => (
          <Step
            key={hop.tie}
            hop={hop}
            number={step + 1}
            weak={weakest?.step === step ? weakest.why : null}
          />
        ))}
      </ol>
      <p class="dossier-meta">
        Ways are ranked by the evidence for each step: the author or one named voice before an unnamed one,
        before what was passed on; asserted before planned or predicted.
      </p>
    </section>
  )
}

function Step({ hop, number, weak }: { hop: Hop; number: number; weak: string | null }) {
  const [strongest, ...others] = hop.claims
  const { findings } = useStore()
  return (
    <li>
      <span class="step-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <ClaimCard claim={strongest} />
        {findings.length > 0 && <ToldOf claim={strongest.id} />}
        {weak !== null && <p class="weakest">weakest step: {weak}</p>}
        {others.length > 0 && (
          <details>
            <summary>{count(others.length, 'other claim')} for this step</summary>
            {others.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} />
            ))}
          </details>
        )}
      </div>
    </li>
  )
}

/** A shorter way that needs a claim which is denied or merely possible is reported, not taken. */
function Doubtful({ explanation: { doubtful } }: { explanation: Explanation }) {
  if (!doubtful) return null
  const claims = doubtful.hops
    .map((hop) => hop.claims[0])
    .filter((claim) => claim.denied || claim.stance === 'possible')
  return (
    <section>
      <h3>
        A shorter way, not taken <span>{count(doubtful.hops.length, 'step')}</span>
      </h3>
      <p class="dossier-meta">It needs what is denied or only held possible:</p>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </section>
  )
}

function Said({ speaker, other, claims }: { speaker: string; other: string; claims: readonly Claim[] }) {
  const store = useStore()
  if (claims.length === 0) return null
  return (
    <section>
      <h3>
        Said by {nameInText(store, speaker)} about {nameInText(store, other)}{' '}
        <span>{count(claims.length, 'claim')}</span>
      </h3>
      <More first={4} items={claims.map((claim) => <ClaimCard key={claim.id} claim={claim} />)} />
    </section>
  )
}
