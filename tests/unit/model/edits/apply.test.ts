import { describe, expect, it, test } from 'vitest'
import { tellRefusal } from '../../../../src/export/words/refusals'
import { applyEdit } from '../../../../src/model/edits/apply'
import type { Edit, EntityChange } from '../../../../src/model/edits/edit'
import type { Claim, Entity, Made, Piece } from '../../../../src/model/piece'
import type { Spot } from '../../../../src/model/spans'
import { byId, claim, group, ids, person, pieceOf, place } from '../../support/small-piece'

const suggested: Made = { by: 'rules', confidence: 0.6, reason: 'a title', state: 'suggested' }

function done(piece: Piece, edit: Edit): Piece {
  const edited = applyEdit(piece, edit)
  if (!edited.ok) throw new Error(tellRefusal(edited.why))
  return edited.piece
}

function whyNot(piece: Piece, edit: Edit): string {
  const edited = applyEdit(piece, edit)
  return edited.ok ? 'it was done' : tellRefusal(edited.why)
}

const entityIn = (piece: Piece, id: string): Entity | undefined => byId(piece.entities).get(id)
const claimIn = (piece: Piece, id: string): Claim | undefined => byId(piece.claims).get(id)
/** Who is mentioned in which words of a paragraph. */
const marks = (piece: Piece, number: number): readonly string[] => {
  const { text, mentions } = piece.paragraphs[number] ?? { text: '', mentions: [] }
  return mentions.map(({ entity, start, end }) => `${text.slice(start, end)}=${entity}`)
}
/** The place of some words in a paragraph. */
function spot(piece: Piece, paragraph: number, words: string): Spot {
  const start = piece.paragraphs[paragraph]?.text.indexOf(words) ?? -1
  if (start < 0) throw new Error(`“${words}” is not in paragraph ${paragraph}`)
  return { paragraph, start, end: start + words.length }
}

const town = pieceOf(
  [
    person('ann'),
    person('bob', { aliases: ['Bobby'], made: suggested }),
    group('crew', { made: suggested }),
    place('port', { at: [1, 2], within: 'coast' }),
    place('coast'),
  ],
  [
    claim('one', 'ann attacks bob', { voices: ['crew', 'bob', 'crew'], to: 'ann', made: suggested }),
    claim('two', 'crew heads port', { voices: ['bob'], where: 'port', disputes: ['one'] }),
    claim('three', 'ann visits port', { where: 'port', paragraph: 2 }),
  ],
  [
    'By [Ann](ann)',
    '[Ann](ann) of [Port](port) told [Bob](bob) so',
    '[Bob](bob) and [Ann](ann) B. Cole of Port',
  ],
)
const mentionsOfBob: Piece = {
  ...town,
  paragraphs: town.paragraphs.map((paragraph) => ({
    ...paragraph,
    mentions: paragraph.mentions.map((one) => (one.entity === 'bob' ? { ...one, made: suggested } : one)),
  })),
  authors: ['ann', 'bob'],
  publisher: 'crew',
  questions: [{ text: 'Why?', from: 'ann', to: 'bob' }],
}

describe('confirming', () => {
  const piece = done(mentionsOfBob, { do: 'confirm', entities: ['bob', 'ann', 'gone'], claims: ['one'] })

  it('keeps who made it, how sure and why', () => {
    expect(entityIn(piece, 'bob')?.made).toEqual({ ...suggested, state: 'confirmed' })
    expect(claimIn(piece, 'one')?.made).toEqual({ ...suggested, state: 'confirmed' })
  })

  it('of an entity confirms its mentions', () => {
    expect(piece.paragraphs[1]?.mentions.find(({ entity }) => entity === 'bob')?.made?.state).toBe(
      'confirmed',
    )
  })

  it('leaves alone what a person made, and what was not chosen', () => {
    expect(entityIn(piece, 'ann')).toEqual(person('ann'))
    expect(entityIn(piece, 'crew')?.made).toEqual(suggested)
  })

  it('is refused where nothing of it is there', () => {
    expect(whyNot(town, { do: 'confirm', entities: ['gone'], claims: [] })).toContain('any more')
    expect(whyNot(town, { do: 'confirm', entities: [], claims: [] })).toBe('Nothing is chosen.')
  })
})

