/** What is told in a court: "pleaded guilty to robbing", "was found guilty of robbing". */

import { type Branches, children, headOf, lowerAt } from '../reading'
import type { Making } from './making'
import { isNegated } from './polarity'

/** "pleaded guilty to paying": the one who pleads says so; "no contest", "not guilty": nobody. */
export function byPlea(b: Branches, plea: number, made: Making): void {
  const what = children(b, plea, 'obj', 'xcomp', 'advmod').find((child) => lowerAt(b, child) === 'guilty')
  if (what === undefined || isNegated(b, what) || isNegated(b, plea)) made.unsay()
  else made.tell(plea, { subjectOf: plea }, 'said')
}

/** "was found guilty of paying": so it was found. */
export function byVerdict(b: Branches, guilty: number, made: Making): void {
  const over = headOf(b, guilty)
  if (/^plead/.test(lowerAt(b, over))) byPlea(b, over, made)
  else if (lowerAt(b, over) === 'found' && !isNegated(b, guilty) && !isNegated(b, over))
    made.tell(over, 'somebody', 'said')
  else made.unsay()
}
