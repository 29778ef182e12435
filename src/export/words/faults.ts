/** What is wrong with a file, told to whoever can mend it. */

import type { DateFault, Fault, FaultFacts, Form, MarkupCode } from '../../model/faults'
import type { Notice } from '../../model/file/work'
import { OTHER } from '../../model/predicates'
import type { Path } from '../../model/unknown'
import { UNATTRIBUTED } from '../../model/vocabulary'
import { show, showPath } from './show'

/** One thing wrong with a file, in words. */
export interface ToldFault {
  /** JSON path such as `claims[3].voices[0]`; `$` is the file as a whole. */
  readonly path: string
  /** What is wrong, a sentence. */
  readonly problem: string
  /** How to mend it, a sentence. */
  readonly remedy: string
}

export function tellFault(fault: Fault): ToldFault {
  const [problem, remedy] = tell(fault)
  return { path: showPath(fault.path), problem, remedy }
}

/** What is wrong with a file that cannot be opened, in few words; `more` is how many faults it has besides. */
export function tellFaults(
  faults: readonly Fault[],
  more = 0,
): { readonly what: string; readonly mend: string } {
  const told = faults.map(tellFault)
  const what = told.map(({ path, problem }) => `${path}: ${problem}`).join(' ')
  return { what: more > 0 ? `${what} And ${more} more.` : what, mend: told[0]?.remedy ?? '' }
}

/** What the reader should know of a file that is open. */
export const tellNotice = (notice: Notice): string => notices[notice]

const notices: Readonly<Record<Notice, string>> = {
  'lost-history':
    'What this file says is not what its history of edits leads to, as when it was changed by hand. It is opened as it stands, without that history: earlier edits can no longer be undone.',
}

type Words = readonly [problem: string, remedy: string]

function tell<Code extends keyof FaultFacts>(fault: Fault<Code>): Words {
  const words: (fault: Fault<Code>) => Words = wordsOf[fault.code]
  return words(fault)
}

const forms: Readonly<Record<Form, { readonly is: string; readonly remedy: string }>> = {
  text: { is: 'text', remedy: 'Write some text, or leave the key out where it may be absent.' },
  id: {
    is: 'an id',
    remedy:
      'Use small letters, digits and hyphens, beginning with a letter or a digit, such as “kherson-region”.',
  },
  day: { is: 'a day that exists', remedy: 'Write it as year-month-day, such as “2022-10-20”.' },
  date: { is: 'a date', remedy: 'Write EDTF, such as “2022-10-18”, “2022-10”, “2014~” or “2014/..”.' },
  language: { is: 'a language tag', remedy: 'Write a BCP 47 tag such as “en” or “pt-BR”.' },
  url: { is: 'a web address', remedy: 'Write it in full, beginning with https:// or http://.' },
  instant: { is: 'a moment', remedy: 'Write it in UTC, such as “2026-11-23T09:30:00Z”.' },
  paragraph: {
    is: 'a paragraph',
    remedy: 'Write text with its mentions marked, or { "text", "mentions" }.',
  },
  'whole or id': { is: 'an entity or the id of one', remedy: 'Write the id of an entity, or an entity.' },
  view: {
    is: 'a view',
    remedy: 'Write what stands behind the “?” of a link, without the piece, such as “select=entity:nato”.',
  },
  maker: { is: 'a maker', remedy: 'Write “rules”, “reader”, or “model” and its name.' },
}

