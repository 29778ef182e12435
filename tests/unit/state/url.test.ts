import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Selection } from '../../../src/graph/paths/spotlight'
import { fromUrl, knownIn, toUrl } from '../../../src/state/url'
import { openingView, type View } from '../../../src/state/view'
import { shareable, viewed } from '../support/arbitrary-view'
import { check } from '../support/property'
import { claim, group, person, pieceOf } from '../support/small-piece'

const piece = pieceOf([person('ann'), group('union')], [claim('leads', 'union backs ann', { paragraph: 4 })])
const known = knownIn(piece)
const opened = openingView('small')
const open = (query: string) => fromUrl(new URLSearchParams(query), known)

const full: View = {
  ...opened,
  layout: 'order',
  selection: { type: 'tie', id: 'ann~union' },
  trail: [{ type: 'tie', id: 'ann~union' }],
  paragraph: 3,
  hiddenKinds: ['place'],
  hiddenFamilies: ['conflict', 'media'],
  castFilter: 'général & co',
  castSort: 'name',
}

describe('a link', () => {
  it('is the piece alone while all is as at the start', () => {
    expect(toUrl(opened)).toBe('?piece=small')
  })

  it('can be read by a person', () => {
    expect(toUrl({ ...opened, selection: { type: 'entity', id: 'ann' } })).toBe(
      '?piece=small&select=entity:ann',
    )
    expect(toUrl(full)).toBe(
      '?piece=small&layout=order&select=tie:ann~union&p=3&without=place.conflict.media' +
        '&find=g%C3%A9n%C3%A9ral+%26+co&sort=name',
    )
  })

  it('opens what it was made from', () => {
    expect(open(toUrl(full))).toEqual({ view: full, notices: [] })
    expect(open(toUrl(opened))).toEqual({ view: opened, notices: [] })
  })

  it('carries what was brought into an overview, in order, and leaves out what is not there', () => {
    const expanded = [
      { of: 'group', id: 'union' },
      { of: 'name', id: 'ann', what: 'conflict' },
      { of: 'group', id: '*' },
    ] as const
    const url = toUrl({ ...opened, expanded })
    expect(url).toBe('?piece=small&open=group:union.name:ann:conflict.group:*')
    expect(open(url).view.expanded).toEqual(expanded)
    expect(
      open('open=group:nobody.name:ann:everything.name:ann.group:ann:all.name:ann:all').view.expanded,
    ).toEqual([{ of: 'name', id: 'ann', what: 'all' }])
  })

  it('opens the head of the piece', () => {
    expect(open(toUrl({ ...opened, paragraph: 0 })).view.paragraph).toBe(0)
  })

  it('says nothing of what makes sense on one screen only', () => {
    const elsewhere: View = {
      ...opened,
      pins: [{ layout: 'web', entity: 'ann', x: 0.2, y: 0.4 }],
      panel: 'cast',
    }
    expect(toUrl(elsewhere)).toBe('?piece=small')
  })

  it('starts the trail with what it selects', () => {
    expect(open('select=claim:leads').view.trail).toEqual([{ type: 'claim', id: 'leads' }])
    expect(open('').view.trail).toEqual([])
  })

  it('shows the same as the view that it was made from, whatever was clicked together', () => {
    check(
      fc.property(viewed, ({ piece, view }) => {
        const again = fromUrl(new URLSearchParams(toUrl(view)), knownIn(piece))
        expect(again.notices).toEqual([])
        expect(shareable(again.view)).toEqual(shareable(view))
      }),
    )
  })

  it('stays the same link when it is opened and made anew', () => {
    check(
      fc.property(viewed, ({ piece, view }) => {
        const once = fromUrl(new URLSearchParams(toUrl(view)), knownIn(piece)).view
        const twice = fromUrl(new URLSearchParams(toUrl(once)), knownIn(piece)).view
        expect(toUrl(twice)).toBe(toUrl(once))
      }),
    )
  })
})

