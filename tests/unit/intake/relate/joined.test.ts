import { describe, expect, it } from 'vitest'
import { relate } from '../../../../src/intake/relate/relate'
import { datesOf } from '../../../../src/intake/relate/when'
import { hear } from '../../../../src/intake/speech'
import { reader } from '../../support/english-parser'
import { readEnglish } from '../../support/read-english'

/** "voice: subject phrase object behind", with its stance where that is not plain. */
function sentences(text: string): string[] {
  const heard = hear(readEnglish({ title: '', paragraphs: ['', text] }))
  const name = (index: number | null): string =>
    index === null ? 'somebody' : (heard.recognised[index]?.name ?? '?')
  return relate({ ...heard, dates: datesOf(heard.article.paragraphs, null) }, reader).map((claim) => {
    const [first, second] = claim.passive ? [claim.object, claim.subject] : [claim.subject, claim.object]
    const says = claim.voices.map((voice) => `${name(voice)}: `).join('')
    const stance = claim.stance === 'asserted' ? '' : ` (${claim.stance})`
    return `${says}${claim.firstText ?? name(first)} ${claim.phrase} ${name(second)}${claim.behind ?? ''}${stance}`
  })
}

describe('a claim reads as the text has it', () => {
  it.each([
    [
      'of relatives beside the one whose they are',
      'Mary Kovacs and her brother Peter Kovacs met Tim Olsen.',
      'Peter Kovacs is a brother of Mary Kovacs',
    ],
    [
      'of a spouse behind a comma',
      'Tim Olsen and his wife, Anna Olsen, left.',
      'Anna Olsen is the wife of Tim Olsen',
    ],
    [
      'of an ally before its name',
      'Norway and its ally Sweden signed a treaty.',
      'Sweden is an ally of Norway',
    ],
    [
      'of an ally behind it',
      'Norway and its closest ally, Sweden, signed a treaty.',
      'Sweden is an ally of Norway',
    ],
    [
      'of a place that stands before it',
      'In Oslo, Mary Kovacs beat Tim Olsen.',
      'Mary Kovacs beat Tim Olsen in Oslo',
    ],
    ['of who acts beside it', 'The talks ended with Norway backing Sweden.', 'Norway backed Sweden'],
    [
      'of each who acts beside it',
      'The talks ended with Norway backing Sweden and Denmark arming Finland.',
      'Denmark armed Finland',
    ],
    [
      'of those who work for a paper',
      'A reporter for the Washington Post followed Mary Kovacs.',
      'A reporter for the Washington Post followed Mary Kovacs',
    ],
    [
      'of those who act for a town',
      'Police in Oslo arrested Tim Olsen.',
      'Police in Oslo arrested Tim Olsen',
    ],
    [
      'of what somebody is seen as',
      'Mary Kovacs is seen as a rival by Tim Olsen.',
      'Mary Kovacs is seen as a rival by Tim Olsen',
    ],
    [
      'of what somebody is made',
      'Mary Kovacs was named envoy to Norway by Tim Olsen.',
      'Mary Kovacs was named envoy to Norway by Tim Olsen',
    ],
    [
      'of those whom a sentence says to be many',
      'Norway and Sweden are among the countries that recognised Kosovo.',
      'Sweden recognised Kosovo',
    ],
    ['of who did it', 'Mary Kovacs is the lawyer who sued Tim Olsen.', 'Mary Kovacs sued Tim Olsen'],
    [
      'of what one has somewhere',
      'The Bank of Norway’s office in Paris burned.',
      'Bank of Norway has an office in Paris',
    ],
    ['of how it was done', 'Mary Kovacs used a speech to attack Norway.', 'Mary Kovacs attacked Norway'],
    [
      'of what is hers',
      'Mary Kovacs slept. Tim Olsen criticised her speech.',
      'Tim Olsen criticised Mary Kovacs’s speech',
    ],
    [
      'in whose poll it is found',
      'A survey by Quinnipiac University showed Mary Kovacs beating Tim Olsen.',
      'Quinnipiac University: Mary Kovacs beat Tim Olsen',
    ],
    [
      'of calls that are rejected',
      'Norway rejected calls to attack Sweden.',
      'Norway rejected calls to attack Sweden',
    ],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toContain(expected)
  })

  it.each([
    [
      'what others call for is no plan of whoever rejects it',
      'Norway rejected calls to attack Sweden.',
      /would|planned/,
    ],
    ['who is not the one who did it', 'Mary Kovacs is not the lawyer who sued Tim Olsen.', /sued/],
    ['a name in a list owns nothing', 'The Bank of Norway and village offices in Denmark closed.', /has/],
    [
      '"with" and its verb have one who acts',
      'Finland left, with Norway attacking Sweden.',
      /Finland attack/,
    ],
  ])('%s', (_, text, wrong) => {
    expect(sentences(text).filter((sentence) => wrong.test(sentence))).toEqual([])
  })
})

describe('nothing is told', () => {
  it.each([
    ['of states that stand beside each other in a list', 'He may yet turn Ohio, Pennsylvania, Michigan.'],
    ['by "since"', 'Since Florida, Ohio is swinging.'],
  ])('%s', (_, text) => {
    expect(sentences(text)).toEqual([])
  })
})