describe('rejecting', () => {
  it('an entity takes its mentions and claims along and leaves the text', () => {
    const piece = done(mentionsOfBob, { do: 'reject', entities: ['bob'], claims: [] })
    expect(ids(piece.entities)).toEqual(['ann', 'coast', 'crew', 'port'])
    expect(ids(piece.claims)).toEqual(['three', 'two'])
    expect(marks(piece, 1)).toEqual(['Ann=ann', 'Port=port'])
    expect(piece.paragraphs.map(({ text }) => text)).toEqual(town.paragraphs.map(({ text }) => text))
    expect(piece.authors).toEqual(['ann'])
    expect(piece.questions).toEqual([])
  })

  it('a speaker leaves somebody unnamed, who is not told twice in a row', () => {
    const bob = done(town, { do: 'reject', entities: ['bob'], claims: [] })
    expect(claimIn(bob, 'two')?.voices).toEqual(['unattributed'])
    const chain = pieceOf(
      [person('ann'), person('bob'), person('eve'), person('joe')],
      [claim('one', 'ann attacks bob', { voices: ['eve', 'unattributed', 'joe'], to: 'eve' })],
    )
    const piece = done(chain, { do: 'reject', entities: ['eve', 'joe'], claims: [] })
    expect(claimIn(piece, 'one')?.voices).toEqual(['unattributed'])
    expect(claimIn(piece, 'one')).not.toHaveProperty('to')
  })

  it('a place leaves nothing within or at it', () => {
    const piece = done(mentionsOfBob, { do: 'reject', entities: ['coast', 'crew'], claims: [] })
    expect(entityIn(piece, 'port')).toEqual(place('port', { at: [1, 2] }))
    expect(piece).not.toHaveProperty('publisher')
  })

  it('a claim leaves no dispute with it', () => {
    const piece = done(town, { do: 'reject', entities: [], claims: ['one'] })
    expect(claimIn(piece, 'two')?.disputes).toEqual([])
  })
})

describe('changing an entity', () => {
  const changed = (change: EntityChange, id = 'bob', piece = town): Entity | undefined =>
    entityIn(done(piece, { do: 'change-entity', entity: id, change }), id)

  it('makes a machine’s guess the reader’s, and what was the reader’s stays so', () => {
    expect(changed({ name: 'Bob B.' })).toMatchObject({
      name: 'Bob B.',
      made: { ...suggested, state: 'edited' },
    })
    expect(changed({ role: 'mayor' }, 'ann')).toEqual(person('ann', { role: 'mayor' }))
  })

  it('takes away what is null', () => {
    expect(changed({ within: null }, 'port')).toEqual(place('port', { at: [1, 2] }))
  })

  it('takes the name inside a sentence away with the name', () => {
    const piece = pieceOf([group('crew', { inText: 'the Crew' })], [])
    expect(changed({ name: 'Navy' }, 'crew', piece)).not.toHaveProperty('inText')
    expect(changed({ name: 'Navy', inText: 'the Navy' }, 'crew', piece)).toMatchObject({ inText: 'the Navy' })
  })

  it('from a place to something else leaves nothing in it', () => {
    const piece = done(town, { do: 'change-entity', entity: 'port', change: { kind: 'organisation' } })
    expect(entityIn(piece, 'port')).not.toHaveProperty('at')
    expect(claimIn(piece, 'two')).not.toHaveProperty('where')
    const coast = done(town, { do: 'change-entity', entity: 'coast', change: { kind: 'person' } })
    expect(entityIn(coast, 'port')).not.toHaveProperty('within')
  })

  it('that changes nothing gives the very same piece', () => {
    expect(
      done(town, { do: 'change-entity', entity: 'bob', change: { name: 'Bob', aliases: ['Bobby'] } }),
    ).toBe(town)
  })

  test.each<[EntityChange, string]>([
    [{ name: ' ' }, '“name” is empty.'],
    [{ within: 'ann' }, '“Ann” is not a place.'],
    [{ within: 'gone' }, '“gone” is not in the piece.'],
    [{ within: 'port' }, '“Coast” would lie within itself, by way of “Port”.'],
    [{ within: 'coast' }, '“Coast” would lie within itself, by way of “Coast”.'],
    [{ at: [91, 0] }, '91 is too large.'],
  ])('to %j is refused', (change, why) => {
    expect(whyNot(town, { do: 'change-entity', entity: 'coast', change })).toBe(why)
  })
})