describe('a link with one bad field', () => {
  const good = new URLSearchParams(toUrl(full))
  const withField = (name: string, value: string) => {
    const params = new URLSearchParams(good)
    params.set(name, value)
    return fromUrl(params, known)
  }

  it.each([
    ['select', { selection: null, trail: [] }, ['entity:zoe', 'zoe', 'entity:', ':ann', 'piece:ann', '']],
    ['p', { paragraph: null }, ['99', '-1', '1.5', '1e0', ' 1', 'one', '', '0x1', '٣', '9'.repeat(400)]],
    ['layout', { layout: 'web' }, ['spiral', '', 'WEB', '__proto__', 'constructor']],
    ['sort', { castSort: 'claims' }, ['size', '', 'toString', 'length', '0']],
    [
      'without',
      { hiddenKinds: [], hiddenFamilies: [] },
      ['', 'people', 'length', '__proto__', 'place,person'],
    ],
  ] as const)('drops a bad %s and keeps the rest', (name, instead, values) => {
    for (const value of values) expect(withField(name, value).view).toEqual({ ...full, ...instead })
  })

  it('keeps what is good in a list of what to leave out', () => {
    expect(withField('without', 'x.place..constructor.media.place').view).toMatchObject({
      hiddenKinds: ['place'],
      hiddenFamilies: ['media'],
    })
  })

  it('says what it asks for that is not there', () => {
    expect(withField('select', 'entity:zoe').notices).toEqual([
      'The link asks for “entity:zoe”, which this piece does not have.',
    ])
    expect(withField('p', '99').notices).toEqual([
      'The link asks for paragraph “99”, which this piece does not have.',
    ])
    expect(open('select=entity:zoe&p=99').notices).toHaveLength(2)
  })

  it('says nothing of fields that it does not have or know', () => {
    expect(open('layout=spiral&sort=size&without=x&utm_source=mail&__proto__=1').notices).toEqual([])
  })

  it('takes the first of two', () => {
    expect(open('select=entity:ann&select=entity:zoe').view.selection?.id).toBe('ann')
  })

  it('does not open another piece than the one that is open', () => {
    expect(open('piece=other').view.piece).toBe('small')
  })

  it('goes up to the last paragraph', () => {
    expect(open('p=4').view.paragraph).toBe(4)
    expect(open('p=5')).toMatchObject({ view: { paragraph: null }, notices: [expect.any(String)] })
  })
})

describe('a hostile link', () => {
  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'prototype'])(
    'gets nothing by %s',
    (key) => {
      for (const type of ['entity', 'tie', 'claim', key])
        expect(open(`select=${type}:${key}`).view).toEqual(opened)
      expect(open(`${key}=x&layout=${key}&sort=${key}&without=${key}.${key}`).view).toEqual(opened)
    },
  )

  it('shows a short piece of what it asked for, not all of it', () => {
    const [notice = ''] = open(`select=${'x'.repeat(10_000)}`).notices
    expect(notice).toContain(`${'x'.repeat(60)}…`)
    expect(notice.length).toBeLessThan(140)
    expect(open(`p=${'x'.repeat(10_000)}`).notices.join().length).toBeLessThan(140)
  })

  it('types at most 200 characters for the reader', () => {
    expect(open(`find=${'x'.repeat(10_000)}`).view.castFilter).toBe('x'.repeat(200))
  })

  it('carries markup and selectors as the plain text that they are', () => {
    const text = '<img src=x onerror=alert(1)> #__proto__ [data-x="1"] \u202e'
    const query = toUrl({ ...opened, castFilter: text })
    expect(query).not.toMatch(/[<>"#[\]]/)
    expect(open(query).view.castFilter).toBe(text)
  })

  it('is read in any case, and gives only what the piece has', () => {
    const field = fc.constantFrom('piece', 'layout', 'select', 'p', 'without', 'find', 'sort', '__proto__')
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('entity:ann', 'claim:leads', 'tie:ann~union', '3', 'order', 'place.media', 'name'),
    )
    check(
      fc.property(fc.array(fc.tuple(field, value), { maxLength: 10 }), (pairs) => {
        const { view } = fromUrl(new URLSearchParams(pairs), known)
        if (view.selection) expect(known.has(view.selection)).toBe(true)
        expect(view.trail).toEqual(view.selection ? [view.selection] : [])
        expect(view.paragraph ?? 0).toBeLessThanOrEqual(known.lastParagraph)
        expect(fromUrl(new URLSearchParams(toUrl(view)), known).view).toEqual(view)
      }),
    )
  })
})

describe('what a piece has to select', () => {
  const has = (type: Selection['type'], id: string) => known.has({ type, id })

  it('is its entities, its claims and the ties of those', () => {
    expect([has('entity', 'ann'), has('claim', 'leads'), has('tie', 'ann~union')]).toEqual([true, true, true])
  })

  it('is told apart by what it is', () => {
    expect([has('claim', 'ann'), has('entity', 'leads'), has('tie', 'ann')]).toEqual([false, false, false])
    expect(has('tie', 'union~ann')).toBe(false)
  })

  it('is nothing that every object has', () => {
    for (const id of ['constructor', '__proto__', 'has', 'size']) expect(has('entity', id)).toBe(false)
  })
})
