import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../src/intake/recognise/recognise'

const named = (...paragraphs: string[]) =>
  recognise({ title: '', paragraphs }).filter(({ unnamed }) => !unnamed)
const names = (...paragraphs: string[]) => named(...paragraphs).map(({ kind, name }) => `${kind} ${name}`)
/** How often each is mentioned, by name. */
const mentions = (...paragraphs: string[]) =>
  Object.fromEntries(named(...paragraphs).map((each) => [each.name, each.mentions.length]))

describe('a name is whole', () => {
  it.each([
    ['a given name of two halves', 'Yoon Hye-jin met nobody.', 'Yoon Hye-jin'],
    ['such a name of common words', 'On Monday Han Min-seo sang.', 'Han Min-seo'],
    ['such a name with two capitals', 'A letter from Hsieh Mei-Ling came.', 'Hsieh Mei-Ling'],
    ['a French given name', 'On Monday Marie-louise Berthet sang.', 'Marie-louise Berthet'],
    ['initials without spaces', 'The prize went to R.J. Tolland on Monday.', 'R.J. Tolland'],
    ['a nickname', 'We met Greta “Sparrow” Lindholm on the quay.', 'Greta “Sparrow” Lindholm'],
    [
      'a nickname in straight marks',
      'We met Carlos "The Crab" Medina on the quay.',
      'Carlos "The Crab" Medina',
    ],
    ['a footnote behind it', 'The bridge was drawn by Henrik Solberg3 in a week.', 'Henrik Solberg'],
    ['a double name behind an office', 'Senator Ada Pugh-Ellis left.', 'Ada Pugh-Ellis'],
    ['an office of two things', 'The minister for Water and Forests Ingrid Hovland left.', 'Ingrid Hovland'],
    [
      'such an office of uncommon words',
      'Former minister for Waters and Regattas Ingrid Moe left.',
      'Ingrid Moe',
    ],
    [
      'an office whose last word is in no list',
      'Former minister for Women and Equalities Nicola Dahl met Tom Harlow.',
      'Nicola Dahl',
    ],
    ['an initial within it', 'Donald J. Pettersen, the old skipper, sang.', 'Donald J. Pettersen'],
    ['a month for a surname', 'The mayor met Theresa May in May.', 'Theresa May'],
  ])('with %s', (_, text, name) => {
    expect(names(text)).toContain(`person ${name}`)
  })

  it.each([
    ['a day', 'The board praised Harlan Council on Thursday.', 'organisation Harlan Council'],
    ['a month', 'They sued the Harlan Institute on March 3.', 'organisation Harlan Institute'],
  ])('without %s behind it', (_, text, name) => {
    expect(names(text)).toContain(name)
  })

  it.each([
    ['a port', 'The ship reached Port of Spain at noon.', 'place Port of Spain'],
    ['a firm without a word that says so', 'Delta Marine will pay the fine.', 'organisation Delta Marine'],
    [
      'bodies of a sentence full of them',
      'The Green Farmers Party and the Blue Farmers Party met.',
      'organisation Blue Farmers Party',
    ],
    [
      'a body that its kind stands before',
      'The regional water board, Vodny Lom, fears a drought.',
      'organisation Vodny Lom',
    ],
    ['a firm whose trade another language tells', 'They asked Stahl Lomnitz.', 'organisation Stahl Lomnitz'],
    [
      'each of the firms of a list',
      'Firms such as Fendrel, Quorin Hale and Testrix paid.',
      'organisation Quorin Hale',
    ],
    [
      'a place within whose name is another',
      'Trains run from Noida to Greater Noida.',
      'place Greater Noida',
    ],
    ['what begins with a small article', 'The cell was part of al-Qaida in Yemen.', 'organisation al-Qaida'],
  ])('of %s', (_, text, name) => {
    expect(names(text)).toContain(name)
  })

  it.each([
    ['a ship', 'The ferry Corvina reached Oslo.', 'Corvina'],
    ['an animal', 'It was a dog that is called Bruno. Bruno knows the heath.', 'Bruno'],
    ['a storm', 'Hurricane Matthew reached Haiti. Matthew weakened there.', 'Matthew'],
    ['a planet', 'Venus rose before Jupiter.', 'Venus'],
  ])('of %s is nobody’s', (_, text, name) => {
    expect(names(text).filter((each) => each.includes(name))).toEqual([])
  })

  it('is not what only sounds like one', () => {
    expect(mentions('Theresa May spoke. On Monday Theresa may come.')).toEqual({ 'Theresa May': 2 })
  })

  it('neither begins with a hyphen nor ends with one', () => {
    const all = names(
      'Judge Otto Brand sued the Auditor-General of Prisons, Musa Bello, over a Kim-led plan.',
    )
    expect(all.filter((name) => / -|-$/.test(name))).toEqual([])
  })
})

