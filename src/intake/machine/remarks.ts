import { restsOn, type Saying } from '../../graph/voices'
import { findQuote } from '../../model/anchor'
import type { Claim, Made, Piece, Remark } from '../../model/piece'
import { isApart, type Span } from '../../model/spans'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { idGiver } from '../ids'
import type { FoundRemark } from './answers/claims'
import type { Reason } from './answers/question'
import { sentence } from './claims'
import { type Page, placeQuote } from './quotes'

/** A remark with the pages that the machine read when it told it. */
export interface ReadRemark {
  readonly remark: FoundRemark
  readonly pages: readonly Page[]
}

/** Characters of the words that an id is made of. */
const LONGEST_SLUG = 40

/**
 * The remarks that hold: of some of `ids`, quoted word for word, and told by no claim and no other remark of the same voice.
 * The others by what is wrong. `claims` are those that the machine found beside them.
 */
export function checkRemarks(
  read: readonly ReadRemark[],
  piece: Piece,
  claims: readonly Claim[],
  ids: ReadonlySet<string>,
  made: (confidence: number | null) => Made,
): { readonly remarks: readonly Remark[]; readonly dropped: readonly Reason[] } {
  const giveId = idGiver(piece.remarks.map(({ id }) => id))
  const told: Saying[] = [...piece.claims, ...claims, ...piece.remarks]
  const remarks: Remark[] = []
  const dropped: Reason[] = []
  for (const { remark: found, pages } of read) {
    const remark = checked(found, pages, piece, ids)
    if (typeof remark === 'string') dropped.push(remark)
    else if (told.some((other) => tellsAsMuch(other, remark, piece))) dropped.push('duplicate')
    else {
      const [voice = UNATTRIBUTED] = remark.voices
      const id = giveId(`${voice} ${remark.text.slice(0, LONGEST_SLUG)}`, 'remark')
      const whole: Remark = { id, ...remark, made: made(found.confidence) }
      told.push(whole)
      remarks.push(whole)
    }
  }
  return { remarks, dropped }
}

function checked(
  found: FoundRemark,
  pages: readonly Page[],
  { authors }: Piece,
  ids: ReadonlySet<string>,
): Omit<Remark, 'id'> | Reason {
  const voices = [...new Set(found.voices)].filter((voice) => !authors.includes(voice))
  if (voices.length === 0) return 'no-voice'
  const named = [...found.about, ...voices.filter((voice) => voice !== UNATTRIBUTED)]
  if (!named.every((id) => ids.has(id))) return 'unknown-name'
  const quoted = placeQuote(found.quote, found.paragraph, pages)
  if ('fault' in quoted) return quoted.fault
  const { to } = found
  return {
    voices,
    ...(ids.has(to) && !voices.includes(to) && { to }),
    about: [...new Set(found.about)].filter((id) => !voices.includes(id)),
    text: sentence(found.text),
    evidence: [quoted.found],
    speech: found.direct ? 'direct' : 'indirect',
  }
}

/** Whether it rests on some of the same words, by the same voice. */
function tellsAsMuch(other: Saying, remark: Omit<Remark, 'id'>, piece: Piece): boolean {
  const [voice] = remark.voices
  if (voice === undefined || !restsOn(other, voice)) return false
  const [here, there] = [spansOf(remark, piece), spansOf(other, piece)]
  return here.some((one) => there.some((two) => one.paragraph === two.paragraph && !isApart(one, two)))
}

/** Where its words stand; without a quote it rests on none in particular. */
const spansOf = ({ evidence }: Pick<Saying, 'evidence'>, { paragraphs }: Piece) =>
  evidence.flatMap(({ paragraph, quote }): readonly (Span & { readonly paragraph: number })[] => {
    const span = quote && findQuote(paragraphs[paragraph]?.text ?? '', quote)
    return span ? [{ ...span, paragraph }] : []
  })
