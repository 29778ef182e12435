/** What was taken for the words of somebody and is no sentence: "maintained its positions", "within months, she said, …". */

import { anyPattern } from '../../../language/lists'
import type { Spot } from '../../../model/spans'
import type { Told } from '../../attribute/attribute'
import lists from '../lists.json'
import type { Sentences } from '../trees/claims'

/** Whether what is told indirectly has no verb that makes it a clause. What names nobody has no tree, and is let pass. */
export function isScrap(
  { content, cue, form, speech }: Told,
  sentences: Sentences,
  textOf: (spot: Spot) => string,
): boolean {
  const [first] = content
  if (first === undefined || form !== 'clause' || speech !== 'indirect') return false
  const words = textOf(first)
  if (/^that\b/i.test(words)) return false
  // "said as he went home"
  if (content.length === 1 && WHEN.test(words)) return true
  // What these lead to is a clause, however it was tagged.
  if (cue !== null && CLAUSAL.test(textOf(cue)) && !SETTING.test(words)) return false
  const b = sentences[first.paragraph]?.find((sentence) => (sentence.words.at(-1)?.end ?? 0) > first.start)
  if (b === undefined || (b.words[0]?.start ?? 0) > first.start) return false
  return !b.nodes.some(({ fine }, at) => {
    const { start = 0, end = 0 } = b.words[at] ?? {}
    return content.some((span) => span.start <= start && end <= span.end) && /^(?:VB[DPZ]?|MD)$/.test(fine)
  })
}

const CLAUSAL = new RegExp(String.raw`\b${anyPattern(lists.clausal)}$`, 'i')
/** "Within months of the deal": when, where or why alone. */
const SETTING = new RegExp(String.raw`^${anyPattern(lists.setting)}\b[^,]*$`, 'i')
const WHEN = /^(?:after|before|as|since|when|while) (?:he|she|they|it|\p{Lu}\p{Ll}+)\b[^,]*$/iu
