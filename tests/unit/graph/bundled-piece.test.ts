import { describe, expect, it } from 'vitest'
import { type Dispute, findDisputes } from '../../../src/graph/disputes'
import { castRows } from '../../../src/graph/lists/cast'
import { entityDossier } from '../../../src/graph/lists/dossier'
import { opening } from '../../../src/graph/lists/glance'
import { indexPiece } from '../../../src/graph/search/indexPiece'
import { bundleTies, tieId, tiesByEntity } from '../../../src/graph/ties'
import { restsOn, takesPart } from '../../../src/graph/voices'
import { readDate } from '../../../src/model/dates/dates'
import { edtfFault } from '../../../src/model/dates/edtf'
import { parsePiece } from '../../../src/model/file/piece'
import type { Claim, Piece } from '../../../src/model/piece'
import { jsonOf } from '../support/files'

/** What the first piece must show. Its words may be mended at any time: only what is where matters here. */

const file = jsonOf('data/pieces/kherson-evacuation.json')
const parsed = parsePiece(file, edtfFault)
const piece: Piece = parsed.ok
  ? parsed.piece
  : (() => {
      throw new Error(`The piece cannot be read: ${JSON.stringify(parsed.faults, null, 2)}`)
    })()

const ties = bundleTies(piece.claims)
const disputes = findDisputes(piece.claims)
const disputed = new Set(disputes.flatMap(({ claims }) => claims.map(({ id }) => id)))
const dossierOf = (id: string) =>
  entityDossier(id, piece.claims, tiesByEntity(ties.values()).get(id) ?? [], disputed)
const isFrom = (claim: Claim, paragraph: number) =>
  claim.evidence.some((evidence) => evidence.paragraph === paragraph)

describe('the text', () => {
  it('has 22 paragraphs and a head, told in our own words', () => {
    expect(piece.paragraphs).toHaveLength(23)
    expect(piece.rendition).toBe('digest')
    for (const { text } of piece.paragraphs) expect(text.trim()).not.toBe('')
  })

  it('has its author and its publisher in the cast, and the party that readers are led to', () => {
    const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
    expect(piece.authors.map((id) => entities.get(id)?.kind)).toEqual(['person'])
    expect(entities.get(piece.publisher ?? '')?.kind).toBe('organisation')
    expect(entities.has('socialist-equality-party')).toBe(true)
    expect(piece.claims.filter((claim) => isFrom(claim, 0)).length).toBeGreaterThanOrEqual(2)
  })
})

describe('the cast', () => {
  it('is mentioned, everybody', () => {
    const unmentioned = castRows(piece, new Map()).filter(({ mentions }) => mentions === 0)
    expect(unmentioned.map(({ entity }) => entity.id)).toEqual([])
  })

  it('has coordinates for every place', () => {
    const places = piece.entities.filter(({ kind }) => kind === 'place')
    expect(places.filter(({ at }) => !at).map(({ id }) => id)).toEqual([])
    expect(places.length).toBeGreaterThan(0)
  })

  it('leaves open to whom disputed land belongs: it lies within nothing', () => {
    const disputedLand = piece.entities.filter(({ id }) => ['crimea', 'donbas', 'four-regions'].includes(id))
    expect(disputedLand.flatMap(({ within }) => within ?? [])).toEqual([])
    expect(disputedLand).toHaveLength(3)
  })

  it.each([
    ['NATO’s secretary general with a typo', 'Stoltenburg', 'jens-stoltenberg'],
    ['Medvedev, spelt otherwise', 'Medwedew', 'dmitry-medvedev'],
    ['the spokesperson by the other spelling', 'dmitry peskov', 'dimitri-peskov'],
    ['the think tank by its letters', 'ISW', 'institute-for-the-study-of-war'],
  ])('can be searched for %s', (_, query, id) => {
    expect(indexPiece(piece).entities(query)[0]).toBe(id)
  })
})

