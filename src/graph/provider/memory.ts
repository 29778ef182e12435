/** Pieces in memory as a provider: the graph that `join` makes of them, asked as a corpus is. */

import type { Judgement } from '../../model/collection'
import type { Claim, Piece } from '../../model/piece'
import { memberKey, resolve } from '../collection/resolution'
import { carries, network } from '../paths/explanation'
import { type Path, reversed, shortest } from '../paths/paths'
import { bundleTies, otherEnd, tieId, tiesByEntity, weight } from '../ties'
import { isRemark, type Saying, speakersOf } from '../voices'
import { type ClaimQuery, factsOf, inOrderOf, isAsked, timeAsked } from './asked'
import { auditOf, sayingIn, tellerIn } from './audit'
import { foldedWords, nameFit, slipsForgiven, textFits } from './fits'
import { glanceAt, order, tellersOf } from './glance'
import { byNearness, familiesOf, neighboursOf } from './near'
import { findingsBetween, MOST_FOLLOWED, voicesOf } from './origins'
import {
  type Found,
  type Known,
  type Listed,
  MOST_CARRYING,
  MOST_MEMBERS,
  type Name,
  type Page,
  type Provider,
  type Told,
  type ToldRemark,
  type Way,
} from './provider'
import { timesOf } from './times'
import { cameOut, unknown, type Whole, wholeOf, withoutCalled } from './whole'

/**
 * A single piece stands for itself; of several, what an author says in his own name is his publisher's word. Claims weigh by
 * who says so, not by the origins that findings follow; names are compared as where there are several languages.
 */
