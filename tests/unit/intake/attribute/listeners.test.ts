import { describe, expect, it } from 'vitest'
import { hear } from '../../../../src/intake/speech'
import { readEnglish } from '../../support/read-english'

const opening =
  'We heard of Tom Harlow, of Nina Osei, of Reuters, of Kelby Council and of the town of Brekke.'

/** "Tom Harlow to Nina Osei", of every attribution that tells to whom something is said. */
function listeners(text: string): readonly string[] {
  const { told, voices, recognised } = hear(
    readEnglish({ title: 'A day', paragraphs: ['A day', opening, text] }),
  )
  const name = (index: number | null | undefined): string =>
    index === null || index === undefined ? 'somebody' : (recognised[index]?.name ?? '')
  return told.flatMap((each) => {
    const speech = each.content[0] && voices.around(each.content[0]).find((one) => one.told === each)
    return speech && speech.listener !== null
      ? [`${name(speech.speakers[0])} to ${name(speech.listener)}`]
      : []
  })
}

describe('whom something is said to', () => {
  it.each([
    ['Tom Harlow told Reuters on Monday that the boats were late.', 'Tom Harlow to Reuters'],
    ['“The boats are late,” Tom Harlow told Reuters.', 'Tom Harlow to Reuters'],
    ['Tom Harlow told news agency Reuters that the boats were late.', 'Tom Harlow to Reuters'],
    ['Nina Osei informed Kelby Council that she was leaving.', 'Nina Osei to Kelby Council'],
    ['Nina Osei complained to Kelby Council that it was cold.', 'Nina Osei to Kelby Council'],
    ['“It is cold,” Nina Osei said to Harlow.', 'Nina Osei to Tom Harlow'],
    ['In a letter to Tom Harlow, Nina Osei warned that crews were tired.', 'Nina Osei to Tom Harlow'],
    ['“It is cold,” Nina Osei said in an interview with Reuters on Monday.', 'Nina Osei to Reuters'],
    ['Speaking to Reuters, Nina Osei said that it was cold.', 'Nina Osei to Reuters'],
    ['Tom Harlow was told by Nina Osei that the plan was dead.', 'Nina Osei to Tom Harlow'],
  ])('is told by “%s”', (text, expected) => {
    expect(listeners(text)).toEqual([expected])
  })

  it.each([
    'Tom Harlow told Osei’s brother that the boats were late.',
    'Tom Harlow told lawyers for Reuters that the boats were late.',
    'Tom Harlow told a meeting of Kelby Council that the boats were late.',
    'Tom Harlow told reporters in Brekke that the boats were late.',
    'After a meeting with Nina Osei, Tom Harlow said that it was cold.',
    'Nina Osei said that Tom Harlow had written to Reuters.',
    'Tom Harlow said on his way to Brekke that it was cold.',
  ])('is not told by “%s”', (text) => {
    expect(listeners(text)).toEqual([])
  })
})
