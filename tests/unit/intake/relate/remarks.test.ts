import { describe, expect, it } from 'vitest'
import { annotateArticle } from '../../../../src/intake/annotate'
import type { Head } from '../../../../src/intake/head'
import { findQuote } from '../../../../src/model/anchor'
import type { Piece } from '../../../../src/model/piece'
import { reader } from '../../support/english-parser'

const head: Head = { title: 'Talks', authors: [], publisher: null, published: '2026-11-27' }
const opening = 'We heard of Tom Harlow, Nina Osei and Kelby Council.'

const annotated = (...paragraphs: readonly string[]): Piece =>
  annotateArticle(
    head,
    { title: 'Talks', paragraphs: ['', opening, ...paragraphs] },
    { today: '2026-11-29' },
    reader,
  )

/** "tom-harlow: It rained. [kelby-council]". */
const told = ({ remarks }: Piece): readonly string[] =>
  remarks.map(({ voices, text, about }) =>
    [`${voices.join(' < ')}: ${text}`, ...(about.length > 0 ? [`[${about.join()}]`] : [])].join(' '),
  )

describe('what somebody says that ties no two names', () => {
  it.each([
    ['said indirectly', 'Tom Harlow said that the talks were over.', ['tom-harlow: The talks were over.']],
    [
      'quoted: its first sentence',
      '“The talks are over,” said Tom Harlow. “We go home.”',
      ['tom-harlow: The talks are over.'],
    ],
    [
      'quoted in two parts',
      '“We,” Nina Osei said, “are of good cheer.”',
      ['nina-osei: We … are of good cheer.'],
    ],
    [
      'of somebody',
      'Tom Harlow said that life in Kelby Council was hard.',
      ['tom-harlow: Life in Kelby Council was hard. [kelby-council]'],
    ],
    [
      'by nobody who is named',
      'It is said that the harbour is shut.',
      ['unattributed: The harbour is shut.'],
    ],
    [
      'passed on, once',
      'Tom Harlow said that Nina Osei had said that the talks were over.',
      ['nina-osei < tom-harlow: The talks were over.'],
    ],
    [
      'told against somebody, up to the comma',
      'Contrary to Tom Harlow’s claim that the harbour is shut, many boats left.',
      ['tom-harlow: The harbour is shut.'],
    ],
    [
      'told indirectly, in two parts',
      'The council’s own view, Nina Osei said, was of no use.',
      ['nina-osei: The council’s own view … was of no use.'],
    ],
    [
      'what somebody says to think',
      '“I think that life in Kelby Council is hard,” Tom Harlow said.',
      ['tom-harlow: I think that life in Kelby Council is hard. [kelby-council]'],
    ],
    [
      'what a body says to believe',
      'Kelby Council has said it believes that the harbour is shut.',
      ['kelby-council: It believes that the harbour is shut.'],
    ],
    [
      'said behind what is asked about',
      'Asked about Nina Osei’s claim that it was late, Tom Harlow said: “The talks are over.”',
      ['tom-harlow: The talks are over.', 'nina-osei: It was late.'],
    ],
    [
      'said behind an office',
      'Minister for Fish, Tom Harlow said: “The talks are over.”',
      ['tom-harlow: The talks are over.'],
    ],
    [
      'of what was said before: “that” is a part of it',
      'Tom Harlow says that would ruin the harbour.',
      ['tom-harlow: That would ruin the harbour.'],
    ],
    [
      'of what was said before, denied',
      'Nina Osei thinks that isn’t likely.',
      ['nina-osei: That isn’t likely.'],
    ],
    [
      '“that having”, where “that” is none of it',
      'Tom Harlow said that having two harbours was good.',
      ['tom-harlow: Having two harbours was good.'],
    ],
    [
      'told to her',
      'Nina Osei found that many people, both old and young, told her they liked the harbour.',
      ['many-people: They liked the harbour.'],
    ],
    [
      'on either side of who says so, going on with a name',
      'Within days of the storm, Tom Harlow said, Kelby Council was buying boats.',
      ['tom-harlow: Within days of the storm, Kelby Council was buying boats. [kelby-council]'],
    ],
    [
      'of one of two who say otherwise',
      'Tom Harlow claimed the harbour was safe even as Nina Osei warned that it was shut.',
      ['tom-harlow: The harbour was safe.', 'nina-osei: It was shut.'],
    ],
    [
      'of one of two who say otherwise, “even though”',
      'Tom Harlow said the harbour was safe even though Nina Osei said that it was shut.',
      ['tom-harlow: The harbour was safe.', 'nina-osei: It was shut.'],
    ],
    [
      'a claim, up to the verb of its sentence',
      'Suggestions that the harbour is open have angered Tom Harlow.',
      ['unattributed: The harbour is open.'],
    ],
    [
      'a claim of somebody, up to the verb of its sentence',
      'Nina Osei’s claim that the harbour was shut was met with scorn.',
      ['nina-osei: The harbour was shut.'],
    ],
    [
      'a claim of what helps another do something',
      'Tom Harlow’s announcement that it will help Kelby Council get boats was met with scorn.',
      ['tom-harlow: It will help Kelby Council get boats. [kelby-council]'],
    ],
    [
      'a claim with clauses in it',
      'Warnings that the harbour would close and that boats would sink went unheard.',
      ['unattributed: The harbour would close and that boats would sink.'],
    ],
    ['denied', 'Tom Harlow said that it was untrue.', ['tom-harlow: It was untrue.']],
  ])('is a remark: %s', (_, sentence, expected) => {
    expect(told(annotated(sentence))).toEqual(expected)
  })

  it('has its words in the text as evidence, how they were said and when, and who made it', () => {
    const piece = annotated('“The talks are over,” said Tom Harlow on Monday.')
    const [remark] = piece.remarks
    expect(remark).toMatchObject({
      speech: 'direct',
      said: '2026-11-23',
      made: { by: 'rules', state: 'suggested' },
    })
    const [evidence] = remark?.evidence ?? []
    const text = piece.paragraphs[evidence?.paragraph ?? 0]?.text ?? ''
    expect(evidence?.quote && findQuote(text, evidence.quote)).not.toBeNull()
    expect(remark?.made?.confidence).toBeGreaterThan(0.5)
  })

  it('is told to whom the text says it is, by the last voice of its chain', () => {
    const to = (sentence: string) => annotated(sentence).remarks.map((remark) => remark.to)
    expect(to('Tom Harlow told Nina Osei that the talks were over.')).toEqual(['nina-osei'])
    expect(to('Kelby Council said that Tom Harlow had told Nina Osei that it was late.')).toEqual([undefined])
    const [claim] = annotated('Tom Harlow told Nina Osei that Kelby Council had sued Reuters.').claims.filter(
      ({ voices }) => voices.length > 0,
    )
    expect(claim).toMatchObject({ voices: ['tom-harlow'], to: 'nina-osei' })
  })

  it('is the paragraph that somebody’s comment announces', () => {
    const piece = annotated('Tom Harlow made the following comment:', '“The talks are over at last.”')
    expect(told(piece)).toEqual(['tom-harlow: The talks are over at last.'])
  })

  it('is each line of a list that somebody is told to say', () => {
    const piece = annotated(
      'In an interview, Tom Harlow also said:',
      'The harbour will be shut by May',
      'Life in Kelby Council is hard',
      'Nina Osei would be asked first',
      'Nina Osei went home in the evening.',
    )
    expect(told(piece)).toEqual([
      'tom-harlow: The harbour will be shut by May.',
      'tom-harlow: Life in Kelby Council is hard. [kelby-council]',
      'tom-harlow: Nina Osei would be asked first. [nina-osei]',
    ])
  })

  it('is none where a claim of the same voice tells it', () => {
    const piece = annotated('Tom Harlow said that Nina Osei attacked Kelby Council.')
    expect(piece.claims.map(({ voices }) => voices)).toContainEqual(['tom-harlow'])
    expect(piece.remarks).toEqual([])
  })

  it.each([
    'Tom Harlow did not say that the talks were over.',
    'Tom Harlow denied that the talks were over.',
    'Tom Harlow denied saying that the talks were over.',
    'Tom Harlow declined to say whether the talks were over.',
    'Tom Harlow has yet to say that the talks were over.',
    'Tom Harlow was expected to announce that the talks were over.',
    'Tom Harlow could say that the talks were over.',
    'If Tom Harlow says that the talks are over, it will rain.',
    'Tom Harlow rejected claims that the talks were over.',
    'Tom Harlow doubted that the talks were over.',
    'Tom Harlow asked whether the talks were over.',
    'Tom Harlow told nobody that the talks were over.',
    'Tom Harlow maintained his positions against Kelby Council fighters on three sides.',
    'Tom Harlow told an audience that included retired sailors.',
    'Nina Osei showed no fear when she boarded the boat in Kelby Council.',
    'Nina Osei disclosed the unhappy habit of Kelby Council.',
    'Claims that the harbour is shut do not stand up.',
    'Reports that the talks were over turned out to be false.',
    'Predictions that the talks would fail have not been borne out.',
    'Nobody said that the talks were over.',
    'Kelby Council demanded that Tom Harlow prove that the talks were over.',
    'Nina Osei liked the council’s decision that helped smaller ferries.',
    "''Kelby Council left Norway,'' Tom Harlow said on Channel Six's ''This Week.''",
    'Tom Harlow left early, perhaps recognizing that the talks were over.',
    'The piece begins in “a kitchen in Norway” and ends there.',
    'Nina Osei released the Kelby Council emails just before the Harbour Congress, where Tom Harlow formally got a prize.',
  ])('is none where nobody says it for certain: %s', (sentence) => {
    expect(told(annotated(sentence))).toEqual([])
  })
})