describe('changing a claim', () => {
  const changed = (change: Extract<Edit, { do: 'change-claim' }>['change'], id = 'one'): Claim | undefined =>
    claimIn(done(town, { do: 'change-claim', claim: id, change }), id)

  it('makes it the reader’s', () => {
    expect(changed({ denied: true, when: '2014~' })).toMatchObject({
      denied: true,
      when: '2014~',
      made: { ...suggested, state: 'edited' },
    })
    expect(changed({ note: 'Sic.' }, 'two')).not.toHaveProperty('made')
  })

  it('to words of one’s own begins with those that were there, and takes them away again', () => {
    expect(changed({ predicate: 'other' })).toMatchObject({ predicate: 'other', wording: 'attacking' })
    expect(changed({ predicate: 'other', wording: 'biting' })).toMatchObject({ wording: 'biting' })
    const own = done(town, {
      do: 'change-claim',
      claim: 'one',
      change: { predicate: 'other', wording: 'biting' },
    })
    const again = done(own, { do: 'change-claim', claim: 'one', change: { predicate: 'heads' } })
    expect(claimIn(again, 'one')).not.toHaveProperty('wording')
  })

  it('to the author’s own word leaves nobody who is told it', () => {
    expect(changed({ voices: [] })).not.toHaveProperty('to')
  })

  it('may leave as it is what could not be written so', () => {
    const old = claim('old', 'ann attacks bob', { when: '2022-21', voices: ['ann', 'ann'], to: 'ann' })
    const piece = pieceOf([person('ann'), person('bob')], [old])
    const now = done(piece, { do: 'change-claim', claim: 'old', change: { stance: 'possible' } })
    expect(claimIn(now, 'old')).toEqual({ ...old, stance: 'possible' })
  })

  test.each<[Extract<Edit, { do: 'change-claim' }>['change'], string]>([
    [{ object: 'ann' }, '“Ann” would be at both ends.'],
    [{ subject: 'gone' }, '“gone” is not in the piece.'],
    [{ subject: 'unattributed' }, 'Somebody whom the piece does not name can only be a voice.'],
    [{ predicate: 'bites' }, 'The vocabulary has no predicate “bites”.'],
    [{ wording: 'biting' }, 'Only the predicate “other” has a wording of its own.'],
    [{ predicate: 'other', wording: null }, 'Say in words how the two are connected.'],
    [{ evidence: [{ paragraph: 9 }] }, 'There is no paragraph 9 in the piece.'],
    [{ voices: ['gone'] }, '“gone” is not in the piece.'],
    [{ voices: ['bob', 'crew', 'crew'] }, '“Crew” would pass on its own words.'],
    [{ voices: ['bob', 'ann'] }, '“Ann” would be both the last voice and the listener.'],
    [{ voices: [], to: 'ann' }, 'Nobody tells “Ann”: the claim has no voice.'],
    [{ where: 'ann' }, '“Ann” is not a place.'],
    [{ disputes: ['one'] }, 'The claim would be set against itself.'],
    [{ disputes: ['gone'] }, 'There is no claim “gone” in the piece.'],
    [
      { when: 'SPRING' },
      '“SPRING” cannot be read as a date; write one such as 2022-10-18, 2022-10, 2014~ or 2014/2016.',
    ],
  ])('to %j is refused', (change, why) => {
    expect(whyNot(town, { do: 'change-claim', claim: 'one', change })).toBe(why)
  })
})

