import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../../../src/cli/parseHtml'
import { bring } from '../../../../src/intake/bring'
import { lightened } from '../../../../src/intake/formats/page/lighten'

async function draftOf(html: string) {
  const bytes = new TextEncoder().encode(`<!doctype html><title>Ferry late</title>${html}`)
  const brought = await bring({ from: 'file', name: 'a.html', bytes }, { progress: () => {}, parseHtml })
  if (brought.kind !== 'draft') throw new Error('this is no draft')
  return brought.draft
}

const sentence = (at: number): string =>
  `On day ${at} the ferry left the harbour an hour late, and nobody minded.`

describe('a page', () => {
  it('is the same read in slices as in one: nothing is lost, doubled or out of order', async () => {
    const all = Array.from({ length: 600 }, (_, at) => sentence(at))
    const paragraphs = all.map((text, at) =>
      at % 3 === 0 ? `<p>${text.replace('ferry', '<b>fer<i>ry</i></b>')}</p>` : `<p class=x>${text}</p>`,
    )
    const nested = `<main><div><x-story><section>${paragraphs.join('')}</section></x-story></div></main>`
    expect((await draftOf(`<body>${nested}</body>`)).paragraphs).toEqual(all)
  })

  it('keeps what its text says of tags and marks', async () => {
    const text = 'In the report “a < b & c > d” stands beside &lt;script&gt; as if it were "nothing" at all.'
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const { paragraphs } = await draftOf(`<article><p>${escaped}</p><p>${sentence(1)}</p></article>`)
    expect(paragraphs).toEqual([text, sentence(1)])
  })

  it('is read though it is short', async () => {
    expect((await draftOf('<p>Tomas Berk met Elena Sorvino in Oslo.</p>')).paragraphs).toEqual([
      'Tomas Berk met Elena Sorvino in Oslo.',
    ])
  })

  it('is refused where nothing stands in it', async () => {
    await expect(draftOf('<nav></nav><img src=x>')).rejects.toThrow('There is no article in this page.')
  })

  it('goes without what is heavy before it is parsed, and its text stays', () => {
    expect(
      lightened(
        `<p class="a" style="x" onclick='b("c")' data-d=e href="f'g">Here<script>h</script> it is.</p>`,
      ),
    ).toBe('<p class="a">Here it is.</p>')
    expect(lightened('<p style="color: red; display: none">Here</p>')).toBe('<p hidden>Here</p>')
    expect(lightened(`<p title='a src="b' class="c">Here</p>`)).toBe(`<p title='a src="b' class="c">Here</p>`)
    expect(lightened('<script type="application/ld+json">{}</script>')).toContain('{}')
    for (const name of ['script', 'style', 'iframe', 'video'])
      expect(lightened(`<p>One</p><${name} src="a"/><script>b()</script><p>Two</p>`), name).toBe(
        '<p>One</p><p>Two</p>',
      )
  })

  it.each([
    [
      'within an attribute',
      '<p class="<video>">Here it is.</p><p>There.</p><video></video>',
      '<p class="<video>">Here it is.</p><p>There.</p>',
    ],
    ['within a comment', '<!-- <style> --><p>Here.</p><style>a</style>', '<p>Here.</p>'],
    ['that is never closed', '<p>Here.</p><video><p>There.</p>', '<p>Here.</p><video><p>There.</p>'],
    [
      'behind a quotation mark of no pair',
      '<p>It’s "here</p><script>x</script><p>There.</p>',
      '<p>It’s "here</p><p>There.</p>',
    ],
    ['with an attribute that has a bracket', '<p onclick="a > b">Here.</p>', '<p>Here.</p>'],
  ])('takes no text away with a tag %s', (_, page, lighter) => {
    expect(lightened(page)).toBe(lighter)
  })

  it('reads a page on which elements are left open again and again', () => {
    const row = '<div><span><font>Here.</div>'
    expect(lightened(row.repeat(300))).toBe(row.repeat(300))
    expect(() => lightened('<div>'.repeat(300))).toThrow('nest too deep')
  })
})
