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
      'of what somebody is urged to do, behind a party in brackets',
      'Mary Kovacs urged Peter Lund (R-Ky.) to resign.',
      'Mary Kovacs urged Peter Lund to resign',
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
      'of an officer whose town and state stand before her',
      'Tim Olsen criticized Tampa, Fla., police officer Mary Kovacs.',
      'Tim Olsen criticized Mary Kovacs',
    ],
    [
      'of whose decision it is',
      'Mary Kovacs pointed to Norway’s decision to leave the Lakeside Forum.',
      'Norway would leave the Lakeside Forum (planned)',
    ],
    [
      'of what happens while another is reluctant',
      'Mary Kovacs said Denmark may be reluctant to act while Norway negotiates with Sweden.',
      'Mary Kovacs: Norway negotiates with Sweden',
    ],
    [
      'of what somebody is asked to be sorry for, which was done',
      'Tim Olsen called on Mary Kovacs to apologize for attacking Norway.',
      'Mary Kovacs attacked Norway',
    ],
    [
      'of an office that has its country before it',
      'The Norwegian foreign minister, Mary Kovacs, left Norway.',
      'Mary Kovacs is a foreign minister of Norway',
    ],
    [
      'of each of two offices with their countries',
      'The Norwegian president, Mary Kovacs, and the Swedish foreign minister, Tim Olsen, left Norway for Sweden.',
      'Tim Olsen is a foreign minister of Sweden',
    ],
    [
      'of an office and what it is for',
      'Mary Kovacs, the Norwegian minister of the economy, left Norway.',
      'Mary Kovacs is a minister of the economy of Norway',
    ],
    [
      'of a country before a name, at the beginning of a sentence of capitals',
      'Norwegian Prime Minister Mary Kovacs met Swedish Foreign Minister Tim Olsen. He left Norway for Sweden.',
      'Mary Kovacs is the prime minister of Norway',
    ],
    [
      'of who served',
      'Mary Kovacs served as director of the Oslo Health Institute and is now president of the Lakeside Forum.',
      'Mary Kovacs served as director of Oslo Health Institute',
    ],
    [
      'of who served and what she is now',
      'Mary Kovacs served as director of the Oslo Health Institute and is now president of the Lakeside Forum.',
      'Mary Kovacs is the president of Lakeside Forum',
    ],
    [
      'of the second of two trades',
      'Mary Kovacs, a tax lawyer and senior fellow at the Oslo Health Institute, left.',
      'Mary Kovacs is a senior fellow at Oslo Health Institute',
    ],
    [
      'of who is critical of somebody with a title',
      'Mary Kovacs, a harsh critic of Mr. Olsen, left with Tim Olsen.',
      'Mary Kovacs is a critic of Tim Olsen',
    ],
    [
      'of each part between semicolons',
      'The donors of Mary Kovacs include the Oslo Health Institute, which represents nurses; the Lakeside Forum; and others.',
      'Lakeside Forum is among the donors of Mary Kovacs',
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
    [
      'of each who owns it',
      'Tim Olsen and his wife Anna Olsen own Harbour Ferries.',
      'Anna Olsen owns Harbour Ferries',
    ],
    [
      'of each who works there',
      'Both Tim Olsen and Mary Kovacs work for Norsk Hydro.',
      'Mary Kovacs works for Norsk Hydro',
    ],
    [
      'of whom somebody did it along with',
      'Tim Olsen, along with Mary Kovacs, founded Norsk Hydro.',
      'Mary Kovacs founded Norsk Hydro',
    ],
    [
      'of who differs from another',
      'Tim Olsen, unlike Mary Kovacs, works for Norsk Hydro.',
      'Tim Olsen works for Norsk Hydro',
    ],
    [
      'of a wife behind her husband’s name',
      'The wife of Tim Olsen, Anna Olsen, sued Norway.',
      'Anna Olsen sued Norway',
    ],
    [
      'of the second thing that somebody is',
      'Mary Kovacs, a critic of Tim Olsen and a member of the Labour Party, sued Norway.',
      'Mary Kovacs is a member of Labour Party',
    ],
    [
      'of what the last of several is',
      'Mary Kovacs, a critic of Tim Olsen, and Peter Lund, a member of the Labour Party, sued Norway.',
      'Peter Lund is a member of Labour Party',
    ],
    [
      'of who leads what is apposed',
      'Norsk Hydro, a company led by Tim Olsen, sued Norway.',
      'Norsk Hydro was led by Tim Olsen',
    ],
    [
      'of who is chosen for something',
      'Tim Olsen appointed Mary Kovacs to lead Norsk Hydro.',
      'Mary Kovacs would lead Norsk Hydro (planned)',
    ],
    [
      'of whom a former office is told',
      'President Mary Kovacs met former president Tim Olsen. The former president thanked Norway.',
      'Tim Olsen thanked Norway',
    ],
    [
      'of whom the office is told that another had',
      'President Mary Kovacs met former president Tim Olsen. The president thanked Norway.',
      'Mary Kovacs thanked Norway',
    ],
    [
      'of the minister with his field',
      'Mary Kovacs, the health minister, met Tim Olsen, the finance minister. The health minister thanked Norway.',
      'Mary Kovacs thanked Norway',
    ],
    [
      'of a paper',
      'The Bergen Tribune hired Mary Kovacs. The newspaper praised Norway.',
      'Bergen Tribune praised Norway',
    ],
    [
      'of the only country',
      'In Norway, Tim Olsen met Mary Kovacs. The country left NATO.',
      'Norway left NATO',
    ],
    [
      'of both',
      'Tim Olsen met Peter Lund in Oslo. The two men founded Statoil.',
      'Peter Lund founded Statoil',
    ],
    [
      'of those who did it before',
      'Mary Kovacs and Peter Lund met. They founded Statoil.',
      'Peter Lund founded Statoil',
    ],
    [
      'of its chairman',
      'Norsk Hydro collapsed. Its chairman Tim Olsen fled.',
      'Tim Olsen is the chairman of Norsk Hydro',
    ],
    [
      'of who heads a country',
      'British Prime Minister Mary Kovacs left Britain.',
      'Mary Kovacs is the prime minister of Britain',
    ],
    [
      'of whom somebody is asked by',
      'Tim Olsen was hired by Mary Kovacs to run Statoil.',
      'Tim Olsen would run Statoil (planned)',
    ],
    [
      'of whom it would be done to',
      'If Tim Olsen were to follow through, breaking the rules of NATO, Norway would leave.',
      'Tim Olsen would break the rules of NATO (possible)',
    ],
    ['of whom money is lent to', 'Norway lent Sweden money.', 'Norway lent Sweden money'],
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
    [
      'a part of a firm is not the firm',
      'A subsidiary of Norsk Hydro that bought Statoil sued Norway.',
      /bought/,
    ],
    [
      'who is told of somebody is not where they work',
      'There is hope, said Tim Olsen, a fellow at the Bank of Norway who ran Statoil.',
      /Bank of Norway ran/,
    ],
    [
      'how somebody would do it is asked, and not told',
      'Tim Olsen gave an answer about how he would fight Statoil.',
      /fight/,
    ],
    [
      'under whom one served heads nobody else',
      'Mary Kovacs served as a director for the Bank of Norway under President Tim Olsen.',
      /Olsen is/,
    ],
    [
      'after what something is said joins nobody',
      'Statoil announced after its meeting with Tim Olsen that Norway would leave.',
      /Statoil announced/,
    ],
    [
      'what somebody is called at length is no call',
      'Tim Olsen called Norway a "story in an era when so often we see countries going the opposite way."',
      /called/,
    ],
    [
      'what stands in a quotation is told by it',
      'Tim Olsen told the forum he was "totally against the war in Norway" because it was long.',
      /told the forum/,
    ],
    [
      'what was blamed is in the claim',
      'Tim Olsen, appearing there, cited problems in Norway, Denmark and elsewhere that he blamed on the policies of Mary Kovacs.',
      /blamed on/,
    ],
    [
      'who is attacked for her support is told once',
      'Tim Olsen attacked Mary Kovacs for her support of Norway.',
      /for Mary/,
    ],
    ['no word stands twice', 'In a deal with Norway, Statoil gave up.', /up up/],
    ['none is lacking', 'In Norway, Tim Olsen spoke in public.', /public Norway/],
    [
      'many are not the one whose they are',
      'The sons of Tim Olsen, who run Statoil, sued Norway.',
      /Statoil/,
    ],
    ['either of two is nobody', 'A lawyer for Tim Olsen, who sued Norway, left.', /sued/],
    [
      'of two husband and wife one owns',
      'Mary Kovacs and her husband, Tim Olsen, who owns Statoil, left.',
      /Kovacs owns/,
    ],
    [
      'one of two is no debate',
      'Tim Olsen left before a debate between Mary Kovacs and Peter Lund.',
      /between/,
    ],
  ])('%s', (_, text, wrong) => {
    expect(sentences(text).filter((sentence) => wrong.test(sentence))).toEqual([])
  })
})

