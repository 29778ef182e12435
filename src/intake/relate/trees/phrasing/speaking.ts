/** A clause of which only the speaking is told: what was said stands elsewhere. */

import { isPast } from '../../../inflect'
import { prepositionOf } from '../arguments'
import type { Clause } from '../clauses'
import { speaking } from '../lexicon'
import { isUnder } from '../mending/mending'
import { type Branches, baseAt, children, lowerAt, relationAt } from '../reading'
import { isPassive } from '../telling/polarity'

/** "said in Oslo that": as a line between the two, it shows that something was said. */
export const isLeftOut = (b: Branches, { verb, object, link, passive }: Clause): boolean =>
  !passive &&
  !isPassive(b, verb) &&
  link.length > 0 &&
  link[0]?.noun === undefined &&
  children(b, verb, 'obj').length === 0 &&
  (/^sa(?:y|ys|id|ying)$/.test(lowerAt(b, verb)) ||
    (speaking.has(lowerAt(b, verb)) &&
      /^(?:in|at|on|during|under)$/.test(link[0]?.word ?? '') &&
      (children(b, verb, 'ccomp', 'parataxis').length > 0 || lowerAt(b, object.at + 1) === 'that')))

/** "“It is late,” she said in Oslo at noon": it stands before the verb. */
export const isQuotedBefore = (b: Branches, { verb }: Clause): boolean =>
  /^sa(?:ys|id)$/.test(lowerAt(b, verb)) &&
  children(b, verb, 'ccomp').some((said) => said < verb) &&
  lowerAt(b, verb + 1) !== 'that'

/** "told Orsa", where what was told stands elsewhere. */
export const tellsNothing = (b: Branches, { verb, object, passive }: Clause, behind: string): boolean => {
  if (passive || !/^(?:tells?|told|telling)$/.test(lowerAt(b, verb))) return false
  if (/ (?:that|how|what|why)\b/.test(behind)) return false
  const isTold = (child: number): boolean => {
    if (child < object.at || !behind.includes(b.words[child]?.text ?? '')) return false
    const isAddressed = /^i?obj$/.test(relationAt(b, child)) && isUnder(b.nodes, object.at, child)
    return !isAddressed && (baseAt(b, child) !== 'obl' || /^(?:of|about)$/.test(prepositionOf(b, child)))
  }
  return !children(b, verb, 'obj', 'iobj', 'obl', 'ccomp', 'xcomp', 'advcl').some(isTold)
}

/** "said", "has said", "will say" */
export const spoken = (helped: string): string =>
  helped.replace(/(\b(?:has|have|had) )?\S+$/i, (said, perfect: string | undefined) =>
    perfect
      ? `${perfect}spoken`
      : /[^s]s$/i.test(said)
        ? 'speaks'
        : /ing$/.test(said)
          ? 'speaking'
          : isPast(said)
            ? 'spoke'
            : 'speak',
  )
