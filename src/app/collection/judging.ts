import type { Proposal } from '../../graph/collection/who/proposals'
import type { Judgement, Member, Verdict } from '../../model/collection'
import type { OpenCollection } from './opened'
import { tellJudgement } from './tell'

/** Why two may be one, for a reader. */
export const becauseText: Readonly<Record<Proposal['because'], string>> = {
  name: 'a name that both have, and something that holds against it',
  'other-name': 'known by both names',
  surname: 'a surname alone',
  surnames: 'one surname in both, and no other name',
  spelling: 'a spelling nearly the same',
  'first-name': 'another form of the first name',
  'more-words': 'a longer and a shorter name',
  acronym: 'an acronym',
  generation: 'one of them is told apart by a generation',
  'word-order': 'the same words in another order',
  'short-name': 'a short form',
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  same: 'The same',
  'not-the-same': 'Not the same',
  undecided: 'Undecided',
}

/** Judges of two whether they are one; gives what is to be told. */
export function judge(
  collection: OpenCollection,
  verdict: Verdict,
  of: readonly [Member, Member],
  reason?: string,
  on: string = new Date().toISOString(),
): string {
  const judgement: Judgement = {
    id: nextId(collection),
    verdict,
    of: [of[0], of[1]],
    ...(reason !== undefined && { reason }),
    by: 'reader',
    on,
  }
  if (!collection.record({ do: 'judge', judgement })) return 'It cannot be changed here.'
  const told = tellJudgement(judgement, collection.pieces.peek())
  const isRefused = collection.resolution.peek().refused.some(({ id }) => id === judgement.id)
  return isRefused ? `${told} What was judged not the same before holds against it.` : told
}

/** No judgement of this collection, done or taken back, has had it. */
function nextId({ journal }: OpenCollection): string {
  const { base, entries } = journal.peek()
  const all = [
    ...base.judgements,
    ...entries.flatMap(({ edit }) => (edit.do === 'judge' ? [edit.judgement] : [])),
  ]
  const taken = new Set(all.map(({ id }) => id))
  let number = all.length + 1
  while (taken.has(`judgement-${number}`)) number++
  return `judgement-${number}`
}
