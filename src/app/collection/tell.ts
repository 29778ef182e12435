import { count } from '../../graph/words'
import type { Judgement } from '../../model/collection'
import type { Piece } from '../../model/piece'
import type { OpenCollection } from './opened'

/** The last thing that was done to a collection, as a sentence; empty where nothing was. */
export function tellLastOf({ journal, pieces }: Pick<OpenCollection, 'journal' | 'pieces'>): string {
  const { base, entries, at } = journal.peek()
  const edit = entries[at - 1]?.edit
  if (!edit) return ''
  const titles = (ids: readonly string[]): string =>
    ids.map((id) => `“${pieces.peek().find((piece) => piece.id === id)?.title ?? 'a piece'}”`).join(', ')
  switch (edit.do) {
    case 'judge':
      return `Judged: ${tellJudgement(edit.judgement, pieces.peek())}`
    case 'take-back': {
      const judged = [
        ...base.judgements,
        ...entries.flatMap((entry) => (entry.edit.do === 'judge' ? [entry.edit.judgement] : [])),
      ].find(({ id }) => id === edit.judgement)
      return `Taken back: ${judged ? tellJudgement(judged, pieces.peek()) : 'a judgement.'}`
    }
    case 'add':
      return `Added ${titles(edit.pieces)}.`
    case 'remove':
      return `Removed ${titles(edit.pieces)}.`
    case 'tell':
      return edit.story ? `The story has ${count(edit.story.steps.length, 'step')}.` : 'The story is gone.'
    case 'rename':
      return `Called it “${edit.title}”.`
  }
}

/** "Ann Lund and Lund are the same." */
export function tellJudgement({ verdict, of }: Judgement, pieces: readonly Piece[]): string {
  const [one, other] = of.map(
    ({ piece, entity }) =>
      pieces.find(({ id }) => id === piece)?.entities.find(({ id }) => id === entity)?.name ?? entity,
  )
  return `${one} and ${other} ${verdictText[verdict]}.`
}

const verdictText: Readonly<Record<Judgement['verdict'], string>> = {
  same: 'are the same',
  'not-the-same': 'are not the same',
  undecided: 'are undecided',
}