const types: ReadonlyMap<string, string> = new Map([
  ['string', 'text in quotation marks'],
  ['array', 'a list in [ ]'],
  ['tuple', 'a list in [ ]'],
  ['object', 'an object in { }'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
])

const typeName = (type: string): string => types.get(type) ?? type

const writeType = (type: string, form: Form | null): string =>
  form === null ? `Write ${typeName(type)}.` : forms[form].remedy

function choose(choices: readonly unknown[] | null): string {
  if (choices === null) return 'Write one of those that data/schema/piece.schema.json has in this place.'
  const shown = choices.map(show).join(', ')
  return choices.length === 1 ? `Write ${shown}.` : `Write one of ${shown}.`
}

const entries = (count: number): string => (count === 1 ? 'one entry' : `${count} entries`)

function keyName(path: Path): string {
  const key = path.at(-1)
  if (key === undefined) return 'The file'
  return typeof key === 'number' ? 'The entry' : show(key)
}

const didYouMean = (word: string | null): string => (word === null ? '' : `Did you mean ${show(word)}? `)

const toWriteBracket = 'To write a bracket that is part of the text, put \\ before it.'

const markupWords: Readonly<Record<MarkupCode, (target: string) => Words>> = {
  'stray-end': () => ['A “]” closes nothing', toWriteBracket],
  'never-closes': () => ['A “[” is never closed', `End the mention with “](entity-id)”. ${toWriteBracket}`],
  'no-target': () => [
    'No entity id follows the text in brackets',
    `Write the id right behind it: [shown text](entity-id). ${toWriteBracket}`,
  ],
  'bad-target': (target) => [
    `“${target}” is not an entity id`,
    'Ids are made of small letters, digits and hyphens, such as kherson-region.',
  ],
  'empty-mention': () => [
    'A mention shows no text',
    'Put the words that name the entity between the brackets.',
  ],
  'nested-mention': () => [
    'A mention stands inside another one',
    'Keep the longer one and take the brackets of the other away.',
  ],
  'stray-escape': () => [
    'A “\\” stands before a character that needs none',
    'Put \\ only before [ ] and \\ themselves; a lone backslash is written \\\\.',
  ],
}

const dateWords: Readonly<Record<DateFault, (date: string) => string>> = {
  backward: (date) => `“${date}” does not end after it begins.`,
  impossible: (date) => `“${date}” is not a date that exists in EDTF form.`,
  long: (date) => `A date of ${date.length} characters is not EDTF.`,
  'not-edtf': (date) => `“${date}” is not a date in EDTF form.`,
}

const wordsOf: { readonly [Code in keyof FaultFacts]: (fault: Fault<Code>) => Words } = {
  missing: ({ path, type, form, choices }) => [
    `${keyName(path)} is missing.`,
    form !== null ? forms[form].remedy : type !== null ? writeType(type, null) : choose(choices),
  ],
  'wrong-type': ({ path, value, type, form }) => [
    `${keyName(path)} is ${show(value)}, where ${typeName(type)} is needed.`,
    writeType(type, form),
  ],
  'wrong-form': ({ value, form }) => [
    `${show(value)} is not ${form === null ? 'of the right form' : forms[form].is}.`,
    form === null ? '' : forms[form].remedy,
  ],
  'no-choice': ({ value, choices }) => [`${show(value)} is not known here.`, choose(choices)],
  'empty-text': ({ path }) => [`${keyName(path)} is empty.`, forms.text.remedy],
  'unknown-key': ({ path }) => [
    `There is no key ${keyName(path)} here.`,
    'Correct its spelling, or take it away.',
  ],
  'too-few': ({ path, least }) => [
    `${keyName(path)} has too few entries.`,
    `Give it at least ${entries(least)}.`,
  ],
  'too-many': ({ path, most }) => [
    `${keyName(path)} has too many entries.`,
    `Give it at most ${entries(most)}.`,
  ],
  'too-small': ({ value, least }) => [`${show(value)} is too small.`, `Write a number from ${least} up.`],
  'too-large': ({ value, most }) => [`${show(value)} is too large.`, `Write a number of at most ${most}.`],
  misshapen: ({ path }) => [
    `${keyName(path)} is not as it should be.`,
    'Compare it with data/schema/piece.schema.json.',
  ],

  'no-entity': ({ id, meant }) => [
    `No entity has the id ${show(id)}.`,
    `${didYouMean(meant)}Correct the id, or add an entity that has it.`,
  ],
  'no-piece': ({ id }) => [
    `There is no piece ${show(id)} in this collection.`,
    'Add the piece to its “pieces”, or write the id of one that is there.',
  ],
  'no-claim': ({ id, meant }) => [
    `No claim has the id ${show(id)}.`,
    `${didYouMean(meant)}Correct the id, or take it away.`,
  ],
  'no-remark': ({ id, meant }) => [
    `No remark has the id ${show(id)}.`,
    `${didYouMean(meant)}Correct the id, or take it away.`,
  ],
  'no-step': ({ id, meant }) => [
    `No step of the story has the id ${show(id)}.`,
    `${didYouMean(meant)}Correct the id, or take it away.`,
  ],
  'no-paragraph': ({ paragraph, last }) => [
    `There is no paragraph ${paragraph}; the last one is ${last}.`,
    'Give the number of the paragraph that the claim rests on; 0 is the head.',
  ],
  'only-a-voice': () => [
    `${show(UNATTRIBUTED)} is nobody whom one could point to.`,
    'Use it in “voices” only.',
  ],
  'reserved-id': () => [
    `${show(UNATTRIBUTED)} is reserved for voices that the piece does not name.`,
    'Give the entity another id.',
  ],
  'taken-id': ({ id, by }) => [
    `${show(id)} is the id of ${showPath(by)} already.`,
    'Give one of them another id.',
  ],
  'not-a-place': ({ who, kind }) => [
    `${show(who.id)} is not a place but of the kind “${kind}”.`,
    'Name a place.',
  ],
  'circle-of-places': ({ places }) => [
    `The places lie in a circle: ${places.map(({ id }) => id).join(' in ')}.`,
    'Let each place lie within a larger one only.',
  ],
  'same-ends': ({ who, from, to }) => [
    `It leads from ${show(who.id)} to ${show(who.id)} itself.`,
    `Name another entity in “${from}” or in “${to}”.`,
  ],
  'unknown-predicate': ({ predicate, meant }) => [
    `The vocabulary has no predicate ${show(predicate)}.`,
    `${didYouMean(meant)}Take one of the vocabulary, or “${OTHER}” with a “wording”.`,
  ],
  'no-wording': () => [
    `The predicate “${OTHER}” has no wording.`,
    'Add “wording”: what reads between subject and object.',
  ],
  'idle-wording': () => [`Only the predicate “${OTHER}” has a wording of its own.`, 'Take the wording away.'],
  'own-dispute': () => ['The claim is set against itself.', 'Name the claim that stands against this one.'],
  'no-date': ({ date, is }) => [dateWords[is](date), forms.date.remedy],
  'backward-mention': () => ['The mention ends before it begins.', 'Let “end” be greater than “start”.'],
  'mention-beyond': ({ end, length }) => [
    `The mention ends at ${end}, but the paragraph has only ${length} characters.`,
    'Count both offsets in UTF-16 units from the beginning of the paragraph.',
  ],
  'overlapping-mention': (fault) => [
    `The mention overlaps with ${showPath(fault.with)}.`,
    'Keep the longer one and take the other away.',
  ],
  markup: ({ is, target, character, excerpt }) => {
    const [problem, remedy] = markupWords[is](target)
    return [`${problem} (character ${character}: ${show(excerpt)}).`, remedy]
  },

  'newer-format': ({ format, newest }) => [
    `The file has format ${format}; the newest that can be read here is ${newest}.`,
    'Open it with a newer version of Hearsay.',
  ],
  'entry-order': ({ number, last }) => [
    `The entry ${number} stands after the entry ${last}.`,
    'Let each entry have a greater number than the one before it.',
  ],
  'no-entry': ({ entry }) => [
    `Before it there is no entry ${entry} that could be taken back.`,
    'Give the number of an earlier edit that is not taken back yet.',
  ],
  'too-many-done': ({ at, entries }) => [
    `${at} entries cannot be done: there are only ${entries}.`,
    'Write how many of the entries are done.',
  ],
}
