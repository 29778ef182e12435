/** The words of a sentence that may tell of speech: verbs where they are verbs, with who does it. */

import { words } from '../../../language/lists'
import { stateNames } from '../../recognise/known/states'
import lists from '../lists.json'
import { CLAUSE, cueAt, narrowing, showing, TOPIC, type Verb } from '../reading/cues'
import { isDash, isQuote, lower, type Phrase, type Sentence, traits } from '../reading/items'
import {
  clauseSubject,
  groupStart,
  isNominal,
  isVerbLike,
  phraseBefore,
  phraseFrom,
} from '../reading/phrases'
import { beForms, isVerbHere } from '../reading/verbs'
import {
  AUXILIARY,
  CAPITALISED,
  CONJUNCTION,
  DETERMINER,
  has,
  NUMBER,
  OBJECT,
  PUNCTUATION,
  TIME,
} from '../reading/words'
import { sayingBefore } from './participles'

/** What polls and the like do. */
const results = words(lists.resulting)

export interface Candidate {
  readonly verb: Verb
  readonly at: number
  /** After the verb and its particle. */
  readonly after: number
  /** Where the words that belong to the verb begin ("has said"). */
  readonly group: number
  readonly subject: Phrase | null
  readonly passive: boolean
  /** Stands right behind its own subject. */
  readonly own: boolean
}

export function candidatesIn(s: Sentence): Candidate[] {
  const found: Candidate[] = []
  for (let i = 0; i < s.length; i++) {
    const item = s[i]
    if (item === undefined || item.quotation !== null || has(item.traits, PUNCTUATION)) continue
    const next = narrowing.has(lower(s, i + 1)) ? i + 2 : i + 1
    const cue = cueAt(item.lower, lower(s, next))
    if (cue === undefined) continue
    const group = groupStart(s, i)
    if (!isVerbHere(s, i, cue.verb, group)) continue
    const passive = cue.verb.form === 'past' && isPassive(s, i, group)
    const here = { verb: cue.verb, at: i, after: cue.particle ? next + 1 : i + 1, passive }
    const led = leadOf(s, i, group, found)
    const done = led ?? { group, ...subjectOf(s, group, cue.verb, found) }
    found.push({ ...here, ...done, verb: ofShowing(s, cue.verb, done.subject) })
  }
  return found
}

/** "The polls show a close race": with these as its subject the verb tells of whatever follows. */
function ofShowing(s: Sentence, verb: Verb, subject: Phrase | null): Verb {
  if (subject === null || !results.has(verb.lemma)) return verb
  for (let k = subject.first; k <= subject.last; k++)
    if (showing.has(lower(s, k))) return { ...verb, frames: verb.frames | CLAUSE | TOPIC }
  return verb
}

/** "neither confirm nor deny", "declined to say": whose subject the verb shares, and from where on they are one. */
function leadOf(
  s: Sentence,
  verb: number,
  group: number,
  earlier: readonly Candidate[],
): Pick<Candidate, 'group' | 'subject' | 'own'> | undefined {
  if (group !== verb) return undefined
  const last = earlier.at(-1)
  const joint = lower(s, verb - 1)
  if (/^(?:nor|or)$/.test(joint) && last?.after === verb - 1 && last.verb.form === 'base' && !last.passive)
    return { group: last.group, subject: last.subject, own: last.own }
  if (joint !== 'to' || !unsaid.has(lower(s, verb - 2))) return undefined
  const from = groupStart(s, verb - 2)
  return { group: from, subject: phraseBefore(s, from), own: false }
}
/** What somebody does not say, behind these and "to". */
const unsaid = words(lists.unsaid)

/** The last auxiliary before the verb is a form of "to be". */
function isPassive(s: Sentence, verb: number, group: number): boolean {
  for (let k = verb - 1; k >= group; k--) if (has(traits(s, k), AUXILIARY)) return beForms.has(lower(s, k))
  return false
}

const documents = words(lists.documents)

/** Whether the noun that a phrase is about is something written. */
function isDocument(s: Sentence, { first, last }: Phrase): boolean {
  for (let k = first; k <= last; k++)
    if (documents.has(lower(s, k)) && (k === last || !isNominal(s, k + 1))) return true
  return false
}