describe('changing the piece', () => {
  it('gives it another title, other authors, no publisher', () => {
    const change = { title: 'Another', authors: ['bob'], publisher: null, url: 'https://example.org' }
    const { publisher: _, ...rest } = mentionsOfBob
    expect(done(mentionsOfBob, { do: 'change-piece', change })).toEqual({
      ...rest,
      title: 'Another',
      authors: ['bob'],
      url: 'https://example.org',
    })
  })

  it('is refused where it would be none', () => {
    expect(whyNot(town, { do: 'change-piece', change: { title: '' } })).toBe('“title” is empty.')
    expect(whyNot(town, { do: 'change-piece', change: { authors: ['gone'] } })).toContain('“gone”')
    expect(whyNot(town, { do: 'change-piece', change: { url: 'javascript:x' } })).toContain('web address')
    expect(whyNot(town, { do: 'change-piece', change: { published: '2022-02-30' } })).toContain(
      'day that exists',
    )
  })
})

describe('merging', () => {
  const merge = { do: 'merge', from: 'bob', into: 'ann', name: 'Ann', kind: 'person' } as const

  it('brings every mention and claim along; a claim between the two goes', () => {
    const piece = done(mentionsOfBob, merge)
    expect(ids(piece.entities)).toEqual(['ann', 'coast', 'crew', 'port'])
    expect(marks(piece, 1)).toEqual(['Ann=ann', 'Port=port', 'Bob=ann'])
    expect(ids(piece.claims)).toEqual(['three', 'two'])
    expect(claimIn(piece, 'two')).toMatchObject({ voices: ['ann'], disputes: [] })
    expect(piece.authors).toEqual(['ann'])
    expect(piece.questions).toEqual([])
  })

  it('keeps both names as other names, none twice, and what either was known by', () => {
    const pair = pieceOf(
      [
        group('nato', { name: 'Nato', aliases: ['alliance', 'NATO'], inText: 'the Nato', role: 'a pact' }),
        group('otan', { name: 'OTAN', aliases: ['alliance'], wikipedia: 'NATO', unnamed: true }),
      ],
      [],
    )
    const now = done(pair, { do: 'merge', from: 'nato', into: 'otan', name: 'NATO', kind: 'organisation' })
    expect(now.entities).toEqual([
      group('otan', {
        name: 'NATO',
        aliases: ['OTAN', 'alliance', 'Nato'],
        role: 'a pact',
        wikipedia: 'NATO',
      }),
    ])
    const kept = done(pair, { do: 'merge', from: 'nato', into: 'otan', name: 'Nato', kind: 'organisation' })
    expect(kept.entities[0]).toMatchObject({ inText: 'the Nato' })
  })

  it('makes one voice of two in a row', () => {
    const chain = pieceOf(
      [person('ann'), person('bob'), person('eve'), person('joe')],
      [
        claim('one', 'eve attacks joe', { voices: ['ann', 'bob'] }),
        claim('two', 'eve attacks joe', { voices: ['ann'], to: 'bob' }),
      ],
    )
    const piece = done(chain, merge)
    expect(claimIn(piece, 'one')?.voices).toEqual(['ann'])
    expect(claimIn(piece, 'two')).not.toHaveProperty('to')
  })

  it('never lets a place lie in itself', () => {
    const inner = done(town, { do: 'merge', from: 'coast', into: 'port', name: 'Port', kind: 'place' })
    expect(entityIn(inner, 'port')).not.toHaveProperty('within')
    const line = pieceOf(
      [place('a', { within: 'b' }), place('b', { within: 'c' }), place('c', { within: 'd' }), place('d')],
      [],
    )
    const piece = done(line, { do: 'merge', from: 'c', into: 'a', name: 'A', kind: 'place' })
    expect(piece.entities.map(({ id, within }) => [id, within])).toEqual([
      ['a', 'd'],
      ['b', 'a'],
      ['d', undefined],
    ])
  })

  it('into something else than a place leaves nothing in it', () => {
    const piece = done(town, { do: 'merge', from: 'port', into: 'crew', name: 'Crew', kind: 'organisation' })
    expect(entityIn(piece, 'crew')).not.toHaveProperty('at')
    expect(entityIn(piece, 'crew')).toHaveProperty('within', 'coast')
    expect(claimIn(piece, 'three')).not.toHaveProperty('where')
  })

  it('stands as firmly as the firmer of the two', () => {
    expect(entityIn(done(town, merge), 'ann')).not.toHaveProperty('made')
    const other = done(town, { ...merge, from: 'ann', into: 'bob' })
    expect(entityIn(other, 'bob')).not.toHaveProperty('made')
    const guesses = done(town, { ...merge, into: 'crew' })
    expect(entityIn(guesses, 'crew')?.made).toEqual({ ...suggested, state: 'edited' })
  })

  it('is refused with itself, and with who is gone', () => {
    expect(whyNot(town, { ...merge, from: 'ann' })).toBe('It cannot be merged with itself.')
    expect(whyNot(town, { ...merge, from: 'gone' })).toBe('“gone” is not in the piece.')
  })
})

