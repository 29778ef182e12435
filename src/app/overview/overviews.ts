import type { Shown } from '../../graph/filter/filter'
import { collapse, type Drawn, groupNodeId } from '../../graph/groups/collapse'
import { createCollapser } from '../../graph/groups/collapser'
import type { Group } from '../../graph/groups/group'
import { labelName } from '../../graph/made'
import { backbone } from '../../graph/overview/backbone'
import { choices, OTHERS } from '../../graph/overview/expansion'
import { countHidden, hiddenTies, offers } from '../../graph/overview/hidden'
import { createOverviewerInSteps, type Overview, rooms } from '../../graph/overview/overview'
import { withinNames } from '../../graph/overview/within'
import { pathEnds, type Selection } from '../../graph/paths/spotlight'
import { inReadingOrder, type Tie, type TieLook, weight } from '../../graph/ties'
import { groupsToPlace } from '../../layouts/web/groups'
import { atOnce, type Steps } from '../../model/check/steps'
import { onceEach } from '../../model/onceEach'
import type { Overviews, Part } from '../../state/derived/part'
import type { Store } from '../../state/store'

/** How many names stand in the label of what is left of a group. */
const TELLING = 2

/** Many ties in one line: how many they are is all that it tells, by its width. */
const bundleLook = ({ claims }: Tie): TieLook => ({
  line: 'solid',
  passedOn: false,
  onlyDenied: false,
  partlyDenied: false,
  disputed: false,
  suggested: false,
  unsure: true,
  weight: 0.75 + 0.5 * Math.log2(weight(claims)),
})

/** All bundles that are drawn or may be: those that show how things hang together are always seen. */
const bundlesIn = onceEach(({ bundles, ties, ghosts }: Drawn) => {
  const all = [...bundles.keys()].flatMap((id) => ties.get(id) ?? ghosts.get(id) ?? [])
  const main = backbone(all)
  return all.map((tie) => ({ id: tie.id, look: bundleLook(tie), isMain: main.has(tie.id) }))
})

const firstRead = ({ claims: [one] }: Tie, { claims: [other] }: Tie): number =>
  one && other ? inReadingOrder(one, other) : 0

/** Which names are shown, and how many are hidden around each. */
export interface Showing extends Pick<Overviews, 'overviewOf' | 'hiddenAround'> {
  countHidden(names: ReadonlySet<string>): ReadonlyMap<string, number>
}

/** Works out the overviews of the piece as it is now: what is left of its communities, beside the names that matter most. */
export const createOverviews = (store: Store, communities: readonly Group[], isPhone: boolean): Overviews =>
  atOnce(createOverviewsInSteps(store, communities, isPhone))

export function* createOverviewsInSteps(
  store: Store,
  communities: readonly Group[],
  isPhone: boolean,
): Steps<Overviews> {
  const { entities, claims, remarks, neighbours, cast } = store
  const overviewer = yield* createOverviewerInSteps(
    { entities, neighbours, claims: new Map(cast.map(({ entity, claims }) => [entity.id, claims])) },
    communities,
    isPhone ? rooms.phone : rooms.usual,
  )
  const namesOf = ({ type, id }: Selection): readonly string[] => {
    switch (type) {
      case 'entity':
        return [id]
      case 'tie':
      case 'path':
        return pathEnds(id)
      case 'claim': {
        const claim = claims.get(id)
        return claim ? [claim.subject, claim.object] : []
      }
      case 'remark': {
        const remark = remarks.get(id)
        return remark ? [...remark.voices.slice(0, 1), ...remark.about] : []
      }
      case 'voice':
        return []
    }
  }
  return overviewsBy(store, {
    overviewOf: ({ expanded, looked, path, centre }) =>
      overviewer(expanded, [
        ...(path?.hops ?? []).map(({ to }) => to),
        ...looked.flatMap(namesOf),
        ...(centre === null ? [] : [centre]),
      ]),
    hiddenAround: (names, id) =>
      offers(
        hiddenTies(id, neighbours.get(id) ?? [], entities, (other) => names.has(other)),
        choices,
      ),
    countHidden: (names) => countHidden(names, neighbours),
  })
}

/** The overviews of a piece that show what they are told to. */
export function overviewsBy(
  { piece, entities, ties, neighbours, cast }: Store,
  { overviewOf, hiddenAround, countHidden }: Showing,
): Overviews {
  const rows = new Map(cast.map((row) => [row.entity.id, row]))
  const nameOf = (id: string): string => entities.get(id)?.name ?? id
  const groupLabel = ({ leader, members }: Group, count: number): string =>
    leader === OTHERS ? `${count} others` : `${members.slice(0, TELLING).map(nameOf).join(', ')} · ${count}`
  const partOf = onceEach((names: ReadonlySet<string>): Part => {
    const shown = [...names].flatMap((id) => rows.get(id) ?? [])
    const among = [...names].flatMap((id) =>
      (neighbours.get(id) ?? []).filter(({ ends }) => ends[0] === id && names.has(ends[1])),
    )
    return {
      piece: {
        entities: shown.map(({ entity }) => entity),
        claims: among.flatMap((tie) => tie.claims).sort(inReadingOrder),
        remarks: piece.remarks,
      },
      entities: new Map(shown.map(({ entity }) => [entity.id, entity])),
      ties: new Map(among.sort(firstRead).map((tie) => [tie.id, tie])),
      cast: shown,
    }
  })
  const all: Shown = { entities: new Set(entities.keys()), ties, ghosts: new Map(), told: ties }
  const isAll = (shown: Shown): boolean =>
    shown.ties === ties && shown.entities.size === entities.size && shown.ghosts.size === 0
  const drawnOfAll = createCollapser(all, neighbours)
  /** Of the overview that was drawn last. */
  let last: { readonly of: readonly unknown[]; readonly drawn: Drawn } | null = null
  const drawnOf = (overview: Overview, shown: Shown, hasGroups: boolean): Drawn => {
    const of = [overview, shown, hasGroups]
    if (!last?.of.every((one, at) => one === of[at])) {
      const { names, groups } = overview
      // Where nobody is left in groups, whoever is not shown is nowhere.
      const isWhole = hasGroups && groups.length > 0
      last = { of, drawn: isWhole ? withGroups(shown, groups) : collapse(withinNames(shown, names), []) }
    }
    return last.drawn
  }
  const withGroups = (shown: Shown, groups: readonly Group[]): Drawn =>
    isAll(shown) ? drawnOfAll(groups) : collapse(shown, groups)
  return {
    overviewOf,
    hiddenAround,
    partOf,
    drawnOf,
    *labels({ names, groups }) {
      const hidden = countHidden(names)
      for (const id of names) {
        const entity = entities.get(id)
        const count = hidden.get(id)
        if (entity) yield [id, labelName(entity) + (count === undefined ? '' : ` +${count}`)]
      }
      for (const group of groups) yield [groupNodeId(group), groupLabel(group, group.members.length)]
    },
    groupLabel,
    bundlesOf: (drawn, { own, onWord }) =>
      new Map(
        bundlesIn(drawn)
          .filter(({ id, isMain }) => isMain || own.has(id) || onWord.has(id))
          .map(({ id, look }) => [id, look]),
      ),
    groupsOf: ({ cameFrom, groups }, measured) => groupsToPlace(drawnOfAll(groups), { cameFrom, measured }),
    *ahead({ names, groups }) {
      partOf(names)
      yield* drawnOfAll.ahead(groups)
    },
  }
}
