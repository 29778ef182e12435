import { describe, expect, it } from 'vitest'
import { claimed, remarked } from '../support/claimed'

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
    ['nobody, where no one is accused', 'No one at Varg Shipping was accused of stealing.', []],
  ])('%s', (_, text, expected) => {
    expect(remarked(text.replaceAll(' / ', '\n\n'))).toEqual(expected)
  })

  it('is whoever the verb before is said of', () => {
    const text =
      'Varg Shipping was late. His aides say it’s too early to talk but noted that Tim Olsen won in Oslo.'
    expect(claimed(text)).toEqual(['his aides: Tim Olsen won in Oslo.'])
  })
})
