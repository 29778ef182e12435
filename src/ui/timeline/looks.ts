import { useComputed } from '@preact/signals'
import { classList } from '../../graph/look/element'
import { type Line, lineOf, type Ties, tieOf } from '../../graph/ties'
import { type Light, litClaims } from '../../graph/timeline/lit'
import type { Claim } from '../../model/piece'
import type { Store } from '../../state/store'

/** Whether no filter hides a claim. */
export const isShown = ({ shown }: Pick<Store, 'shown'>, claim: Claim): boolean =>
  isIn(shown.value.ties, claim)

const isIn = (ties: Ties, claim: Claim): boolean =>
  ties.get(tieOf(claim))?.claims.some(({ id }) => id === claim.id) ?? false

export interface Lighting {
  /** What no filter hides. */
  readonly shown: Ties
  readonly selecting: boolean
  readonly lit: ReadonlyMap<string, Light>
  readonly hovered: ReadonlyMap<string, Light>
  readonly disputed: ReadonlySet<string>
  readonly selected: string | null
}

/** How claims stand in the light of selection, pointer and filters; the same as in the graph. */
export function useLighting(store: Store): Lighting {
  const lit = useComputed(() => litClaims(store.selection.value, store.piece.claims, store.path.value))
  const hovered = useComputed(() => litClaims(store.hover.value, store.piece.claims, store.path.value))
  const selection = store.selection.value
  return {
    shown: store.shown.value.ties,
    selecting: selection !== null,
    lit: lit.value,
    hovered: hovered.value,
    disputed: store.stillDisputed.value,
    selected: selection?.type === 'claim' ? selection.id : null,
  }
}

interface Look {
  readonly line: Line | 'denied'
  readonly disputed: boolean
  readonly light: Light | undefined
  readonly dimmed: boolean
  readonly hovered: boolean
  readonly selected: boolean
  readonly hidden: boolean
}

function lookOf(claim: Claim, { shown, selecting, lit, hovered, disputed, selected }: Lighting): Look {
  const { id } = claim
  const light = lit.get(id)
  return {
    line: claim.denied ? 'denied' : lineOf[claim.stance],
    disputed: disputed.has(id),
    light,
    dimmed: selecting && !light,
    hovered: hovered.get(id) === 'own',
    selected: id === selected,
    hidden: !isIn(shown, claim),
  }
}

/** Classes of a dot. */
export function claimLook(claim: Claim, lighting: Lighting): string {
  const { line, light, ...look } = lookOf(claim, lighting)
  return classList({ [line]: true, ...(light && { [light]: true }), ...look })
}

/** Classes of what stands for several claims: as all of them look, or as the liveliest of them. */
export function groupLook(claims: readonly Claim[], lighting: Lighting): string {
  const looks = claims.map((claim) => lookOf(claim, lighting))
  const isOwn = looks.some(({ light }) => light === 'own')
  return classList({
    dashed: looks.every(({ line }) => line === 'dashed'),
    dotted: looks.every(({ line }) => line === 'dotted'),
    denied: looks.every(({ line }) => line === 'denied'),
    disputed: looks.some(({ disputed }) => disputed),
    own: isOwn,
    'on-word': !isOwn && looks.some(({ light }) => light === 'on-word'),
    dimmed: looks.every(({ dimmed }) => dimmed),
    hovered: looks.some(({ hovered }) => hovered),
    hidden: looks.every(({ hidden }) => hidden),
  })
}
