import { Readability } from '@mozilla/readability'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { f1, markedOf, wordsOf } from '../../../eval/marked'
import type { Told } from '../../../fixtures/pages/parts'
import { shapes } from '../../../fixtures/pages/shapes'
import type { Expected } from '../../../fixtures/source'
import { jsonOf } from '../../support/files'
import { draftOfPage } from '../../support/pages'

const articles = (jsonOf('tests/fixtures/expected.json') as readonly Expected[]).filter(
  ({ authors, paragraphs }) => authors.length > 0 && paragraphs.length > 2,
)

/** Two articles of the fixtures one behind the other, for each shape others. */
function toldBy(shape: number): Told {
  const [one, other] = [articles[shape % articles.length], articles[(shape + 1) % articles.length]]
  return {
    title: one?.title ?? '',
    author: one?.authors[0] ?? '',
    paragraphs: [...(one?.paragraphs ?? []), ...(other?.paragraphs ?? [])],
  }
}

describe.each(shapes.map(({ name, page }, at) => ({ name, html: page(toldBy(at)) })))(
  'the body of $name',
  ({ html }) => {
    it('is whole and clean, and nowhere less so than what Readability alone finds', async () => {
      const { document } = new JSDOM(html).window
      const marked = [...document.querySelectorAll('[data-body]')].map((one) => one.outerHTML).join('\n')
      const expected = markedOf(marked)
      const alone = new Readability(document).parse()?.content ?? ''
      const ours = wordsOf(expected, (await draftOfPage(html)).paragraphs)
      const theirs = wordsOf(
        expected,
        markedOf(alone).blocks.map(({ text }) => text),
      )
      expect(f1(ours)).toBeGreaterThanOrEqual(f1(theirs))
      expect(ours.recall).toBeGreaterThan(0.985)
      expect(ours.precision).toBeGreaterThan(0.97)
    })
  },
)
