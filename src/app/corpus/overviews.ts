import { familyOf } from '../../graph/filter/filter'
import { type Choice, choices } from '../../graph/overview/expansion'
import { CLOSEST } from '../../graph/overview/hidden'
import type { Overview } from '../../graph/overview/overview'
import { reach, type Wanted } from '../../graph/overview/reach'
import { otherEnd } from '../../graph/ties'
import type { Store } from '../../state/store'
import type { View } from '../../state/view'
import { overviewsBy } from '../overview/overviews'
import type { Reader } from './reader'

/** What a view wants to see. */
export const wantedBy = ({ expanded, trail, selection, centre }: View): Wanted => ({
  expanded,
  looked: selection ? [...trail, selection] : trail,
  centre,
})

/** What is shown before anything else was asked for: what the exploration began with, by which it is laid out. */
const beginning = ({ expanded, looked }: Wanted): Wanted => {
  const first = expanded.slice(0, 1)
  return { expanded: first, looked: first.length > 0 ? [] : looked.slice(0, 1), centre: null }
}

/** Has the store show of a corpus whom the reader asked for. */
export function showReached(store: Store, reader: Reader): void {
  const overviewOf = (wanted: Wanted): Overview => {
    const { names } = reach(wanted, reader.answers.value)
    const told = wanted.looked.flatMap(({ type, id }) => {
      if (type === 'remark') {
        const remark = store.remarks.get(id)
        return remark ? [...remark.voices, ...remark.about] : []
      }
      const claim = type === 'claim' ? store.claims.get(id) : undefined
      return claim ? [claim.subject, claim.object] : []
    })
    const all = [...names, ...told]
    return {
      names: new Set(all.filter((id) => store.entities.has(id))),
      cameFrom: new Map(),
      groups: [],
    }
  }
  store.makeOverviews.value = () =>
    overviewsBy(store, {
      overviewOf: ({ expanded, looked, centre }) => {
        const isAtFirst = expanded.length + looked.length === 0 && centre === null
        return overviewOf(isAtFirst ? beginning(wantedBy(store.view.value)) : { expanded, looked, centre })
      },
      hiddenAround: (names, id) => hiddenAround(store, reader, names, id),
      countHidden: (names) =>
        new Map(
          [...names].flatMap((id) => {
            const many = hiddenAround(store, reader, names, id).get('all')
            return many === undefined ? [] : [[id, many] as const]
          }),
        ),
    })
}

/** How many of the neighbours that are not shown each choice would bring in, of all in the corpus. */
function hiddenAround(
  store: Store,
  reader: Reader,
  names: ReadonlySet<string>,
  id: string,
): ReadonlyMap<Choice, number> {
  const around = reader.around(id)
  const shown = (store.neighbours.get(id) ?? []).filter((tie) => names.has(otherEnd(tie, id)))
  const all = around?.total ?? reader.names.value.get(id)?.ties ?? 0
  const left = (what: Choice): number => {
    if (what === 'all') return all - shown.length
    if (what === 'closest') return Math.min(CLOSEST, all - shown.length)
    if (!around || what === 'pieces') return 0
    const isKind = what in around.kinds
    const total = isKind
      ? around.kinds[what as keyof typeof around.kinds]
      : around.families[what as keyof typeof around.families]
    const there = shown.filter((tie) =>
      isKind
        ? store.entities.get(otherEnd(tie, id))?.kind === what
        : tie.claims.some((claim) => familyOf(claim) === what),
    )
    return total - there.length
  }
  return new Map(choices.map((what) => [what, left(what)] as const).filter(([, count]) => count > 0))
}
