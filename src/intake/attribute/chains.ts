/** Reports of reports: which attribution stands inside what another one says. */

import type { Spot } from '../../model/spans'
import type { Attribution } from '../article'

/**
 * Gives every attribution the index of the closest one around it. `list` is ordered by paragraph and cue. One stands
 * within another when its cue, or without one its speaker or its content, lies inside one span of the other's content; what is given stays.
 */
export function chained<A extends Attribution>(list: readonly A[]): A[] {
  const spans = list.flatMap((attribution, index) => attribution.content.map((span) => ({ ...span, index })))
  spans.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end)
  const places = list
    .map((attribution, index) => ({
      spot: attribution.cue ?? attribution.source ?? attribution.content[0],
      index,
    }))
    .filter((place) => place.spot !== undefined)
    .sort(
      (a, b) =>
        (a.spot?.paragraph ?? 0) - (b.spot?.paragraph ?? 0) || (a.spot?.start ?? 0) - (b.spot?.start ?? 0),
    )
  const within = new Map<number, number>()
  const open: typeof spans = []
  let next = 0
  for (const { spot, index } of places) {
    if (spot === undefined) continue
    for (let span = spans[next]; span !== undefined && starts(span, spot); span = spans[++next]) {
      while (open.length > 0 && !holds(open.at(-1), span)) open.pop()
      open.push(span)
    }
    while (open.length > 0 && !holds(open.at(-1), spot)) open.pop()
    let k = open.length - 1
    while (k >= 0 && open[k]?.index === index) k--
    const around = open[k]
    if (around !== undefined && k >= 0 && !leadsTo(within, around.index, index))
      within.set(index, around.index)
  }
  return list.map((attribution, index) => ({
    ...attribution,
    within: attribution.within ?? within.get(index) ?? null,
  }))
}

/** Two that each hold the other's cue stand beside one another. */
function leadsTo(within: ReadonlyMap<number, number>, from: number, to: number): boolean {
  for (let at: number | undefined = from; at !== undefined; at = within.get(at)) if (at === to) return true
  return false
}

const starts = (one: Spot, other: Spot): boolean =>
  one.paragraph < other.paragraph || (one.paragraph === other.paragraph && one.start <= other.start)
const holds = (outer: Spot | undefined, inner: Spot): boolean =>
  outer !== undefined &&
  outer.paragraph === inner.paragraph &&
  outer.start <= inner.start &&
  outer.end >= inner.end
