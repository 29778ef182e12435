import { lineOf } from '../../graph/ties'
import { type Light, litClaims } from '../../graph/timeline/lit'
import type { Claim } from '../../model/piece'
import type { Store } from '../../state/store'

/** Ids of the claims that no filter hides. */
export const shownClaims = (store: Store): ReadonlySet<string> =>
  new Set([...store.shown.value.ties.values()].flatMap((tie) => tie.claims.map(({ id }) => id)))

export interface Lighting {
  readonly shown: ReadonlySet<string>
  readonly selecting: boolean
  readonly lit: ReadonlyMap<string, Light>
  readonly hovered: ReadonlyMap<string, Light>
  readonly disputed: ReadonlySet<string>
  readonly selected: string | null
}

/** How claims stand in the light of selection, pointer and filters; the same as in the graph. */
export function lightingOf(store: Store): Lighting {
  const { claims } = store.piece
  const selection = store.selection.value
  return {
    shown: shownClaims(store),
    selecting: selection !== null,
    lit: litClaims(selection, claims, store.path.value),
    hovered: litClaims(store.hover.value, claims, store.path.value),
    disputed: store.stillDisputed.value,
    selected: selection?.type === 'claim' ? selection.id : null,
  }
}

/** Classes of a dot. */
export function claimLook(claim: Claim, lighting: Lighting): string {
  const { shown, selecting, lit, hovered, disputed, selected } = lighting
  const light = lit.get(claim.id)
  return [
    claim.denied ? 'denied' : lineOf[claim.stance],
    disputed.has(claim.id) && 'disputed',
    light,
    selecting && !light && 'dimmed',
    hovered.get(claim.id) === 'own' && 'hovered',
    claim.id === selected && 'selected',
    !shown.has(claim.id) && 'hidden',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Classes of what stands for several claims: as all of them look, or as the liveliest of them. */
export function groupLook(claims: readonly Claim[], lighting: Lighting): string {
  const looks = claims.map((claim) => new Set(claimLook(claim, lighting).split(' ')))
  const every = (name: string) => looks.every((look) => look.has(name))
  const some = (name: string) => looks.some((look) => look.has(name))
  const classes: Readonly<Record<string, boolean>> = {
    dashed: every('dashed'),
    dotted: every('dotted'),
    denied: every('denied'),
    disputed: some('disputed'),
    own: some('own'),
    'on-word': some('on-word') && !some('own'),
    dimmed: every('dimmed'),
    hovered: some('hovered'),
    hidden: every('hidden'),
  }
  return Object.keys(classes)
    .filter((name) => classes[name])
    .join(' ')
}
