import type { Claim, Piece } from '../../model/piece'
import { families, kinds, stances } from '../../model/vocabulary'
import { familyOf } from '../filter/filter'
import { sayingsOf, speakers } from '../lists/speakers'
import { depth, isAuthor, isUnnamed, speakersOf } from '../voices'

export interface Share {
  readonly name: string
  readonly count: number
}

/** What an annotation covers and what it leaves open, for readers who doubt and people who make pieces. */
export interface CoverageReport {
  readonly claims: number
  readonly remarks: number
  readonly entities: number
  readonly paragraphs: number
  /** Numbers of paragraphs of the body on which no claim rests. */
  readonly bareParagraphs: readonly number[]
  /** Ids of entities without a tie. */
  readonly untied: readonly string[]
  /** Claims that rest on somebody's word, but on nobody's who is named. */
  readonly withoutNamedVoice: readonly Claim[]
  readonly withoutDate: number
  readonly byKind: readonly Share[]
  readonly byFamily: readonly Share[]
  readonly byStance: readonly Share[]
  readonly byDepth: readonly Share[]
  /** Voices, who carries most claims and remarks first. */
  readonly byVoice: readonly Share[]
}

export function coverageReport(piece: Piece): CoverageReport {
  const entities = new Map(piece.entities.map((entity) => [entity.id, entity]))
  const evident = new Set(piece.claims.flatMap((claim) => claim.evidence.map(({ paragraph }) => paragraph)))
  const tied = new Set(piece.claims.flatMap((claim) => [claim.subject, claim.object]))
  const share = <Name extends string>(
    names: readonly Name[],
    nameOf: (claim: Claim) => Name,
  ): readonly Share[] =>
    names.map((name) => ({ name, count: piece.claims.filter((claim) => nameOf(claim) === name).length }))
  return {
    claims: piece.claims.length,
    remarks: piece.remarks.length,
    entities: piece.entities.length,
    paragraphs: piece.paragraphs.length - 1,
    bareParagraphs: [...piece.paragraphs.keys()].filter((number) => number > 0 && !evident.has(number)),
    untied: piece.entities.map(({ id }) => id).filter((id) => !tied.has(id)),
    withoutNamedVoice: piece.claims.filter((claim) =>
      speakersOf(claim).every((voice) => !isAuthor(voice) && isUnnamed(voice, entities)),
    ),
    withoutDate: piece.claims.filter((claim) => claim.when === undefined && claim.said === undefined).length,
    byKind: kinds.map((kind) => ({
      name: kind,
      count: piece.entities.filter((entity) => entity.kind === kind).length,
    })),
    byFamily: share(families, familyOf),
    byStance: share([...stances, 'denied'], (claim) => (claim.denied ? 'denied' : claim.stance)),
    byDepth: share(['the author', 'one voice', 'passed on'], (claim) =>
      depth(claim) === 0 ? 'the author' : depth(claim) === 1 ? 'one voice' : 'passed on',
    ),
    byVoice: speakers(piece.claims, entities, piece.remarks).map((speaker) => ({
      name: speaker.voice,
      count: sayingsOf(speaker),
    })),
  }
}

/** The report as lines of plain text; `name` gives the name of an entity or a voice. */
export function tellCoverage(report: CoverageReport, name: (id: string) => string): readonly string[] {
  const shares = (list: readonly Share[], of: number): string =>
    list
      .filter(({ count }) => count > 0)
      .map((share) => `${share.name} ${share.count} (${percent(share.count, of)})`)
      .join(', ')
  const { claims, remarks, bareParagraphs, untied, withoutNamedVoice } = report
  return [
    `${report.paragraphs} paragraphs, ${report.entities} entities, ${claims} claims${remarks > 0 ? `, ${remarks} remarks` : ''}.`,
    bareParagraphs.length === 0
      ? 'Every paragraph has a claim.'
      : `Paragraphs without a claim: ${bareParagraphs.join(', ')}.`,
    untied.length === 0 ? 'Every entity has a tie.' : `Without a tie: ${untied.map(name).join(', ')}.`,
    `Rest on nobody who is named: ${withoutNamedVoice.length} claims (${percent(withoutNamedVoice.length, claims)}).`,
    `Without any date: ${report.withoutDate} claims (${percent(report.withoutDate, claims)}).`,
    `Kinds: ${shares(report.byKind, report.entities)}.`,
    `Families: ${shares(report.byFamily, claims)}.`,
    `Stances: ${shares(report.byStance, claims)}.`,
    `Depth: ${shares(report.byDepth, claims)}.`,
    `Voices: ${shares(
      report.byVoice.map((share) => ({ ...share, name: name(share.name) })),
      claims + remarks,
    )}.`,
  ]
}

const percent = (count: number, of: number): string => `${Math.round((100 * count) / Math.max(1, of))} %`
