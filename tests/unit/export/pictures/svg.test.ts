import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { labelWidth } from '../../../../src/cli/screen/panes'
import { stillOf } from '../../../../src/cli/still'
import type { Subjects } from '../../../../src/export/export'
import { svg } from '../../../../src/export/pictures/svg'
import type { Still } from '../../../../src/graph/look/still'
import { annotators } from '../../../../src/model/dates/published'
import type { Piece } from '../../../../src/model/piece'
import { byId, claim, group, person, pieceOf, place } from '../../support/small-piece'

const people = [
  person('ann', { name: 'Ann Ames' }),
  group('union', { name: 'Union of Dockers' }),
  place('port', { name: 'Port of Westhaven' }),
  person('bob', { unnamed: true }),
]
const piece = pieceOf(people, [
  claim('leads', 'ann heads union'),
  claim('closes', 'union targets port', { voices: ['ann'], stance: 'planned' }),
  claim('rumour', 'bob backs port', { voices: ['unattributed', 'ann'], stance: 'possible' }),
  claim('refuses', 'bob attacks ann', { voices: ['bob'], denied: true }),
])
const pane = { width: 500, height: 400 }
const still = (of: Piece): Still => {
  const drawn = stillOf(of, 'web', pane, [], labelWidth)
  if (!drawn) throw new Error('nothing is drawn')
  return drawn
}
const { window } = new JSDOM()
function read(text: string): Document {
  const document = new window.DOMParser().parseFromString(text, 'image/svg+xml')
  expect(document.querySelector('parsererror')?.textContent ?? '').toBe('')
  return document
}
const subject = (of: Piece, more: Partial<Subjects['picture']> = {}): Subjects['picture'] => ({
  piece: of,
  entities: byId(of.entities),
  still: still(of),
  extent: 'whole',
  theme: 'light',
  about: '',
  link: 'https://example.org/?piece=small',
  today: '2026-11-29',
  widthOf: labelWidth,
  scale: 1,
  paint: null,
  ...more,
})
const picture = (of: Piece, more: Partial<Subjects['picture']> = {}) => read(svg.produce(subject(of, more)))
const words = (document: Document, id: string) =>
  [...document.querySelectorAll(`#${id} tspan`)].map(({ textContent }) => textContent)
const childrenOf = (document: Document, id: string) =>
  [...(document.querySelector(`#${id}`)?.children ?? [])].map((one) => one.getAttribute('inkscape:label'))

