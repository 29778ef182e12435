/** Speech told in the passive. */

import { isQuote, lower, type Sentence, traits } from '../reading/items'
import { phraseFrom } from '../reading/phrases'
import { has, NUMBER, TIME } from '../reading/words'
import type { Place } from './beside'
import { quoteEnd } from './bounds'
import type { Candidate } from './candidates'
import type { Range, Telling } from './telling'

/** "was described by X as", "has been backed by X", "it was reported by X that". */
export function passiveTelling({ s, c, clauseEnd }: Place): Telling | undefined {
  const limit = clauseEnd(c.after)
  let by = -1
  for (let k = c.after; k < limit && k < c.after + 12; k++)
    if (lower(s, k) === 'by' && !has(traits(s, k + 1), TIME | NUMBER)) {
      by = k
      break
    } else if (/^[,;:]$/.test(lower(s, k))) break
  const cue = { from: c.group, to: c.after }
  if (by < 0) return asked(s, c, limit)
  const charged = /^(?:accuse|suspect|charge)$/.test(c.verb.lemma)
  const whole = phraseFrom(s, by + 1, !charged)
  const isFor =
    whole &&
    s
      .slice(whole.first, whole.last + 1)
      .some((item, k) => item.lower === 'for' && /ing$/.test(lower(s, whole.first + k + 1)))
  const source = isFor ? phraseFrom(s, by + 1, false) : whole
  if (source === null || /ing$/.test(lower(s, by + 1))) return undefined
  const rest = { from: source.last + 1, to: limit }
  const first = s[rest.from]
  const that = first?.lower === 'that' || first?.lower === 'to'
  const content: Range[] = []
  const told = c.verb.lemma === 'tell' || c.verb.lemma === 'inform' || c.verb.lemma === 'warn'
  if (c.own && c.subject && !(that && (told || lower(s, c.subject.first) === 'it')))
    content.push({ from: c.subject.first, to: c.subject.last + 1 })
  if (by > c.after) content.push({ from: c.after, to: by })
  if (rest.to > rest.from && (that || /^(?:as|of|for|with)$/.test(first?.lower ?? ''))) content.push(rest)
  return content.length > 0
    ? {
        source,
        cue,
        content,
        form: that || (charged && isDeed(s, rest.from)) ? 'clause' : 'topic',
        looksBack: false,
      }
    : undefined
}

/** "of paying" */
const isDeed = (s: Sentence, joint: number): boolean =>
  /^(?:of|with)$/.test(lower(s, joint)) && /ing$/.test(lower(s, joint + 1))

/** "was asked, “…”": somebody whom the text does not name. */
function asked(s: Sentence, c: Candidate, limit: number): Telling | undefined {
  if (!/^(?:ask|tell)$/.test(c.verb.lemma)) return undefined
  const from = /^[,:]$/.test(lower(s, c.after)) ? c.after + 1 : c.after
  const cue = { from: c.group, to: c.after }
  if (isQuote(s, from))
    return {
      source: null,
      cue,
      content: [{ from, to: quoteEnd(s, from, limit) }],
      form: 'quotation',
      looksBack: false,
    }
  if (!/^(?:if|whether|that|why|how)$/.test(lower(s, from)) || limit <= from) return undefined
  return { source: null, cue, content: [{ from, to: limit }], form: 'clause', looksBack: false }
}
