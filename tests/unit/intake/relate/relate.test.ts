import { describe, expect, it } from 'vitest'
import { relate } from '../../../../src/intake/relate/relate'
import { datesOf } from '../../../../src/intake/relate/when'
import { hear } from '../../../../src/intake/speech'
import { reader } from '../../support/english-parser'
import { readEnglish } from '../../support/read-english'

const PUBLISHED = '2024-03-14'

/** "voices: subject –predicate→ object", with what else is told of the claim behind it; one a claim. */
function claims(text: string, published: string | null = PUBLISHED): string[] {
  const heard = hear(readEnglish({ title: '', paragraphs: ['', text] }))
  const name = (index: number | null): string =>
    index === null ? 'somebody' : (heard.recognised[index]?.name ?? '?')
  return relate({ ...heard, dates: datesOf(heard.article.paragraphs, published) }, reader).map((claim) => {
    const { subject, predicate, object, wording, voices, stance, denied, when, said } = claim
    const more = [
      ...(stance === 'asserted' ? [] : [stance]),
      ...(denied ? ['denied'] : []),
      ...(when === undefined ? [] : [`when ${when}`]),
      ...(said === undefined ? [] : [`said ${said}`]),
    ]
    const says = voices.length === 0 ? '' : `${voices.map(name).join(' < ')}: `
    const words = wording === undefined ? predicate : `“${wording}”`
    return `${says}${name(subject)} ${words} ${name(object)}${more.length === 0 ? '' : ` (${more.join(', ')})`}`
  })
}

describe('a suggested claim', () => {
  it.each([
    ['a plain verb', 'Norway attacked Iceland.', 'Norway attacks Iceland'],
    ['another verb of the same', 'Norwegian forces bombed Reykjavik.', 'Norwegian forces attacks Reykjavik'],
    ['a passive', 'Norway was invaded by Sweden.', 'Sweden invades Norway'],
    [
      'a participle behind its noun',
      'The part of the coast of Iceland, occupied by Norway, froze.',
      undefined,
    ],
    [
      'a participle in an apposition',
      'Iceland, the large island annexed by Norway, froze.',
      'Norway seizes Iceland',
    ],
    [
      'behind a dateline',
      'OSLO, March 4 (Reuters) – Peter Olsen, a lawyer, accused Iceland.',
      'Peter Olsen “accused” Iceland',
    ],
    ['an office', 'Peter Olsen is the president of the Bank of Norway.', 'Peter Olsen heads Bank of Norway'],
    ['a seat', 'The Bank of Norway is based in Oslo.', 'Bank of Norway active-in Oslo'],
    ['a place', 'Peter Olsen is in Paris.', 'Peter Olsen active-in Paris'],
    ['a particle', 'Anna Keller called on Norway to wait.', 'Anna Keller calls-on Norway'],
    ['a particle behind its object', 'Iceland won Greenland back.', 'Iceland recaptures Greenland'],
    [
      'a relative clause',
      'Anna Keller met Sweden’s king in Iceland, which attacked Norway.',
      'Iceland attacks Norway',
    ],
    [
      'the object of one',
      'The ships left Iceland, which Norway seized in 2020.',
      'Norway seizes Iceland (when 2020)',
    ],
    [
      'an apposition',
      'Anna Keller, a lawyer from Bergen, sued Peter Olsen.',
      'Anna Keller “sued” Peter Olsen',
    ],
    ['what belongs to it', 'Norway’s fleet shelled Iceland.', 'Norway attacks Iceland'],
    [
      'what belongs to the other',
      'Norway attacked Iceland’s fleet.',
      'Norway “attacked the fleet of” Iceland',
    ],
    ['an accusation', 'Anna Keller accused Peter Olsen.', 'Anna Keller “accused” Peter Olsen'],
    [
      'those who make an effort',
      'Peter Olsen derided efforts by Norway to attack Iceland.',
      'Norway attacks Iceland (planned)',
    ],
    ['a title', 'Foreign Secretary Anna Keller met Peter Olsen.', 'Anna Keller “met” Peter Olsen'],
    ['arms', 'Norway delivered tanks to Iceland.', 'Norway equips Iceland'],
    ['a deal', 'Norway signed a deal with Iceland.', 'Norway “signed a deal with” Iceland'],
    ['a second verb', 'Norway left Iceland and attacked Sweden.', 'Norway attacks Sweden'],
    ['a pronoun', 'Anna Keller came late. She sued Peter Olsen.', 'Anna Keller “sued” Peter Olsen'],
    [
      'a people before an office',
      'Norway is cold. Anna Keller met Norwegian President Peter Olsen.',
      'Peter Olsen heads Norway',
    ],
    [
      'a people before a trade',
      'Norway is cold. Anna Keller met Norwegian skier Peter Olsen.',
      'Peter Olsen comes-from Norway',
    ],
    ['a town beside its country', 'Anna Keller slept in Bergen in Norway.', 'Bergen part-of Norway'],
    [
      'who is asked to',
      'Anna Keller called on Norway to attack Iceland.',
      'Anna Keller: Norway attacks Iceland (possible)',
    ],
    ['two who meet', 'Anna Keller and Peter Olsen met in Oslo.', 'Anna Keller “met with” Peter Olsen'],
    [
      'what is made between two',
      'A deal was signed between Norway and Iceland.',
      'Norway “made a deal with” Iceland',
    ],
    [
      'a party',
      'Democratic candidate Anna Keller met Peter Olsen.',
      'Anna Keller belongs-to Democratic Party',
    ],
    ['an office cut short', 'Norway is cold. Norway Gov. Peter Olsen slept.', 'Peter Olsen heads Norway'],
    ['a seat', 'Sen. Anna Keller (R-Ky.) met Peter Olsen.', 'Anna Keller speaks-for Kentucky'],
    ['a seat with a blank', 'Sen. Anna Keller (D- Mich.) left.', 'Anna Keller speaks-for Michigan'],
    ['a party with blanks', 'Sen. Anna Keller (R - Ohio) left.', 'Anna Keller belongs-to Republican Party'],
    [
      'an apposition of party',
      'Anna Keller, a Republican, met Peter Olsen.',
      'Anna Keller belongs-to Republican Party',
    ],
  ])('is made by %s', (_, text, expected) => {
    if (expected === undefined) expect(claims(text)).toEqual([])
    else expect(claims(text)).toContain(expected)
  })

  it('is made for each of several', () => {
    expect(claims('Norway and Sweden attacked Iceland and Denmark.')).toEqual([
      'Norway attacks Iceland',
      'Norway attacks Denmark',
      'Sweden attacks Iceland',
      'Sweden attacks Denmark',
    ])
  })

  it.each([
    ['only share a sentence', 'Norway and Iceland were cold last winter.'],
    ['stand in other parts of it', 'Norway slept while Iceland burned.'],
    ['are parts of other names for something', 'The fall of Norway harmed Iceland.'],
    ['are told apart', 'Norway, Iceland: two lands.'],
    ['do something themselves', 'Anna Keller feared Norway would leave.'],
    ['stand in the head of a phrase', 'The mayor of Oslo visited Iceland.'],
    ['may both be meant', 'Peter Olsen and Ivan Berg slept. He visited Iceland.'],
    ['are less likely meant than a thing', 'The plans of Norway failed. They harmed Iceland.'],
  ])('is not made of two that %s', (_, text) => {
    expect(claims(text)).toEqual([])
  })

  it.each([
    ['will', 'Norway will attack Iceland.', 'predicted'],
    ['is expected to', 'Norway is expected to attack Iceland.', 'predicted'],
    ['plans to', 'Norway plans to attack Iceland.', 'planned'],
    ['announced plans to', 'Norway announced plans to attack Iceland.', 'planned'],
    ['may', 'Norway may attack Iceland.', 'possible'],
    ['if', 'If Norway attacked Iceland, it would snow.', 'possible'],
    ['a question', 'Could Norway attack Iceland?', 'possible'],
    ['has not', 'Norway has not attacked Iceland.', 'denied'],
    ['never', 'Norway never attacked Iceland.', 'denied'],
    ['refused to', 'Norway refused to attack Iceland.', 'denied'],
  ])('tells how it is meant: %s', (_, text, expected) => {
    expect(claims(text)).toEqual(expected === undefined ? [] : [`Norway attacks Iceland (${expected})`])
  })
})