describe('a picture as SVG', () => {
  const drawn = picture(piece)

  it('has layers that a drawing program lists, and a group for each name and each line', () => {
    const layers = [...drawn.querySelectorAll('svg > g')]
    expect(layers.map((one) => one.getAttribute('inkscape:label'))).toEqual([
      'Paper',
      'Title',
      'Graph',
      'Legend',
      'Source',
    ])
    expect(layers.every((one) => one.getAttribute('inkscape:groupmode') === 'layer')).toBe(true)
    expect(childrenOf(drawn, 'names').sort()).toEqual([
      'Ann Ames',
      'Bob',
      'Port of Westhaven',
      'Union of Dockers',
    ])
    expect(childrenOf(drawn, 'lines')).toHaveLength(4)
    expect(new Set([...drawn.querySelectorAll('[id]')].map(({ id }) => id)).size).toBe(
      drawn.querySelectorAll('[id]').length,
    )
  })

  it('writes names as text, in a font that is named, in the lines and at the places that the graph has', () => {
    const label = drawn.querySelector('#name-ann text')
    const at = still(piece).positions.get('ann')
    expect(label?.getAttribute('font-family')).toContain('Inter')
    expect(label?.textContent).toBe('Ann Ames')
    const x = Number(drawn.querySelector('#name-ann tspan')?.getAttribute('x'))
    expect(Math.abs(x - (at?.x ?? Number.NaN))).toBeLessThan(60)
    expect(words(drawn, 'name-port').join(' ')).toBe('Port of Westhaven')
  })

  it('draws lines as their claims are told', () => {
    const dash = (id: string) => drawn.querySelector(`#line-${id} path`)?.getAttribute('stroke-dasharray')
    expect(dash('ann--union')).toBeNull()
    expect(dash('port--union')).toBe('5 4')
    expect(dash('bob--port')).toBe('1.5 3.5')
    expect(drawn.querySelectorAll('#line-bob--port path')).toHaveLength(2)
    expect(drawn.querySelector('#mark-ann--bob path')).not.toBeNull()
  })

  it('has words on lines above all names, and bars below them', () => {
    const two = pieceOf(people, [
      claim('leads', 'ann heads union', { voices: ['bob'] }),
      claim('not', 'ann heads union', { voices: ['ann'], denied: true }),
      claim('refuses', 'bob attacks port', { voices: ['bob'], denied: true }),
    ])
    const disputed = picture(two)
    const layers = [...(disputed.querySelector('#graph')?.children ?? [])].map(({ id }) => id)
    expect(layers).toEqual(['lines', 'marks', 'names', 'words'])
    expect(childrenOf(disputed, 'marks')).toEqual(['Bob – Port of Westhaven'])
    expect(words(disputed, 'words')).toEqual(['disputed'])
  })

  it('explains in its legend what it shows, and nothing else', () => {
    expect(words(drawn, 'legend')).toEqual([
      'person',
      'organisation',
      'place',
      'nobody in particular',
      'asserted',
      'planned or predicted',
      'possible',
      'passed on',
      'denied',
    ])
  })

  it('says what it is of, when it was made, who annotated it, and where it can be seen', () => {
    expect(words(drawn, 'title')).toEqual(['A small piece', '2022-10-20'])
    expect(words(drawn, 'source').join(' ')).toBe(
      'Made with Hearsay on 2026-11-29 · annotated by the Hearsay project, 2026-11-23 · https://example.org/?piece=small',
    )
  })

  it('leaves room in its lines for fonts that are wider than its own', () => {
    const widthOf = (text: string, { size }: { readonly size: number }) => text.length * size * 0.5
    const title = 'The dockers of Westhaven refuse to unload '.repeat(4).trim()
    const long = picture({ ...piece, title }, { widthOf })
    const width = Number(long.documentElement.getAttribute('width'))
    const lines = words(long, 'title').slice(0, -1)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(widthOf(line ?? '', { size: 20 }) * 1.25).toBeLessThan(width)
    for (const line of words(long, 'source'))
      expect(widthOf(line ?? '', { size: 11.5 }) * 1.1).toBeLessThan(width)
  })

  it('is dark where that is asked for', () => {
    const paper = (theme: 'light' | 'dark') =>
      picture(piece, { theme }).querySelector('#paper path')?.getAttribute('fill')
    expect([paper('light'), paper('dark')]).toEqual(['#fbfaf6', '#15171a'])
  })

  it('has of a selection only what has not stepped back', () => {
    const whole = still(piece)
    const elements = whole.elements.map((one) =>
      ['ann', 'union', 'ann~union'].includes(one.data.id)
        ? one
        : { ...one, classes: `${one.classes} dimmed` },
    )
    const chosen = picture(piece, { extent: 'selection', still: { ...whole, elements } })
    expect(childrenOf(chosen, 'names').sort()).toEqual(['Ann Ames', 'Union of Dockers'])
    expect(childrenOf(chosen, 'lines')).toHaveLength(1)
  })

  it('shows of what is seen that part alone', () => {
    const seen = { left: 100, top: 50, right: 300, bottom: 250 }
    const part = picture(piece, { extent: 'seen', still: { ...still(piece), seen } })
    const clip = part.querySelector('#clip-graph rect')
    expect(['x', 'y', 'width', 'height'].map((name) => Number(clip?.getAttribute(name)))).toEqual([
      100, 50, 200, 200,
    ])
    expect(Number(part.documentElement.getAttribute('height'))).toBeLessThan(
      Number(drawn.documentElement.getAttribute('height')),
    )
  })

  it.each([
    '</text></svg><script>alert(1)</script>',
    '"quotes" & \'more\' ]]>',
    'two\nlines\tand\rmore',
    '\u202eesrever\u202c',
    'a lone \ud83d half, a \u0000 and a \u0008',
    '=cmd|calc',
    'x'.repeat(10_000),
  ])('takes any name as text: %j', (name) => {
    const hostile = {
      ...piece,
      title: name,
      entities: people.map((one) => (one.id === 'ann' ? { ...one, name } : one)),
    }
    const read = picture(hostile)
    expect(read.querySelector('script')).toBeNull()
    const plain = (text: string) =>
      text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    expect(words(read, 'name-ann').join('').replace(/\s/g, '')).toBe(plain(name).replace(/\s/g, ''))
    expect(read.querySelector('#name-ann')?.getAttribute('inkscape:label')).toBe(plain(name))
  })

  it('is a picture of an empty piece, too', () => {
    expect(childrenOf(picture(pieceOf([], [])), 'names')).toEqual([])
  })
})

it('tells no day of a piece of which none is known', async () => {
  const day = '2026-11-30'
  const undated = { ...piece, published: day, annotated: { by: annotators.rules, on: day } }
  const texts = async (of: Piece) => read(String(await svg.produce(subject(of)))).documentElement.textContent
  expect(await texts({ ...undated, dated: true })).toContain(day)
  expect((await texts(undated))?.replace(/annotated by .*$/s, '')).not.toContain(day)
  expect(await texts(undated)).toContain('no date found')
})