export function providerOf(pieces: readonly Piece[], judgements: readonly Judgement[] = []): Provider {
  const sorted = pieces.toSorted((a, b) => order(a.published, b.published) || order(a.id, b.id))
  const { groups, proposals, waiting } = resolve(sorted, judgements, true)
  const { names, claims, sayings, idOf, told, toldOf, isDisputed } = wholeOf(sorted, groups)
  const ties = bundleTies(claims)
  const near = tiesByEntity(ties.values())
  const nameOf = (id: string): Name => withoutCalled(names.get(id) ?? unknown(id), near.get(id)?.length ?? 0)
  const firm = network(ties.values(), new Map([...names].map(([id, { entity }]) => [id, entity])), carries)
  const byId = new Map(pieces.map((piece) => [piece.id, piece]))
  const find = (id: string): Whole | undefined => names.get(idOf.get(id) ?? '')
  /** Null where somebody is asked for who is not there. */
  const asked = (query: ClaimQuery): readonly Saying[] | null => {
    const ids = (['of', 'with', 'voice'] as const).flatMap((key) => {
      const id = query[key]
      return id === undefined ? [] : [[key, find(id)?.id] as const]
    })
    if (ids.some(([, id]) => id === undefined)) return null
    const kindOf = (id: string) => names.get(id)?.entity.kind
    return sayings.filter(isAsked({ ...query, ...Object.fromEntries(ids) }, { kindOf, isDisputed }))
  }
  const membersOf = (ids: readonly string[]) =>
    ids.flatMap((id) =>
      (byId.get(id)?.entities ?? []).map((entity) => ({
        piece: id,
        entity: entity.id,
        id: idOf.get(memberKey({ piece: id, entity: entity.id })) ?? '',
      })),
    )
  const known = (id: string): Name | undefined => (names.has(id) ? nameOf(id) : undefined)
  return {
    async search(query, limit): Promise<Found> {
      const asked = foldedWords(query)
      const fitting = (slips: number): readonly Whole[] =>
        [...names.values()]
          .map((whole) => ({ whole, fit: nameFit(asked, whole.called, slips) }))
          .filter(({ fit }) => fit > 0)
          .sort((a, b) => b.fit - a.fit || b.whole.pieces - a.whole.pieces || order(a.whole.id, b.whole.id))
          .map(({ whole }) => whole)
      const found = slipsForgiven(asked).reduce<readonly Whole[]>(
        (found, slips) => (found.length > 0 ? found : fitting(slips)),
        [],
      )
      const telling = claims.filter(({ text }) => textFits(asked, foldedWords(text)))
      return {
        names: found.slice(0, limit).map(({ id }) => nameOf(id)),
        claims: telling.toReversed().slice(0, limit).map(told),
      }
    },
    async name(id): Promise<Known | null> {
      const whole = find(id)
      if (!whole) return null
      const { inText, role, at, wikipedia, aliases } = whole.entity
      return {
        ...nameOf(whole.id),
        aliases: aliases.toSorted(),
        members: whole.members.slice(0, MOST_MEMBERS),
        ...(inText !== undefined && { inText }),
        ...(role !== undefined && { role }),
        ...(at !== undefined && { at }),
        ...(wikipedia !== undefined && { wikipedia }),
      }
    },
    async neighbours(id, query) {
      const own = find(id)?.id
      if (own === undefined) return null
      const all = (near.get(own) ?? []).map((tie) => ({
        name: nameOf(otherEnd(tie, own)),
        claims: tie.claims.length,
        weight: weight(tie.claims),
        families: familiesOf(tie.claims),
      }))
      return neighboursOf(all.sort(byNearness), query)
    },
    async claims(one, other, page) {
      const [here, there] = [find(one), find(other)]
      if (!here || !there) return null
      return paged(ties.get(tieId(here.id, there.id))?.claims.map(told) ?? [], page)
    },
    async says(id, page) {
      const own = find(id)?.id
      if (own === undefined) return null
      return paged(claims.filter((claim) => speakersOf(claim).includes(own)).map(told), page)
    },
    async rows(query, sort, page) {
      const all = asked(query)
      if (!all) return null
      const { list, total } = paged(inOrderOf(all, sort, query.clock).map(toldOf), page)
      const there = new Set(list.flatMap(peopleIn))
      return {
        list,
        total,
        remarks: all.filter(isRemark).length,
        newest: null,
        names: [...there].sort(order).flatMap((id) => known(id) ?? []),
        headings: [...new Set(list.map(({ piece }) => piece))]
          .sort(order)
          .flatMap((id) => byId.get(id) ?? [])
          .map(headingOf),
      }
    },
    async times(query) {
      const all = asked({ ...query, remarks: 'left-out' })
      if (!all) return null
      const dated = all.flatMap((claim) => factsOf(claim)[query.clock] ?? [])
      return timesOf(
        dated.map((time) => ({ ...time, claims: 1 })),
        all.length - dated.length,
        timeAsked(query),
      )
    },
    async audit(query) {
      const all = asked(query)
      return all && auditOf(all.map(toldOf), known)
    },
    async origins(one, other) {
      const ends = [find(one)?.id, find(other)?.id] as const
      const [here, there] = ends
      if (here === undefined || there === undefined) return null
      const tie = here === there ? undefined : ties.get(tieId(here, there))
      const telling = new Set(tie?.claims.map((claim) => told(claim).piece))
      const followed = sorted.filter(({ id }) => telling.has(id)).slice(-MOST_FOLLOWED)
      const findings = findingsBetween([here, there], followed, membersOf(followed.map(({ id }) => id)))
      const voices = new Set(findings.flatMap(({ branches }) => voicesOf(branches)))
      return {
        findings,
        names: [...voices].sort(order).flatMap((id) => known(id) ?? []),
        pieces: followed.length,
      }
    },
    async path(from, to): Promise<Way | null> {
      const [start, end] = [find(from)?.id, find(to)?.id]
      if (start === undefined || end === undefined) return null
      const forwards = start < end
      const [best] = forwards ? shortest(firm, start, end) : shortest(firm, end, start)
      if (!best || start === end) return { is: 'none' }
      return wayOf(forwards ? best : reversed(best), nameOf, told)
    },
    async piece(id) {
      return byId.get(id) ?? null
    },
    async pieces(page) {
      return paged(sorted.map(headingOf).toReversed(), page)
    },
    async cast(ids) {
      const members = membersOf(ids)
      const there = [...new Set(members.map(({ id }) => id))].sort(order)
      return { members, names: there.map(nameOf) }
    },
    async tellers(ids, most) {
      const asked = new Set(ids.flatMap((id) => find(id)?.id ?? []))
      return tellersOf(
        [...ties.values()].filter(({ ends }) => ends.every((end) => asked.has(end))),
        most,
        (claim) => told(claim).piece,
        sorted.map(({ id }) => id),
      )
    },
    async glance() {
      return glanceAt({ sorted, names: [...names.keys()].map(nameOf), claims, told, headingOf })
    },
    async judgements() {
      return judgements
    },
    async proposals(page) {
      return { ...paged(proposals, page), total: waiting }
    },
  }
}

function peopleIn(told: Told | ToldRemark): readonly string[] {
  const saying = sayingIn(told)
  const of = isRemark(saying) ? saying.about : [saying.subject, saying.object]
  return [...of, ...saying.voices, tellerIn(told)]
}

/** A way as a provider tells it. */
const wayOf = ({ hops, cost }: Path, nameOf: (id: string) => Name, told: (claim: Claim) => Told): Way => ({
  is: 'found',
  from: nameOf(hops[0]?.from ?? ''),
  steps: hops.map((hop) => ({
    to: nameOf(hop.to),
    claims: hop.claims.slice(0, MOST_CARRYING).map(told),
    cost: hop.cost,
  })),
  cost,
})

const headingOf = (piece: Piece) => ({
  id: piece.id,
  title: piece.title,
  ...cameOut(piece),
  language: piece.language,
  ...(piece.url !== undefined && { url: piece.url }),
})

const paged = <Thing>(all: readonly Thing[], { from = 0, limit }: Page): Listed<Thing> => ({
  list: all.slice(from, from + limit),
  total: all.length,
})