describe('a line between two reads on its own', () => {
  const lines = (text: string): (string | undefined)[] => {
    const heard = hear(readEnglish({ title: '', paragraphs: ['', text] }))
    return relate({ ...heard, dates: datesOf(heard.article.paragraphs, null) }, reader).map(
      ({ wording }) => wording,
    )
  }
  it.each([
    ['with what somebody is called', 'Tim Olsen called Mary Kovacs a liar.', 'called … a liar'],
    [
      'with what is quoted',
      'Tim Olsen called Mary Kovacs "a liar and a thief".',
      'called … a liar and a thief',
    ],
    [
      'with what a country is branded',
      'Tim Olsen branded Norway an outlaw nation.',
      'branded … an outlaw nation',
    ],
    ['with as what', 'Tim Olsen described Mary Kovacs as a hero.', 'described … as a hero'],
    ['with the office', 'Norsk Hydro named Mary Kovacs chairman.', 'named … chairman'],
    ['with what one is accused of', 'Tim Olsen accused Norway of bribery.', 'accused … of bribery'],
    ['with what somebody is kept from', 'Tim Olsen kept Mary Kovacs from leaving.', 'kept … from leaving'],
    [
      'with where somebody is named to',
      'Norsk Hydro appointed Mary Kovacs to its board.',
      'appointed … to its board',
    ],
    ['with something that was said', 'Tim Olsen said in Oslo that Norway left NATO.', 'said … in'],
    [
      'with a party as it is written',
      'Tim Olsen, the top Democrat on the Harbour Board, left.',
      'is a Democrat on',
    ],
    [
      'without what another is',
      'Tim Olsen is married to Norsk Hydro board member Mary Kovacs.',
      'is married to',
    ],
    ['with what is given', 'Tim Olsen gave Mary Kovacs a letter.', 'gave a letter to'],
    ['without the first of two', 'Norway condemned Sweden and Finland.', 'condemned'],
    ['without the day', 'Tim Olsen spoke Monday about Mary Kovacs.', 'spoke about'],
    ['without what the name is', 'Tim Olsen invited Statoil critic Mary Kovacs.', 'invited'],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toContain(expected)
  })
})

describe('nothing is told', () => {
  it.each([
    ['of states that stand beside each other in a list', 'He may yet turn Ohio, Pennsylvania, Michigan.'],
    ['of who used what another would close', 'Norway would close loopholes Mary Kovacs used.'],
    ['of a speech that has a title', 'Mary Kovacs’s speech titled “How to Win” by Tim Olsen was read.'],
    [
      'of shares that follow each other',
      'Mary Kovacs received 38 percent support, Tim Olsen 3 percent and Anna Berg 2 percent.',
    ],
    ['of where the report comes from', 'OSLO -- President Mary Kovacs left.'],
    ['by "since"', 'Since Florida, Ohio is swinging.'],
  ])('%s', (_, text) => {
    expect(sentences(text)).toEqual([])
  })
})
