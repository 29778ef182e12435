import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../src/intake/recognise/recognise'

/** "kind name" of everybody who is named. */
const names = (...paragraphs: string[]) =>
  recognise({ title: '', paragraphs: ['', ...paragraphs] }).map(({ kind, name }) => `${kind} ${name}`)

describe('nobody, nowhere and no body are', () => {
  it.each([
    ['figures of speech', 'It hurt Uncle Sam, and God knows that it should.'],
    ['laws and programmes', 'He praised the Affordable Care Act and Medicare, and the Dodd-Frank rules.'],
    ['diseases', 'The fight against Ebola goes on, and Zika is feared. Ebola killed many.'],
    ['what many are as a sentence begins', 'Harsh comments cost some of them more than scorn.'],
    ['a show of several seasons', 'It will bring back “Hawaii Five-0” for a seventh season.'],
    ['what a minister of a country is for', 'He is also Nigerian Oil Minister, as he said.'],
    ['offices that one addresses', '“Well, Mr. President, will you come?” she asked.'],
  ])('%s', (_, text) => {
    expect(names(text)).toEqual([])
  })
})

describe('places are told by', () => {
  it.each([
    ['a dateline in capitals', 'FAIRMOOR, W.Va. - The coal was piled high.', 'place Fairmoor'],
    ['their state in short', 'Donna Rawlings, of Ashton, Md., said so.', 'place Ashton'],
  ])('%s', (_, text, name) => {
    expect(names(text)).toContain(name)
  })

  it('nothing in a heading in capitals', () => {
    expect(names('QUESTIONABLE CLAIMS - For years he was doubted.')).toEqual([])
  })
})

describe('bodies have their whole name', () => {
  it.each([
    [
      'a museum of several things',
      'On Monday he opened the National Museum of Coastal History and Birds, with a long speech.',
      'National Museum of Coastal History and Birds',
    ],
    [
      'a union of workers',
      'The dues of the United Nail Workers of America rose again.',
      'United Nail Workers of America',
    ],
    [
      'a court for its circuit',
      'The U.S. Court of Appeals for the Ninth Circuit ruled late.',
      'U.S. Court of Appeals for the Ninth Circuit',
    ],
    [
      'a committee for two things',
      'He sits on the Education and the Workforce Committee.',
      'Education and the Workforce Committee',
    ],
    [
      'citizens for justice',
      'The report of the Citizens for Coastal Justice was late.',
      'Citizens for Coastal Justice',
    ],
    [
      'those who are for something',
      'He is a lobbyist for Sailors for Norway, a group.',
      'Sailors for Norway',
    ],
    ['a law firm', 'Ask a lawyer at Bayley & Grasser, who knows the city.', 'Bayley & Grasser'],
    ['a magazine with its article', 'Ida Holm, a writer for The Atlantic, left.', 'The Atlantic'],
    ['a parliament', 'It ends this month unless Congress acts.', 'Congress'],
  ])('%s', (_, text, name) => {
    expect(names(text)).toContain(`organisation ${name}`)
  })

  it('a newspaper is meant by the last word of its name', () => {
    const paragraphs = ['', 'The Vessa Post ran it on Monday.', 'The Post has learned more.']
    const [paper] = recognise({ title: '', paragraphs })
    expect(paper?.mentions).toHaveLength(2)
  })
})
