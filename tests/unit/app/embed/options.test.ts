import { describe, expect, it } from 'vitest'
import { ATTRIBUTES, frameAddress } from '../../../../src/app/embed/frame'
import { elementCode, embedUrl, frameCode, readEmbedOptions } from '../../../../src/app/embed/options'
import { openingView, type View } from '../../../../src/state/view'

const HOME = 'https://tools.example/hearsay/'
const view = (change: Partial<View> = {}): View => ({ ...openingView('kherson-evacuation'), ...change })
const read = (query: string) => readEmbedOptions(new URLSearchParams(query))
const usual = { sides: ['dossier'], theme: 'auto', origin: null, isGiven: false }

describe('the address of an embedded piece', () => {
  it('says how it looks', () => {
    expect(read('panels=piece.cast&theme=dark&origin=https://news.example&given=1')).toEqual({
      sides: ['cast', 'piece'],
      theme: 'dark',
      origin: 'https://news.example',
      isGiven: true,
    })
    expect(read('panels=').sides).toEqual([])
  })

  it('has each field read on its own: a bad one is as usual', () => {
    expect(read('')).toEqual(usual)
    expect(read('theme=pink&origin=news.example&given=yes&panels=shelf.dossier')).toEqual(usual)
    for (const origin of ['*', 'null', 'https://news.example/', 'https://news.example/a', 'javascript:1'])
      expect(read(`origin=${encodeURIComponent(origin)}`).origin).toBeNull()
  })

  it('is printed with what is not as usual, and read again', () => {
    const selected = view({ selection: { type: 'entity', id: 'nato' } })
    expect(embedUrl(selected, { sides: ['dossier'], theme: 'auto' })).toBe(
      'embed.html?piece=kherson-evacuation&select=entity:nato',
    )
    const url = embedUrl(selected, { sides: [], theme: 'light' })
    expect(read(url.slice(url.indexOf('?')))).toEqual({ ...usual, sides: [], theme: 'light' })
  })
})

describe('the code for another page', () => {
  const frame = { sides: ['dossier', 'piece'], theme: 'dark', height: 600 } as const

  it('is a frame, whatever the piece is called', () => {
    const code = frameCode(view(), 'Who "said" <b> & why', frame, HOME)
    expect(code).toContain(
      'src="https://tools.example/hearsay/embed.html?piece=kherson-evacuation&amp;panels=dossier.piece&amp;theme=dark"',
    )
    expect(code).toContain('title="Who &quot;said&quot; &lt;b> &amp; why"')
    expect(code).toContain('height="600"')
  })

  it('is an element for a piece whose file lies beside that page', () => {
    expect(elementCode('Trout "&.json', frame, HOME)).toBe(
      '<script src="https://tools.example/hearsay/hearsay-graph.js"></script>\n' +
        '<hearsay-graph src="Trout &quot;&amp;.json" panels="dossier piece" theme="dark" height="600"></hearsay-graph>',
    )
  })
})

describe('the element', () => {
  const address = (attributes: Partial<Record<(typeof ATTRIBUTES)[number], string>>) =>
    new URL(
      frameAddress((name) => attributes[name] ?? null, `${HOME}hearsay-graph.js`, 'https://news.example'),
    )

  it('shows the page beside its script, told whom it is for', () => {
    const { origin, pathname, searchParams } = address({
      piece: 'kherson-evacuation',
      panels: ' cast  piece ',
      theme: 'light',
      select: 'entity:nato',
    })
    expect(origin + pathname).toBe(`${HOME}embed.html`)
    expect(readEmbedOptions(searchParams)).toEqual({
      sides: ['cast', 'piece'],
      theme: 'light',
      origin: 'https://news.example',
      isGiven: false,
    })
    expect(searchParams.get('select')).toBe('entity:nato')
  })

  it('waits for a piece that it is given', () => {
    expect(readEmbedOptions(address({ src: 'a.json' }).searchParams).isGiven).toBe(true)
    expect(address({ src: 'a.json' }).searchParams.has('src')).toBe(false)
    expect(ATTRIBUTES).toContain('src')
  })
})
