import { describe, expect, it } from 'vitest'
import { findDisputes, opponents } from '../../../src/graph/disputes'
import { applyFilter } from '../../../src/graph/filter/filter'
import { aftermath } from '../../../src/graph/leaveOut'
import { carries, explain } from '../../../src/graph/paths/explanation'
import { type Path, weakestHop } from '../../../src/graph/paths/paths'
import { coverageReport } from '../../../src/graph/review/coverage'
import { bundleTies } from '../../../src/graph/ties'
import { takesPart } from '../../../src/graph/voices'
import { edtfFault } from '../../../src/model/dates/edtf'
import { parsePiece } from '../../../src/model/file/piece'
import { openingView } from '../../../src/state/view'
import { jsonOf } from '../support/files'

/** What the first piece answers. Its words may be mended at any time: only who and which claims matter here. */

const parsed = parsePiece(jsonOf('data/pieces/kherson-evacuation.json'), edtfFault)
if (!parsed.ok) throw new Error('The piece cannot be read.')
const { piece } = parsed
const ties = bundleTies(piece.claims)
const disputes = findDisputes(piece.claims)
const against = opponents(disputes)
const between = (from: string, to: string, barred: readonly string[] = [], among = ties) =>
  explain({ from, to, piece, ties: among, barred: new Set(barred) })
const through = (path: Path | undefined) => path?.hops.slice(0, -1).map((hop) => hop.to)
const idsOf = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id)

describe('Medvedev and Ukraine', () => {
  const told = between('dmitry-medvedev', 'ukraine')

  it('are joined through Putin', () => {
    expect(through(told.paths[0])).toEqual(['vladimir-putin'])
    expect(told.paths[0]?.hops.map(({ tie }) => tie)).toEqual([
      'dmitry-medvedev~vladimir-putin',
      'ukraine~vladimir-putin',
    ])
    expect(told.bySpeech).toBe(false)
  })

  it('by claims of voices that are told, each with its paragraph', () => {
    const hops = told.paths[0]?.hops ?? []
    expect(hops.map(({ claims: [strongest] }) => strongest.id)).toEqual([
      'medvedev-ally-of-putin',
      'putin-wants-limited-war',
    ])
    for (const { claims } of hops)
      for (const one of claims) {
        expect(carries(one)).toBe(true)
        expect(one.voices.length).toBeGreaterThan(0)
        expect(one.evidence[0].paragraph).toBeGreaterThan(0)
      }
    // The interviewer is not named: that step is the weaker one.
    expect(told.paths[0] && weakestHop(told.paths[0])).toBe(0)
  })

  it('with what Medvedev says about Ukraine beside it, which Stoltenberg denies', () => {
    expect(idsOf(told.saidByFrom)).toContain('medvedev-nato-stays-out')
    const denials = told.saidByFrom.flatMap(({ id }) => against.get(id) ?? [])
    expect(denials.filter(({ denied }) => denied).map(({ voices }) => voices)).toContainEqual([
      'jens-stoltenberg',
    ])
  })

  it('the other way round as well', () => {
    const back = between('ukraine', 'dmitry-medvedev')
    expect(through(back.paths[0])).toEqual(['vladimir-putin'])
    expect(idsOf(back.saidByTo)).toEqual(idsOf(told.saidByFrom))
  })

  it('in another way where it must not be through Putin', () => {
    const around = between('dmitry-medvedev', 'ukraine', ['vladimir-putin'])
    expect(around.paths.length).toBeGreaterThan(0)
    for (const path of around.paths) expect(through(path)).not.toContain('vladimir-putin')
  })

  it('without the interviewer, not through Putin any more', () => {
    const left = applyFilter(piece, openingView(piece.id), new Set(), new Set(['dw-interviewer'])).ties
    for (const path of between('dmitry-medvedev', 'ukraine', [], left).paths)
      expect(path.hops.flatMap(({ claims }) => idsOf(claims))).not.toContain('medvedev-ally-of-putin')
  })
})

describe('the New York Times and Russia', () => {
  const told = between('new-york-times', 'russia')

  it('are joined by way of the officials that it cites', () => {
    expect(told.paths.length).toBeGreaterThan(0)
    for (const path of told.paths) {
      expect(path.hops[0]?.to).toBe('us-officials')
      expect(path.hops.at(-1)?.to).toBe('russia')
    }
    expect(told.paths[0]?.hops.length).toBeLessThanOrEqual(3)
  })

  it('by steps that all stand in the graph', () => {
    for (const { hops } of told.paths)
      for (const { tie, claims } of hops) {
        const drawn = idsOf(ties.get(tie)?.claims ?? [])
        for (const one of claims) expect(drawn).toContain(one.id)
      }
  })
})

describe('Europe and NATO', () => {
  const told = between('europe', 'nato')

  it('are not connected, and nothing makes as if they were', () => {
    expect([told.paths, told.bySpeech, told.doubtful]).toEqual([[], false, null])
    expect([told.saidByFrom, told.saidByTo]).toEqual([[], []])
  })

  it('stand together in the last paragraph, which is the nearest true thing', () => {
    expect(told.nearest).toEqual({ paragraphs: [22], neighbours: [] })
    for (const number of told.nearest.paragraphs) {
      const mentioned = piece.paragraphs[number]?.mentions.map(({ entity }) => entity)
      expect(mentioned).toEqual(expect.arrayContaining(['europe', 'nato']))
    }
  })

  it('and Europe stands in the report as tied to nothing', () => {
    expect(coverageReport(piece).untied).toContain('europe')
    expect(piece.claims.some((one) => takesPart(one, 'europe'))).toBe(false)
  })
})

describe('without Stoltenberg', () => {
  const loss = aftermath(ties, disputes, new Set(['jens-stoltenberg']))

  it('the dispute on whether NATO would stay out ends in what was passed on', () => {
    const ended = loss.disputes.map(({ claims }) => idsOf(claims))
    expect(ended).toContainEqual(['medvedev-nato-stays-out', 'stoltenberg-denies-nato-stays-out'])
    expect(loss.claims.every(({ voices }) => voices.includes('jens-stoltenberg'))).toBe(true)
  })

  it('what the author tells of him remains', () => {
    expect(idsOf(loss.claims)).not.toContain('stoltenberg-interview')
    expect(loss.ties).not.toContain('deutsche-welle~jens-stoltenberg')
  })
})