/** Who does what the verb says. */
function subjectOf(
  s: Sentence,
  group: number,
  verb: Verb,
  earlier: readonly Candidate[],
): { subject: Phrase | null; own: boolean } {
  const shared = (): { subject: Phrase | null; own: boolean } => {
    const like =
      verb.form === 'ing'
        ? earlier.find((c) => c.own)
        : (earlier.find((c) => c.own && c.verb.form === verb.form) ??
          // "say it is too early to discuss it but noted": not what it is too early for.
          earlier.findLast((c) => c.own) ??
          earlier.at(-1))
    return { subject: (like && !like.passive ? like.subject : null) ?? clauseSubject(s, group), own: false }
  }
  const before = group - 1
  if (before < 0) {
    const comma = verb.form === 'ing' ? s.findIndex((item) => item.lower === ',') : -1
    return { subject: comma > 0 ? phraseFrom(s, comma + 1) : null, own: false }
  }
  const word = lower(s, before)
  const said = verb.form === 'ing' ? sayingBefore(s, before) : undefined
  if (said !== undefined) return { subject: said, own: false }
  if (word === 'to' && verb.form === 'base') {
    const governing = governor(s, before)
    return governing ? { subject: governing, own: false } : shared()
  }
  if (word === ',' || isDash(s, before)) {
    if (verb.form === 'ing') return shared()
    for (let k = before - 1; k > 0 && k > before - 40; k--)
      if (lower(s, k) === word) {
        const named = behindState(s, k, before) ?? phraseBefore(s, k)
        return named ? { subject: named, own: true } : shared()
      }
    return { subject: null, own: false }
  }
  if (isQuote(s, before)) return { subject: null, own: false }
  const quoted = word === 'as' && verb.form === 'ing' ? phraseBefore(s, before) : null
  if (quoted && /^(?:quot|cit)(?:e[sd]?|ing)$/.test(lower(s, quoted.first - 1)))
    return { subject: quoted, own: false }
  const direct = phraseBefore(s, group)
  if (direct === null) return shared()
  // "helped Mara Lindt maintain": an infinitive without "to" tells what she might do.
  if (verb.form === 'base' && /^(?:help(?:s|ed|ing)?|makes?|made|lets?)$/.test(lower(s, direct.first)))
    return { subject: null, own: false }
  // "issued a letter to the board saying": who issued it says so.
  if (verb.form === 'ing' && isDocument(s, direct)) return shared()
  if (has(traits(s, before), CONJUNCTION)) return shared()
  return { subject: beforeParticiple(s, direct) ?? direct, own: true }
}

const OBTAINED = /^(?:obtained|seen|reviewed|received|viewed|read)$/

/** "Voters trying to regain control of Orsa say": who tries says so, and not what they want to control. */
function beforeParticiple(s: Sentence, object: Phrase): Phrase | null {
  // "People who know Ruiz say"
  for (const who of [object.first - 1, object.first - 2])
    if (lower(s, who) === 'who' && lower(s, who - 1) !== ',' && !has(traits(s, who + 1), CAPITALISED))
      return phraseBefore(s, who)
  // "A letter obtained by Orsa says"
  const by = object.first - 1
  if (lower(s, by) === 'by' && OBTAINED.test(lower(s, by - 1))) return phraseBefore(s, by - 1)
  const lead = has(traits(s, object.first - 1), DETERMINER) ? object.first - 2 : object.first - 1
  const from = lower(s, lead) === 'of' ? lead - 2 : lead
  // The infinitive may have been taken for the beginning of the phrase.
  const to = lower(s, from) === 'to' ? from : from - 1
  return lower(s, to) === 'to' && /ing$/.test(lower(s, to - 1)) ? phraseBefore(s, to - 1) : null
}

/** "Ruiz, a Tampa, Fla., lawyer, said": neither state nor town says it, but who stands before; between two commas. */
function behindState(s: Sentence, open: number, close: number): Phrase | null {
  const isState = (from: number, to: number): boolean => {
    const words = s.slice(from, to).map(({ text }) => text)
    return words.at(-1)?.endsWith('.') === true && stateNames.has(words.join('').replace(/\.$/, ''))
  }
  let town = open
  if (!isState(open + 1, close)) {
    while (town > 0 && town > open - 4 && !(lower(s, town) === ',' && isState(town + 1, open))) town--
    if (lower(s, town) !== ',' || town === open) return null
  }
  const described = phraseBefore(s, town)
  // "Ruiz, 59, of Tampa, Fla., said"
  const of = (described?.first ?? 0) - 1
  if (/^(?:of|from)$/.test(lower(s, of)) && lower(s, of - 1) === ',')
    return phraseBefore(s, has(traits(s, of - 2), NUMBER) && lower(s, of - 3) === ',' ? of - 3 : of - 1)
  if (described === null || lower(s, described.first - 1) !== ',') return null
  if (!/^(?:an?|the)$/.test(lower(s, described.first))) return null
  const named = phraseBefore(s, described.first - 1)
  return named && has(traits(s, named.last), CAPITALISED) && !has(traits(s, named.last), TIME) ? named : null
}

/** "wants to say": the subject of the verb that the infinitive hangs on, where that stands right before it. */
function governor(s: Sentence, to: number): Phrase | null {
  let k = to - 1
  while (k > 0 && to - k < 4 && !isVerbLike(s, k) && cueAt(lower(s, k), '') === undefined) k--
  if (k <= 0) return null
  // "wants Lindt to say": she is to say it.
  const whom = k < to - 1 ? phraseFrom(s, k + 1, false) : null
  if (whom?.last === to - 1 && has(traits(s, whom.first), CAPITALISED | OBJECT)) return whom
  return phraseBefore(s, groupStart(s, k))
}
