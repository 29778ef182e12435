import { atOnce, each, type Steps } from '../../model/check/steps'
import type { Claim, Piece, Remark } from '../../model/piece'
import { predicates } from '../../model/predicates'
import { type Family, type Kind, stances, UNATTRIBUTED } from '../../model/vocabulary'
import { type Source, sourceOf } from '../collection/sources'
import { falls } from '../leaveOut'
import { type MadeFilter, passesAsMade } from '../made'
import { bundleTies, keptTiesInSteps, type Tie, type Ties } from '../ties'
import { depth, isRemark, type Saying } from '../voices'

/** What a claim is by its stance, by its depth, and by whether it is disputed: each is an entry of the legend. */
export const traits = [...stances, 'denied', 'disputed', 'author', 'one-voice', 'passed-on'] as const
export type Trait = (typeof traits)[number]

export interface Filter extends MadeFilter {
  readonly hiddenKinds: readonly Kind[]
  readonly hiddenFamilies: readonly Family[]
  readonly hiddenTraits: readonly Trait[]
  /** The pieces of a collection that are filtered out, and those who stand in others. */
  readonly hiddenSources?: readonly Source[]
  readonly standing?: ReadonlySet<string>
}

const isInHidden = ({ hiddenSources = [] }: Filter, saying: Saying): boolean =>
  hiddenSources.length > 0 && sourceOf(hiddenSources, saying) !== undefined

export interface Shown {
  /** Entity ids. */
  readonly entities: ReadonlySet<string>
  /** With the claims that pass the filter only, and without those of voices left out. */
  readonly ties: ReadonlyMap<string, Tie>
  /** Ties of which nothing remains but what voices left out say. */
  readonly ghosts: ReadonlyMap<string, Tie>
  /** Both of them, with the claims of voices left out too. */
  readonly told: ReadonlyMap<string, Tie>
}

/** Of a remark as well: it is a statement. */
export const familyOf = (saying: Saying): Family =>
  (isRemark(saying) ? undefined : predicates.get(saying.predicate)?.family) ?? 'statement'

/** A denied claim is no asserted one, whatever its stance: a denial never looks like a confirmation. */
export function traitsOf(claim: Claim, disputed: ReadonlySet<string>): readonly Trait[] {
  const by = wayOf(claim)
  const manner: Trait = claim.denied ? 'denied' : claim.stance
  return disputed.has(claim.id) ? [manner, by, 'disputed'] : [manner, by]
}

function wayOf(saying: Saying): Trait {
  const voices = depth(saying)
  return voices === 0 ? 'author' : voices === 1 ? 'one-voice' : 'passed-on'
}

/** Whether a remark passes a filter: it is of the family *statement*, and who makes it asserts it. */
export function remarkPasses(filter: Filter): (remark: Remark) => boolean {
  const isAskedFor = passesAsMade(filter)
  const isShown = !filter.hiddenFamilies.includes('statement') && !filter.hiddenTraits.includes('asserted')
  return (remark) =>
    isShown &&
    isAskedFor(remark) &&
    !filter.hiddenTraits.includes(wayOf(remark)) &&
    !isInHidden(filter, remark)
}

/** Whether a remark has its speaker, and somebody of whom it speaks where it does of any, among the entities shown. */
export function remarkStands(entities: ReadonlySet<string>): (remark: Remark) => boolean {
  return ({ voices: [speaker], about }) =>
    (speaker === undefined || speaker === UNATTRIBUTED || entities.has(speaker)) &&
    (about.length === 0 || about.some((id) => entities.has(id)))
}

/** How many claims each name counts. */
export function* countClaims<Name>(
  claims: readonly Claim[],
  namesOf: (claim: Claim) => readonly Name[],
): Steps<ReadonlyMap<Name, number>> {
  const counts = new Map<Name, number>()
  yield* each(claims, (claim) => {
    for (const name of namesOf(claim)) counts.set(name, (counts.get(name) ?? 0) + 1)
  })
  return counts
}

/** Whether a claim passes a filter, its ends apart. */
export function passes(filter: Filter, disputed: ReadonlySet<string>): (claim: Claim) => boolean {
  const families = new Set(filter.hiddenFamilies)
  const hidden = new Set(filter.hiddenTraits)
  const isAskedFor = passesAsMade(filter)
  return (claim) =>
    isAskedFor(claim) &&
    !isInHidden(filter, claim) &&
    !(families.size > 0 && families.has(familyOf(claim))) &&
    !(hidden.size > 0 && traitsOf(claim, disputed).some((trait) => hidden.has(trait)))
}

/**
 * What a filter leaves: it takes entities by kind and by who stands for them, claims by what they are, and with an entity
 * all its claims. How sure something must be is asked of claims alone.
 */
export const applyFilter = (
  piece: Pick<Piece, 'entities' | 'claims'>,
  filter: Filter,
  ...more: Partial<More>
): Shown => atOnce(applyFilterInSteps(piece, filter, ...more))

type More = readonly [
  disputed: ReadonlySet<string>,
  leftOut: ReadonlySet<string>,
  isAskedFor: (claim: Claim) => boolean,
  all: Ties,
]

export function* applyFilterInSteps(
  piece: Pick<Piece, 'entities' | 'claims'>,
  filter: Filter,
  ...[
    disputed = new Set(),
    leftOut = new Set(),
    isAskedFor = () => true,
    all = bundleTies(piece.claims),
  ]: Partial<More>
): Steps<Shown> {
  const hiddenKinds = new Set(filter.hiddenKinds)
  const isMadeAsAsked = passesAsMade({ ...filter, sure: null })
  const entities = new Set(
    piece.entities
      .filter(
        (entity) =>
          !hiddenKinds.has(entity.kind) && isMadeAsAsked(entity) && filter.standing?.has(entity.id) !== false,
      )
      .map(({ id }) => id),
  )
  const isKept = passes(filter, disputed)
  const isShown = (claim: Claim) =>
    isKept(claim) && isAskedFor(claim) && entities.has(claim.subject) && entities.has(claim.object)
  const told = yield* keptTiesInSteps(all, isShown)
  if (leftOut.size === 0) return { entities, ties: told, ghosts: new Map(), told }
  const ties = yield* keptTiesInSteps(told, (claim) => !falls(claim, leftOut))
  return { entities, ties, ghosts: new Map([...told].filter(([id]) => !ties.has(id))), told }
}