describe('marking mentions', () => {
  it('makes them the reader’s, of somebody known or new', () => {
    const piece = done(town, { do: 'mention', entity: 'port', spots: [spot(town, 2, 'Port')] })
    expect(marks(piece, 2)).toEqual(['Bob=bob', 'Ann=ann', 'Port=port'])
    expect(piece.paragraphs[2]?.mentions[2]?.made).toEqual({ by: 'reader', state: 'confirmed' })
    const cole = done(town, { do: 'mention', entity: person('cole'), spots: [spot(town, 2, 'Cole')] })
    expect(entityIn(cole, 'cole')).toEqual(person('cole', { made: { by: 'reader', state: 'confirmed' } }))
  })

  it('says of the same words that they name another', () => {
    const piece = done(town, { do: 'mention', entity: 'crew', spots: [spot(town, 2, 'Bob')] })
    expect(marks(piece, 2)).toEqual(['Bob=crew', 'Ann=ann'])
  })

  it('takes the place of a shorter one', () => {
    const piece = done(town, { do: 'mention', entity: 'ann', spots: [spot(town, 2, 'Ann B. Cole')] })
    expect(marks(piece, 2)).toEqual(['Bob=bob', 'Ann B. Cole=ann'])
  })

  it('of the same words and the same entity confirms what was suggested', () => {
    const at = spot(mentionsOfBob, 2, 'Bob')
    const piece = done(mentionsOfBob, { do: 'mention', entity: 'bob', spots: [at] })
    expect(piece.paragraphs[2]?.mentions[0]?.made).toEqual({ ...suggested, state: 'confirmed' })
    expect(done(town, { do: 'mention', entity: 'bob', spots: [at] })).toBe(town)
  })

  test.each<[Spot, string]>([
    [{ paragraph: 2, start: 1, end: 3 }, '“ob” overlaps with the mention “Bob”'],
    [{ paragraph: 2, start: 1, end: 9 }, '“ob and A” overlaps with the mention “Bob”'],
    [{ paragraph: 2, start: 3, end: 4 }, 'no word'],
    [{ paragraph: 2, start: 30, end: 99 }, 'not in paragraph 2'],
    [{ paragraph: 2, start: 5, end: 5 }, 'not in paragraph 2'],
    [{ paragraph: 7, start: 0, end: 1 }, 'no paragraph 7'],
    [{ paragraph: 2, start: 0.5, end: 3 }, '0.5'],
  ])('at %j is refused', (at, why) => {
    expect(whyNot(town, { do: 'mention', entity: 'ann', spots: [at] })).toContain(why)
  })

  it('is refused where words overlap each other, or the new id is taken', () => {
    const at = spot(town, 2, 'Cole of')
    const spots = [at, { ...at, start: at.start + 2 }]
    expect(whyNot(town, { do: 'mention', entity: 'ann', spots })).toContain('overlap each other')
    expect(whyNot(town, { do: 'mention', entity: person('bob'), spots: [at] })).toBe('The id “bob” is taken.')
    expect(whyNot(town, { do: 'mention', entity: person('unattributed'), spots: [at] })).toContain(
      'cannot be the id',
    )
    expect(whyNot(town, { do: 'mention', entity: 'ann', spots: [] })).toBe('No words are chosen.')
  })

  it('is undone by taking the mark away', () => {
    const piece = done(town, { do: 'unmention', spots: [spot(town, 2, 'Bob')] })
    expect(marks(piece, 2)).toEqual(['Ann=ann'])
    expect(whyNot(piece, { do: 'unmention', spots: [spot(town, 2, 'Bob')] })).toContain('any more')
  })
})