describe('the claims', () => {
  it('are 70 to 115, and every paragraph has one, the head too', () => {
    expect(piece.claims.length).toBeGreaterThanOrEqual(70)
    expect(piece.claims.length).toBeLessThanOrEqual(115)
    const told = new Set(piece.claims.flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph)))
    expect(piece.paragraphs.flatMap((_, number) => (told.has(number) ? [] : number))).toEqual([])
  })

  it.each([
    ['officials quoted by a newspaper', ['us-officials', 'new-york-times']],
    ['what a third person thinks, as put by an interviewer', ['dmitry-medvedev', 'dw-interviewer']],
  ])('keep the chain of voices: %s', (_, voices) => {
    expect(piece.claims.map((claim) => claim.voices)).toContainEqual(voices)
  })

  it('have the broadcasters as whom something was said to, not as voices', () => {
    const to = new Set(piece.claims.map((claim) => claim.to))
    expect([...to]).toEqual(expect.arrayContaining(['deutsche-welle', 'sky-news']))
    const voices = piece.claims.flatMap((claim) => claim.voices)
    expect(voices).not.toContain('deutsche-welle')
    expect(voices).not.toContain('sky-news')
  })

  it('use all of stance, denial, condition, event and the voice of nobody', () => {
    expect(new Set(piece.claims.map(({ stance }) => stance)).size).toBe(4)
    expect(piece.claims.some(({ denied }) => denied)).toBe(true)
    expect(piece.claims.some(({ condition }) => condition)).toBe(true)
    expect(piece.claims.some(({ event }) => event)).toBe(true)
    expect(piece.claims.some(({ voices }) => voices.includes('unattributed'))).toBe(true)
    expect(piece.claims.some(({ voices }) => voices.length === 0)).toBe(true)
  })
})

describe('NATO’s secretary general', () => {
  const { says, neighbours } = dossierOf('jens-stoltenberg')
  const said = says.flatMap(({ claims }) => claims)

  it('says in ¶ 18 that Ukrainian forces have been trained since 2014', () => {
    const training = said.filter(
      (claim) => takesPart(claim, 'ukrainian-forces') && isFrom(claim, 18) && !claim.denied,
    )
    expect(training.length).toBeGreaterThan(0)
    const year2014 = readDate('2014')?.start
    for (const { when } of training) expect(when && readDate(when)?.start).toBe(year2014)
    expect(new Set(training.map(({ event }) => event)).size).toBe(1)
  })

  it('is connected by the interview, by its questions and by the answer about Medvedev', () => {
    expect(neighbours.map(({ entity }) => entity)).toEqual(
      expect.arrayContaining(['nato', 'deutsche-welle', 'dw-interviewer', 'dmitry-medvedev']),
    )
    const answer = ties.get(tieId('jens-stoltenberg', 'dmitry-medvedev'))?.claims ?? []
    expect(answer.some((claim) => claim.subject === 'jens-stoltenberg' && isFrom(claim, 16))).toBe(true)
  })
})

describe('the disputes', () => {
  const between = (one: string, other: string) =>
    disputes.filter(({ claims: [a, b] }) =>
      [
        [a, b],
        [b, a],
      ].some(([a, b]) => a && b && restsOn(a, one) && restsOn(b, other)),
    )
  const about = ({ claims }: Dispute, id: string) => claims.every((claim) => takesPart(claim, id))

  it('set Stoltenberg against Medvedev about what NATO would do', () => {
    const found = between('jens-stoltenberg', 'dmitry-medvedev')
    expect(found.length).toBeGreaterThan(0)
    expect(found.some((dispute) => about(dispute, 'nato'))).toBe(true)
  })

  it('set what Peskov says of the four regions against the author', () => {
    const found = disputes.filter((dispute) => about(dispute, 'four-regions'))
    expect(found.length).toBeGreaterThan(0)
    const sides = found.flatMap(({ claims }) => claims)
    expect(sides.some((claim) => restsOn(claim, 'dimitri-peskov') && takesPart(claim, 'russia'))).toBe(true)
    expect(sides.some(({ voices }) => voices.length === 0)).toBe(true)
  })
})

describe('the opening questions', () => {
  it('are three, and each leads to claims', () => {
    expect(piece.questions).toHaveLength(3)
    for (const question of piece.questions)
      expect(opening(question, piece, ties, disputes).claims.length, question.text).toBeGreaterThan(0)
  })

  it('lead to a dispute at least once', () => {
    const openings = piece.questions.map((question) => opening(question, piece, ties, disputes))
    expect(openings.some(({ disputed }) => disputed)).toBe(true)
  })
})
