import { suggestionNote } from '../../graph/made'
import type { Claim } from '../../model/piece'

/** What a sentence must not be taken without: stance, condition, and that nobody reviewed it. */
export const marks = (claim: Claim): readonly string[] =>
  [claim.stance === 'asserted' ? '' : claim.stance, claim.condition ?? '', suggestionNote(claim)].filter(
    Boolean,
  )

/** "head, ¶ 12" */
export const paragraphs = ({ evidence }: Pick<Claim, 'evidence'>): string =>
  evidence.map(({ paragraph }) => (paragraph === 0 ? 'head' : `¶ ${paragraph}`)).join(', ')