describe('names are the same', () => {
  it('whatever hyphen joins them', () => {
    const found = mentions(
      'Anne‑Lise Brandt‑Holm met the mayor. Anne-Lise Brandt‐Holm sang. Brandt-Holm left.',
    )
    expect(found).toEqual({ 'Anne-Lise Brandt-Holm': 3 })
  })

  it('with and without accents, and with what stands for them', () => {
    const found = mentions('Jörg Köhler sang. Jorg Kohler left. Koehler came back. Köhler slept.')
    expect(found).toEqual({ 'Jörg Köhler': 4 })
  })

  it('in capitals', () => {
    const found = mentions('In the hall HELGA STRAND, the baker, sang. Then Helga Strand left.')
    expect(found).toEqual({ 'Helga Strand': 2 })
  })

  it('though one is a form of address with a surname alone', () => {
    const found = mentions(
      'Ulo Pentti and his wife, Mary Pentti, run the inn. Mr Pentti cooks. Mrs Pentti sings.',
    )
    expect(found).toMatchObject({ 'Ulo Pentti': 2, 'Mary Pentti': 2 })
  })

  it('by the title that one of them was introduced with', () => {
    const found = mentions('Dr. Clara Vance and Rupert Vance came. Dr. Vance sang.')
    expect(found).toMatchObject({ 'Clara Vance': 2, 'Rupert Vance': 1 })
  })

  it.each(['better known as', 'alias', 'who goes by', 'also known as'])('as the text says: %s', (words) => {
    expect(mentions(`Maria Solberg, ${words} Mimi, sang. On Friday Mimi left.`)).toEqual({
      'Maria Solberg': 3,
    })
  })

  it('but not where a title tells a man from a woman', () => {
    const found = mentions(
      'Peter Ashcombe and his wife, Mary Ashcombe, run the inn. Mr. Ashcombe cooks. Mrs. Ashcombe sings.',
    )
    expect(found).toMatchObject({ 'Peter Ashcombe': 2, 'Mary Ashcombe': 2 })
  })
})

describe('an acronym is the name that it stands for', () => {
  it.each([
    ['in brackets', 'The Northern Egg Board (NEB) met. NEB said no.'],
    ['before it in brackets', 'The NEB (Northern Egg Board) met. NEB said no.'],
    ['behind “or”', 'The Northern Egg Board, or NEB, met. NEB said no.'],
    ['behind “known as”', 'The Northern Egg Board, known as NEB, met. NEB said no.'],
    ['between dashes', 'The NEB—Northern Egg Board—met. NEB said no.'],
    ['in quotation marks', 'The Northern Egg Board “NEB” met. NEB said no.'],
    ['behind a possessive', 'The Northern Egg Board’s (NEB) chief left. NEB said no.'],
  ])('%s', (_, text) => {
    expect(mentions(text)).toEqual({ 'Northern Egg Board': 3 })
  })

  it('that everybody knows, unexplained', () => {
    const found = mentions(
      'The EU sued. The European Union won. The World Trade Organization met; the WTO agreed.',
    )
    expect(found).toEqual({ 'European Union': 2, 'World Trade Organization': 2 })
  })
})
