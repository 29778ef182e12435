/** The forms of English verbs. */

export type VerbForm = 'base' | 's' | 'past' | 'ing'

const irregular: ReadonlyMap<string, string> = new Map(
  `say said|tell told|write wrote written|think thought|know knew known|understand understood|find found|show showed shown
  feel felt|hear heard|see saw seen|swear swore sworn|hold held|go went gone|begin began begun|read read|sing sang sung
  seek sought|beseech besought|foresee foresaw foreseen|dream dreamed dreamt|cast cast|forecast forecast forecasted
  prove proved proven|decree decreed|text texted|lead led|run ran|take took taken|strike struck stricken|hit hit|win won
  drive drove driven|withdraw withdrew withdrawn|fight fought|beat beat beaten|buy bought|sell sold|give gave given
  send sent|meet met|leave left|lose lost|bring brought|build built|come came|fly flew flown|speak spoke spoken|shoot shot
  overthrow overthrew overthrown|overrun overran|retake retook retaken|undertake undertook undertaken|put put|set set
  cut cut|break broke broken|keep kept|make made|pay paid|lend lent|sue sued|free freed|spend spent|become became
  wage waged|lie lied lay lain|stand stood|sit sat|hang hung|get got gotten|choose chose chosen|draw drew drawn|grow grew grown
  throw threw thrown|teach taught|catch caught|sink sank sunk|do did done|have had|split split|quit quit|rebuild rebuilt
  tie tied|ring rang rung|spit spat|bite bit bitten|rise rose risen|fall fell fallen|forbid forbade forbidden|forgive forgave forgiven|wed wed|mislead misled|uphold upheld|outbid outbid|let let|hurt hurt|shut shut|spread spread|cost cost|bet bet
  flee fled|feed fed|bleed bled|deal dealt|mean meant|lean leaned leant|sleep slept|sweep swept|weep wept|bend bent|stick stuck|swing swung
  forget forgot forgotten|steal stole stolen|hide hid hidden|rise rose risen|ride rode ridden|wear wore worn|tear tore torn|bear bore borne
  eat ate eaten|freeze froze frozen|wake woke woken|slide slid|spin spun|dig dug|bind bound|wind wound|fling flung|hurl hurled|shrink shrank shrunk`
    .split(/[|\n]/)
    .map((row): [string, string] => {
      const [lemma = '', ...past] = row.trim().split(' ')
      return [lemma, past.join(' ')]
    }),
)
const pasts = new Set([...irregular.values()].flatMap((forms) => forms.split(' ')))

/** Whether a word (lower case) looks like a verb in the past, of whichever verb. */
export const isPast = (word: string): boolean => pasts.has(word) || /[a-z]{2}ed$/.test(word)

/** Doubled before an ending although the word has more than one syllable. */
const doubling = new Set(
  'quip admit submit regret rebut refer infer deter prefer commit control expel compel repel permit transfer equip kidnap occur propel cancel'.split(
    ' ',
  ),
)
const ENDS_SHORT = /^[^aeiou]*[aeiou][bdgklmnprtv]$/

/** All forms of a verb, its own included; those of the past come together with the participle. */
export function formsOf(lemma: string): readonly (readonly [word: string, form: VerbForm])[] {
  const doubled = doubling.has(lemma) || ENDS_SHORT.test(lemma)
  const stem = doubled ? lemma + lemma.at(-1) : lemma.replace(/e$/, '')
  const y = /[^aeiou]y$/.test(lemma)
  const s = /(?:s|x|z|ch|sh|[^o]o)$/.test(lemma) ? `${lemma}es` : y ? lemma.replace(/y$/, 'ies') : `${lemma}s`
  const ing = /(?:ee|ye|oe)$/.test(lemma)
    ? `${lemma}ing`
    : /ie$/.test(lemma)
      ? lemma.replace(/ie$/, 'ying')
      : `${stem}ing`
  const past = irregular.get(lemma)?.split(' ') ?? [y ? lemma.replace(/y$/, 'ied') : `${stem}ed`]
  return [[lemma, 'base'], [s, 's'], [ing, 'ing'], ...past.map((form) => [form, 'past'] as const)]
}
