import { describe, expect, it } from 'vitest'
import { claimed, pieceOf, remarked } from '../support/claimed'

describe('who says it', () => {
  it.each([
    [
      'whoever puts it so, with an office',
      'As Tim Olsen, professor of law and author of “Norway’s Law,” put it, “The court should be heard.”',
      ['Tim Olsen: The court should be heard.'],
    ],
    [
      'whoever puts it so, before a colon',
      'As Tim Olsen, a lawyer, puts it: “We were all wrong about this harbour.”',
      ['Tim Olsen: We were all wrong about this harbour.'],
    ],
    [
      'on a show, which is only told it',
      'Mary Kovacs told NRK’s “Good Morning” that nobody would doubt her.',
      ['Mary Kovacs: Nobody would doubt her.'],
    ],
    [
      'the nominee of the same party',
      'Libertarian candidate Gary Holm met Republican nominee Tim Olsen. / Tim Olsen left. The Republican nominee said that all was well.',
      ['Tim Olsen: All was well.'],
    ],
    [
      'no nominee of another party',
      'Libertarian candidate Gary Holm left. / The Republican nominee said that all was well.',
      [],
    ],
    [
      'the film, which is nobody',
      'The new film attacks Norsk Hydro. It claims that the harbour is dirty.',
      [],
    ],
    [
      'the deal, which is nobody',
      'The plan rests on Norsk Hydro’s word. It assumes that the harbour is clean.',
      [],
    ],
    [
      'nobody whom an aside names',
      'Even if Mary Kovacs wins over Norsk Hydro, it assumes that the harbour is clean.',
      [],
    ],
    [
      'the body that its letter is from',
      'The letter from Norsk Hydro reached Oslo. It said that the harbour was closed.',
      ['Norsk Hydro: The harbour was closed.'],
    ],
    [
      'nobody, of words that are called somebody',
      'Mary Kovacs attacked Tim Olsen, calling him “a failed captain of a sunken ship.” Tim Olsen fired back in May, attacking her speech.',
      [],
    ],
    ['nobody, of a thing that is reported', 'Tim Olsen reported the theft to the police, who came late.', []],
    [
      'nobody, of what is kept up',
      'Norwegian forces maintained their positions against Swedish fighters on three sides.',
      [],
    ],
    [
      'nobody, of reports of something',
      'There are reports of bad ferries and calls on all to stay away from them.',
      [],
    ],
    [
      'who maintains that something was done',
      'Tim Olsen maintains the harbour was shut by night.',
      ['Tim Olsen: The harbour was shut by night.'],
    ],
    ['nobody, of what is added', 'Tim Olsen added a note of caution, should he come too late.', []],
    [
      'nobody, of a claim that is walked back',
      'Tim Olsen walked back his claim that the harbour was shut.',
      [],
    ],
    ['no “he” in a saying', 'Mary Kovacs laughed at “she said this, he wrote that.”', []],
    ['nobody, where no proof is given', 'Tim Olsen offered no proof that the harbour was shut.', []],
    [
      'nobody, where it is refused',
      'Tim Olsen refused to publish the letter or explain that the harbour was shut.',
      [],
    ],
    ['nobody, of how it is', 'Tim Olsen explained how the harbour was shut.', []],
    [
      'nobody, where neither is accused',
      'Neither Mary Kovacs nor her allies have been charged with any crime.',
      [],
    ],
    [
      'whoever is told to hear it not, but who talks to him',
      'In an interview with Ivo Horak, Tim Olsen spoke of Oslo. / “Now I am free to talk about all of it,” he told the host.',
      ['Tim Olsen: Now I am free to talk about all of it.'],
    ],
    [
      'whoever says it at a conference that announces something',
      '“This town was founded on hope,” Mary Kovacs said at a conference announcing that all was well.',
      ['Mary Kovacs: This town was founded on hope.'],
    ],
    [
      'whoever scolds with it, before a colon',
      'Mary Kovacs scolded Tim Olsen: “The harbour is almost shut,” she said.',
      ['Mary Kovacs: The harbour is almost shut.'],
    ],
    [
      'a paper that puts it so further on',
      'It has kept Mary Kovacs from being seen, as The Oslo Tribune put it in a long story, “as the queen of the harbour.”',
      ['Oslo Tribune: As the queen of the harbour.'],
    ],
    [
      'nobody, of what only tells when and unlike whom',
      'Unlike Ivo Horak, Tim Olsen wept. After Ivo Horak left, Tim Olsen wept.',
      [],
    ],
    ['nobody, where no one is accused', 'No one at Varg Shipping was accused of stealing.', []],
  ])('%s', (_, text, expected) => {
    expect(remarked(text.replaceAll(' / ', '\n\n'))).toEqual(expected)
  })

  it.each([
    ['Critics of Mary Kovacs say the port should close.', 'critics of Mary Kovacs'],
    ['A source close to Mary Kovacs said the port should close.', 'source close to Mary Kovacs'],
    ['People who know Mary Kovacs say the port should close.', 'people'],
    ['A lawyer for Mary Kovacs said the port should close.', 'lawyer for Mary Kovacs'],
    ['Mary Kovacs’s campaign said the port should close.', 'Mary Kovacs’s campaign'],
    ['Mary Kovacs’s critics said the port should close.', 'Mary Kovacs’s critics'],
    ['Kovacs’s niece, state Del. Anna Berg (D-Oslo), said the port should close.', 'Anna Berg'],
    ['A report by Mary Kovacs says the port should close.', 'Mary Kovacs'],
    ['The film shows footage of Mary Kovacs saying the port should close.', 'Mary Kovacs'],
  ])('is who is told to, whoever else is named: %s', (text, expected) => {
    expect(remarked(`Mary Kovacs was in Oslo.\n\n${text}`)).toEqual([`${expected}: The port should close.`])
  })

  it.each([
    'A letter to Mary Kovacs says the port should close.',
    'A letter obtained by the Oslo Tribune says the port should close.',
    'Anna Berg wants Mary Kovacs to say the port should close.',
  ])('is nobody: %s', (text) => {
    expect(remarked(text)).toEqual([])
  })

  it('is one, of an exclamation too', () => {
    expect(remarked('“We shall never leave this port again!” Mary Kovacs shouted to the crowd.')).toEqual([
      'Mary Kovacs: We shall never leave this port again!',
    ])
  })

  it.each([
    ['Anna Berg wants Mary Kovacs to say that Norway paid Sweden.', []],
    ['Anna Berg forced Mary Kovacs to admit that Norway paid Sweden.', ['Mary Kovacs']],
    ['Anna Berg accused Mary Kovacs of claiming that Norway paid Sweden.', ['Mary Kovacs < Anna Berg']],
    ['Anna Berg agreed with Mary Kovacs that Norway paid Sweden.', ['Anna Berg']],
    ['Anna Berg was told by Mary Kovacs that Norway paid Sweden.', ['Mary Kovacs']],
  ])('is who says what two have to do with each other: %s', (text, expected) => {
    const { claims, entities } = pieceOf(text)
    const name = (id: string) => entities.find((entity) => entity.id === id)?.name
    const about = claims.filter(({ subject, object }) => subject === 'norway' || object === 'norway')
    expect(about.map(({ voices }) => voices.map(name).join(' < '))).toEqual(expected)
  })

  const OVER = 'The port should close.'
  it.each([
    [
      'friends of whom some are named',
      'Anna Berg went on, despite friends such as Mary Kovacs and Tim Olsen, now saying that the port should close.',
      [`Mary Kovacs: ${OVER}`, `Tim Olsen: ${OVER}`],
    ],
    [
      'somebody at the beginning',
      'With Mary Kovacs saying the port should close, Anna Berg gave up.',
      [`Mary Kovacs: ${OVER}`],
    ],
    [
      'somebody in an aside',
      'Anna Berg won after Tim Olsen, saying the port should close, gave up.',
      [`Tim Olsen: ${OVER}`],
    ],
    [
      'somebody who is praised for it',
      'Mary Kovacs praised Tim Olsen for saying that the port should close.',
      [`Tim Olsen: ${OVER}`],
    ],
    [
      'somebody who is criticised for it',
      'Mary Kovacs was criticised by Tim Olsen for saying that the port should close.',
      [`Mary Kovacs: ${OVER}`],
    ],
    [
      'somebody who apologises for it',
      'Mary Kovacs apologised to Tim Olsen for saying that the port should close.',
      [`Mary Kovacs: ${OVER}`],
    ],
    [
      'somebody who is to apologise for it',
      'Mary Kovacs called on Tim Olsen to apologise for saying that the port should close.',
      [`Tim Olsen: ${OVER}`],
    ],
    [
      'whoever a letter is from',
      'Mary Kovacs received a letter from Norsk Hydro saying that the port should close.',
      [`Norsk Hydro: ${OVER}`],
    ],
    [
      'whoever issues a statement',
      'Norsk Hydro issued a statement saying that the port should close.',
      [`Norsk Hydro: ${OVER}`],
    ],
  ])('is, of a participle, %s', (_, text, expected) => {
    expect(remarked(text)).toEqual(expected)
  })

  it.each([
    [
      'Mary Kovacs said: “Tim Olsen told us, ‘The port is lost for good,’ and we believed it.”',
      'Tim Olsen < Mary Kovacs: The port is lost for good.',
    ],
    [
      '“When Norway says ‘we will never open the port’ and that is a lie, we laugh,” said Mary Kovacs.',
      'Norway < Mary Kovacs: We will never open the port.',
    ],
    [
      '“Having Tim Olsen say ‘Go and open the port’ would help,” Mary Kovacs said.',
      'Tim Olsen < Mary Kovacs: Go and open the port.',
    ],
  ])('is who is quoted, and who quotes: %s', (text, expected) => {
    expect(remarked(text)).toEqual([expected])
  })

  it('shows a quotation in a remark whole', () => {
    expect(remarked('“The doctor told me, ‘You are ill,’” Mary Kovacs said.')).toEqual([
      'Mary Kovacs: The doctor told me, ‘You are ill’.',
    ])
  })

  it('is whoever the verb before is said of', () => {
    const text =
      'Varg Shipping was late. His aides say it’s too early to talk but noted that Tim Olsen won in Oslo.'
    expect(claimed(text)).toEqual(['his aides: Tim Olsen won in Oslo.'])
  })
})
