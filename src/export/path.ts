import { weakness } from '../graph/evidence'
import { suggestionNote } from '../graph/made'
import type { Explanation } from '../graph/paths/explanation'
import { type Path, weakestHop } from '../graph/paths/paths'
import { attribution, plainText } from '../graph/voices'
import { count, list } from '../graph/words'
import type { Claim, Entity } from '../model/piece'

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

/** An explanation as plain text with paragraph references. */
export function pathAsText(
  explanation: Explanation,
  path: Path | null,
  entities: Entities,
  link: string,
): string {
  const { title, answer, steps } = told(explanation, path, entities)
  return [title, answer, ...steps, ...beside(explanation, entities, ''), link].join('\n')
}

/** The same as Markdown. */
export function pathAsMarkdown(
  explanation: Explanation,
  path: Path | null,
  entities: Entities,
  link: string,
): string {
  const { title, answer, steps } = told(explanation, path, entities)
  const lines = [answer, '', ...steps, ...beside(explanation, entities, '- ')].map(escapedLine)
  return [`**[${escaped(title)}](${link})**`, '', ...lines].join('\n')
}

/** The signs that begin an item of a list are meant; all others are not. */
function escapedLine(line: string): string {
  const [, sign = '', text = ''] = /^(- |\d+\. )?(.*)$/.exec(line) ?? []
  return sign + escaped(text)
}

function told(explanation: Explanation, path: Path | null, entities: Entities) {
  const { from, to } = explanation
  return {
    title: `${entities.get(from)?.name ?? from} to ${nameIn(entities, to)}`,
    answer: tellAnswer(explanation, path, entities),
    steps: path?.hops.map((hop, at) => `${at + 1}. ${sentence(hop.claims[0], entities)}`) ?? [],
  }
}

const escaped = (text: string): string => text.replace(/[[\]*_`<>\\]/g, (sign) => `\\${sign}`)

function beside(
  { from, to, saidByFrom, saidByTo }: Explanation,
  entities: Entities,
  bullet: string,
): string[] {
  const said = (speaker: string, other: string, claims: readonly Claim[]): string[] =>
    claims.length === 0
      ? []
      : [
          '',
          `Said by ${nameIn(entities, speaker)} about ${nameIn(entities, other)}:`,
          ...claims.map((claim) => `${bullet}${sentence(claim, entities)}`),
        ]
  return [...said(from, to, saidByFrom), ...said(to, from, saidByTo)]
}

/** "NATO would stay out of the war. (predicted; Dmitry Medvedev, as told by the DW interviewer; ¶ 15)" */
function sentence(claim: Claim, entities: Entities): string {
  const marks = [
    claim.stance === 'asserted' ? '' : claim.stance,
    claim.condition ?? '',
    suggestionNote(claim),
    plainText(attribution(claim, entities)),
    claim.evidence.map(({ paragraph }) => (paragraph === 0 ? 'head' : `¶ ${paragraph}`)).join(', '),
  ]
  return `${claim.text} (${marks.filter(Boolean).join('; ')})`
}
