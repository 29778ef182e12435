import type { Source } from '../../graph/collection/sources'
import { weakness } from '../../graph/evidence'
import type { Explanation } from '../../graph/paths/explanation'
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

/** The answer in a sentence or two: how many steps join the two, through whom, and that there is more beside it. */
export function tellAnswer(
  { from, to, paths, bySpeech, doubtful, partial }: Explanation,
  path: Path | null,
  entities: Entities,
): string {
  const name = (id: string) => nameIn(entities, id)
  if (!path)
    return `${partial ? 'What is left of the piece' : 'The piece'} does not connect ${name(from)} and ${name(to)}.`
  const steps = path.hops.length
  if (bySpeech)
    return `No tie joins ${name(from)} and ${name(to)}; ${count(steps, 'step')} ${steps === 1 ? 'does' : 'do'}, counting who speaks about whom.`
  const direct = paths.some((one) => one.hops.length === 1)
  if (steps === 1)
    return `The piece ties them directly, with ${count(path.hops[0]?.claims.length ?? 0, 'claim')}.`
  const through = path.hops.slice(0, -1).map((hop) => name(hop.to))
  const doubted = doubtful?.hops.length === 1
  const start = direct
    ? 'Besides a direct tie,'
    : doubted
      ? 'What ties them directly is denied or only held possible;'
      : 'Nobody in the piece ties them directly:'
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
export function tellSteps({ explanation, path, entities, sources = [] }: Subjects['path']) {
  const { from, to } = explanation
  return {
    title: `${entities.get(from)?.name ?? from} to ${nameIn(entities, to)}`,
    answer: tellAnswer(explanation, path, entities),
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
