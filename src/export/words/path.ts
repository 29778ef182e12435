import type { Source } from '../../graph/collection/sources'
import { weakness } from '../../graph/evidence'
import { type Path, weakestHop } from '../../graph/paths/paths'
import { attribution, plainText } from '../../graph/voices'
import { count, list } from '../../graph/words'
import type { Claim, Entity } from '../../model/piece'
import type { Subjects } from '../export'
import { marks, placeOf } from './claim'

type Entities = ReadonlyMap<string, Entity>

const nameIn = (entities: Entities, id: string): string => {
  const entity = entities.get(id)
  return entity?.inText ?? entity?.name ?? id
}

/** What an answer is told by. */
export type Answer = Omit<Subjects['path'], 'link'>

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The answer in a sentence or two: how many steps join the two, through whom, and that there is more beside it. */
export function tellAnswer({
  explanation: { from, to, paths, bySpeech, doubtful, partial },
  path,
  entities,
  sources = [],
  isOfCorpus = false,
}: Answer): string {
  const name = (id: string) => nameIn(entities, id)
  const isMany = sources.length > 0 && !isOfCorpus
  const whole = isOfCorpus ? 'the corpus' : isMany ? 'these pieces' : 'the piece'
  if (!path) {
    const start = partial ? `What is left of ${whole} does` : `${capital(whole)} ${isMany ? 'do' : 'does'}`
    return `${start} not connect ${name(from)} and ${name(to)}.`
  }
  const steps = path.hops.length
  if (bySpeech)
    return `No tie joins ${name(from)} and ${name(to)}; ${count(steps, 'step')} ${steps === 1 ? 'does' : 'do'}, counting who speaks about whom.`
  const direct = paths.some((one) => one.hops.length === 1)
  if (steps === 1)
    return `${capital(whole)} ${isMany ? 'tie' : 'ties'} them directly, with ${count(path.hops[0]?.claims.length ?? 0, 'claim')}${isOfCorpus ? ' read here' : ''}.`
  const through = path.hops.slice(0, -1).map((hop) => name(hop.to))
  const doubted = doubtful?.hops.length === 1
  const start = direct
    ? 'Besides a direct tie,'
    : doubted
      ? 'What ties them directly is denied or only held possible;'
      : `Nobody in ${whole} ties them directly:`
  return `${start} ${count(steps, 'step')} join them, through ${list(through)}.`
}

/** Why the weakest step is weak, or an empty text where every step is as strong as one claim can be. */
export function tellWeakest(
  path: Path,
  entities: Entities,
): { readonly step: number; readonly why: string } | null {
  const step = weakestHop(path)
  const claim = path.hops[step]?.claims[0]
  const why = claim ? weakness(claim, entities) : ''
  return why === '' ? null : { step, why }
}

/** Its title, the answer, and a numbered sentence for each step. */
export function tellSteps(subject: Subjects['path']) {
  const { explanation, path, entities, sources = [] } = subject
  const { from, to } = explanation
  return {
    title: `${entities.get(from)?.name ?? from} to ${nameIn(entities, to)}`,
    answer: tellAnswer(subject),
    steps: path?.hops.map((hop, at) => `${at + 1}. ${sentence(hop.claims[0], entities, sources)}`) ?? [],
  }
}

/** What each says about the other, a line a claim behind a bullet; a line that is empty goes before each of them. */
export function tellBeside(
  { explanation: { from, to, saidByFrom, saidByTo }, entities, sources = [] }: Subjects['path'],
  bullet: string,
): readonly string[] {
  const said = (speaker: string, other: string, claims: readonly Claim[]): string[] =>
    claims.length === 0
      ? []
      : [
          '',
          `Said by ${nameIn(entities, speaker)} about ${nameIn(entities, other)}:`,
          ...claims.map((claim) => `${bullet}${sentence(claim, entities, sources)}`),
        ]
  return [...said(from, to, saidByFrom), ...said(to, from, saidByTo)]
}

/** "NATO would stay out of the war. (predicted; Dmitry Medvedev, as told by the DW interviewer; ¶ 15)" */
function sentence(claim: Claim, entities: Entities, sources: readonly Source[]): string {
  const notes = [...marks(claim), plainText(attribution(claim, entities)), placeOf(claim, sources)]
  return `${claim.text} (${notes.join('; ')})`
}
