import type { Dispute } from '../../graph/disputes'
import { type Aftermath, falls } from '../../graph/leaveOut'
import { list, some } from '../../graph/words'

/** What an aftermath is measured against. */
export interface Totals {
  readonly claims: number
  readonly ties: number
  readonly disputes: number
}

/**
 * The aftermath in a few sentences: "Without X, 9 of 84 claims and 3 of 68 ties go. 1 of 2 disputes ends." `name` gives the
 * name of a voice or an entity inside a sentence.
 */
export function tellAftermath(
  leftOut: readonly string[],
  { claims, ties, onOneVoice, apart, cutOff: cut, disputes }: Aftermath,
  totals: Totals,
  name: (id: string) => string,
): string {
  const without = leftOut.length > 3 ? `these ${leftOut.length} voices` : list(leftOut.map(name))
  const sentences = [
    `Without ${without}, ${claims.length} of ${totals.claims} claims and ${ties.length} of ${totals.ties} ties go.`,
  ]
  if (disputes.length > 0)
    sentences.push(
      `${disputes.length} of ${totals.disputes} disputes ${disputes.length === 1 ? 'ends' : 'end'}${hearsayLeft(disputes, leftOut)}.`,
    )
  if (onOneVoice.length > 0)
    sentences.push(
      `${onOneVoice.length} ${onOneVoice.length === 1 ? 'tie now rests' : 'ties now rest'} on a single voice.`,
    )
  if (apart.length > 0)
    sentences.push(`${some(apart.map(name))} ${apart.length === 1 ? 'has' : 'have'} no tie left.`)
  const [first] = cut
  if (first)
    sentences.push(
      `${some(cut.map(({ entity }) => name(entity)))} ${cut.length === 1 ? 'is' : 'are'} no longer connected to ${name(first.from)}.`,
    )
  return sentences.map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1)).join(' ')
}

/** Where the denier is left out, a dispute can end in mere hearsay: that must not look like agreement. */
function hearsayLeft(disputes: readonly Dispute[], leftOut: readonly string[]): string {
  const without = new Set(leftOut)
  const passedOn = disputes.filter(({ claims }) =>
    claims.some((claim) => !falls(claim, without) && claim.voices.length > 1),
  ).length
  if (passedOn === 0) return ''
  return passedOn === 1
    ? '; of one, only what was passed on remains'
    : `; of ${passedOn}, only what was passed on remains`
}
