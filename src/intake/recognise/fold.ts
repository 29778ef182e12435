/** One folding for comparing names: what differs in accents and in letters of one language only is the same. */

import { withDigraphs, withoutAccents } from '../../model/spelling'

/** A word in lower case without accents. */
export const folded = withoutAccents

/** How else a word with accents is spelled without them: "mueller" for "müller". */
export function alternates(word: string): readonly string[] {
  const spelled = withDigraphs(word.normalize('NFC'))
  return spelled === word ? [] : [folded(spelled)]
}