describe('its voices', () => {
  it.each([
    ['in a clause', 'Anna Keller said that Norway attacked Iceland.', 'Anna Keller: Norway attacks Iceland'],
    [
      'in a quotation',
      '“Norway has attacked Iceland again,” Anna Keller said.',
      'Anna Keller: Norway attacks Iceland',
    ],
    [
      'by “according to”',
      'According to Anna Keller, Norway attacked Iceland.',
      'Anna Keller: Norway attacks Iceland',
    ],
    [
      'of somebody unnamed',
      'There were warnings that Norway will attack Iceland.',
      'somebody: Norway attacks Iceland (predicted)',
    ],
    [
      'passed on',
      'Reuters reported, citing US officials, that Norway attacked Iceland.',
      'US officials < Reuters: Norway attacks Iceland',
    ],
    [
      'of two who say the same',
      'Swedish and Danish officials said Norway attacked Iceland.',
      'Swedish officials: Norway attacks Iceland',
    ],
    [
      'who deny',
      'Anna Keller denied that Norway attacked Iceland.',
      'Anna Keller: Norway attacks Iceland (denied)',
    ],
    [
      'of oneself',
      '“I visited Iceland twice that year,” Anna Keller said.',
      'Anna Keller: Anna Keller visits Iceland',
    ],
    [
      'of an office',
      'A NATO spokesman said Norway attacked Iceland.',
      'NATO spokesman: Norway attacks Iceland',
    ],
  ])('are told %s', (_, text, expected) => {
    expect(claims(text)).toContain(expected)
  })

  it('say when they said it', () => {
    expect(claims('On Tuesday, Anna Keller said that Norway attacked Iceland last month.')).toEqual([
      'Anna Keller: Norway attacks Iceland (when 2024-02, said 2024-03-12)',
    ])
  })

  it('keep quiet about when where nobody knows the day of publication', () => {
    expect(claims('On Tuesday, Anna Keller said that Norway attacked Iceland in 2020.', null)).toEqual([
      'Anna Keller: Norway attacks Iceland (when 2020)',
    ])
  })
})

describe('reading a long text', () => {
  it('tells how much of it has been read, as it goes on', () => {
    const shares: number[] = []
    const paragraphs = ['', ...Array.from({ length: 128 }, () => 'Norway attacked Iceland.')]
    const heard = hear(readEnglish({ title: '', paragraphs }))
    relate(
      { ...heard, dates: datesOf(heard.article.paragraphs, null) },
      { ...reader, progress: (share) => shares.push(share) },
    )
    expect(shares).toEqual([0, 0.25, 0.5, 0.75])
  })

  it('was said on the day beside the signature of a post', () => {
    const paragraphs = [
      'A day at the quay.',
      'Norway has attacked Iceland. Everybody saw it.',
      '— Mara Lindt (@maralindt) March 3, 2024',
      'Nobody in Oslo answered.',
    ]
    const heard = hear(readEnglish({ title: '', paragraphs }))
    const [claim] = relate({ ...heard, dates: datesOf(paragraphs, '2024-03-14') }, reader)
    expect(claim?.said).toBe('2024-03-03')
  })
})