describe('splitting', () => {
  it('gives some mentions to another, and the claims that rest on nothing else', () => {
    const spots = [spot(town, 2, 'Ann')]
    const piece = done(town, { do: 'split', entity: 'ann', spots, to: person('anna') })
    expect(marks(piece, 2)).toEqual(['Bob=bob', 'Ann=anna'])
    expect(marks(piece, 1)).toEqual(marks(town, 1))
    expect(claimIn(piece, 'three')).toMatchObject({ subject: 'anna' })
    expect(claimIn(piece, 'one')).toEqual(claimIn(town, 'one'))
    expect(entityIn(piece, 'anna')?.made).toEqual({ by: 'reader', state: 'confirmed' })
  })

  it('keeps a claim that would have two ends the same', () => {
    const spots = [spot(town, 2, 'Ann')]
    const piece = done(town, { do: 'split', entity: 'ann', spots, to: 'port' })
    expect(claimIn(piece, 'three')).toEqual(claimIn(town, 'three'))
  })

  it('is refused with itself, and where nothing is left to give', () => {
    const spots = [spot(town, 2, 'Ann')]
    expect(whyNot(town, { do: 'split', entity: 'ann', spots, to: 'ann' })).toContain('already')
    expect(whyNot(town, { do: 'split', entity: 'bob', spots, to: 'ann' })).toContain('any more')
  })
})

describe('adding', () => {
  it('a claim is the reader’s', () => {
    const piece = done(town, { do: 'claim', claim: claim('new', 'bob attacks crew') })
    expect(claimIn(piece, 'new')?.made).toEqual({ by: 'reader', state: 'confirmed' })
    expect(whyNot(piece, { do: 'claim', claim: claim('new', 'ann attacks crew') })).toContain('taken')
    expect(whyNot(piece, { do: 'claim', claim: claim('x', 'ann attacks gone') })).toContain('“gone”')
  })

  it('a machine’s reading keeps what stands', () => {
    const found = (words: string, entity: string) => ({ entity, ...spot(town, 2, words), made: suggested })
    const piece = done(town, {
      do: 'suggest',
      entities: [person('cole', { made: suggested })],
      mentions: [found('Bob', 'cole'), found('Cole', 'cole'), found('B. Cole', 'ann')],
      claims: [
        claim('four', 'cole attacks ann', { voices: ['bob', 'bob'], when: '2022-21', disputes: ['five'] }),
        claim('five', 'ann attacks cole', { when: '2014' }),
      ],
      merges: [],
    })
    expect(marks(piece, 2)).toEqual(['Bob=bob', 'Ann=ann', 'Cole=cole'])
    expect(claimIn(piece, 'four')).toEqual(
      claim('four', 'cole attacks ann', { voices: ['bob'], disputes: ['five'] }),
    )
    expect(claimIn(piece, 'five')).toMatchObject({ when: '2014' })
  })

  it('a machine’s reading is refused whole where it does not fit', () => {
    const reading = { do: 'suggest', entities: [], mentions: [], claims: [], merges: [] } as const
    expect(whyNot(town, reading)).toBe('There is nothing in it.')
    expect(whyNot(town, { ...reading, entities: [person('bob')] })).toContain('taken')
    expect(whyNot(town, { ...reading, entities: [person('x'), person('x')] })).toContain('taken')
    expect(whyNot(town, { ...reading, claims: [claim('x', 'ann attacks gone')] })).toContain('“gone”')
    const far = { entity: 'ann', paragraph: 1, start: 0, end: 999 }
    expect(whyNot(town, { ...reading, mentions: [far] })).toContain('paragraph 1')
  })
})

describe('keeping apart', () => {
  it('changes nothing in the piece', () => {
    expect(done(town, { do: 'keep-apart', entities: ['ann', 'bob'] })).toBe(town)
    expect(whyNot(town, { do: 'keep-apart', entities: ['ann', 'gone'] })).toContain('“gone”')
    expect(whyNot(town, { do: 'keep-apart', entities: ['ann', 'ann'] })).toContain('same')
  })
})
