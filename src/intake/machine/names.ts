import type { Likeness } from '../../model/edits/edit'
import type { Entity, Made } from '../../model/piece'
import type { Kind } from '../../model/vocabulary'
import { idGiver } from '../ids'
import type { FoundName } from './answers/names'
import type { Reason } from './answers/question'
import { wholePlacesOf } from './folded'
import type { Page } from './quotes'

/** Who a machine found: those who are new, and who may be the same as somebody. */
export interface Gathered {
  readonly entities: readonly Entity[]
  readonly merges: readonly Likeness[]
  readonly dropped: readonly Reason[]
}

interface Draft {
  readonly name: string
  readonly kind: Kind
  readonly aliases: Set<string>
  readonly unnamed: boolean
  confidence: number | null
  /** Ids of those whom it may be the same as, with the name that says so; empty where the machine said so itself. */
  readonly like: Map<string, string>
}

/**
 * Names of all chunks, joined by what they are called. One that an entity of the piece has is that entity, whose id it
 * keeps; what else points to an entity is a proposal to merge. A name that is not in the text is dropped.
 */
export function gatherNames(
  found: readonly FoundName[],
  known: readonly Entity[],
  pages: readonly Page[],
  made: (confidence: number | null) => Made,
): Gathered {
  const holders = holdersOf(known)
  const drafts = new Map<string, Draft>()
  const merges = new Merges()
  const dropped: Reason[] = []
  for (const one of found) {
    const names = [one.name, ...one.aliases].filter((name) => isName(name) && isInText(name, pages))
    const [name, ...aliases] = names
    if (name === undefined) {
      dropped.push('not-in-text')
      continue
    }
    const holder = pick(holders.get(nameKey(name)), one.kind)
    const like = new Map<string, string>()
    for (const alias of aliases) {
      const other = pick(holders.get(nameKey(alias)), one.kind)
      if (other) like.set(other.id, alias)
    }
    if (known.some(({ id }) => id === one.known)) like.set(one.known, like.get(one.known) ?? '')
    if (holder) {
      for (const [id, alias] of like) merges.add(id, holder.id, alias || name)
      continue
    }
    join(drafts, { ...one, name, aliases: new Set(aliases), like })
  }
  const giveId = idGiver(known.map(({ id }) => id))
  const entities = [...drafts.values()].map((draft): Entity => {
    const id = giveId(draft.name, draft.kind)
    for (const [other, alias] of draft.like) merges.add(id, other, alias || draft.name)
    const { kind, name, aliases, unnamed, confidence } = draft
    return { id, kind, name, aliases: [...aliases], unnamed, made: made(confidence) }
  })
  return { entities, merges: [...merges.list, ...likeEachOther(entities)], dropped }
}

function join(drafts: Map<string, Draft>, draft: Draft): void {
  const key = nameKey(draft.name)
  const same = drafts.get(key)
  if (!same) {
    drafts.set(key, draft)
    return
  }
  for (const alias of draft.aliases) if (alias !== same.name) same.aliases.add(alias)
  for (const [id, alias] of draft.like) same.like.set(id, alias)
  if (draft.confidence !== null) same.confidence = Math.max(same.confidence ?? 0, draft.confidence)
}

/** Each pair once, whichever way round. */
class Merges {
  readonly list: Likeness[] = []
  readonly #pairs = new Set<string>()

  add(from: string, into: string, name: string): void {
    const pair = [from, into].sort().join(' ')
    if (from === into || this.#pairs.has(pair)) return
    this.#pairs.add(pair)
    this.list.push({ from, into, reason: `The language model takes both to be called “${name}”.` })
  }
}

/** New ones of which one has the other's name as a further name. */
function likeEachOther(entities: readonly Entity[]): readonly Likeness[] {
  const merges = new Merges()
  const byName = new Map(entities.map((entity) => [nameKey(entity.name), entity]))
  for (const { id, aliases } of entities)
    for (const alias of aliases) {
      const other = byName.get(nameKey(alias))
      if (other) merges.add(other.id, id, alias)
    }
  return merges.list
}

function holdersOf(known: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const holders = new Map<string, Entity[]>()
  for (const entity of known)
    for (const key of new Set([entity.name, entity.inText ?? entity.name, ...entity.aliases].map(nameKey)))
      holders.set(key, [...(holders.get(key) ?? []), entity])
  return holders
}

const pick = (holders: readonly Entity[] = [], kind: Kind): Entity | undefined =>
  holders.find((holder) => holder.kind === kind) ?? holders[0]

/** What a name is compared by: "the U.S." and "US" are one. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^the /, '')
    .replace(/'s$/, '')
    .replace(/\./g, '')
    .replace(/[\s-]+/g, ' ')
    .trim()

const isInText = (name: string, pages: readonly Page[]): boolean =>
  pages.some(({ text, folded }) => wholePlacesOf(text, folded, name).length > 0)

const PRONOUN = /^(i|you|he|she|it|we|they|who|this|that|these|those|his|her|its|our|their)$/i

/** "He" and "officials" are words for anybody; "port officials" are somebody. */
const isName = (name: string): boolean =>
  name.length > 1 && !PRONOUN.test(name) && /[\p{Lu}\p{N}]|\p{L} \p{L}/u.test(name)
