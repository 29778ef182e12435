import type { Member, Verdict } from '../../../model/collection'
import type { Candidate } from './candidates'

/** What somebody judged, of two by their keys. */
export interface Judged {
  readonly verdict: Verdict
  readonly keys: readonly [string, string]
}

/** Those who are one, as far as they are joined by now. */
export interface Parts {
  /** False, with nothing done, where somebody judged that not the same; by rule also where it joins two of one piece. */
  join(one: string, other: string, how: 'judged' | 'by rule'): boolean
  groups(): readonly (readonly Member[])[]
}

export function createParts(all: readonly Candidate[], judged: readonly Judged[]): Parts {
  const parents = new Map(all.map(({ key }) => [key, key]))
  const members = new Map(all.map(({ key }) => [key, [key]]))
  /** In which pieces those of a root stand, where they are several. */
  const pieces = new Map<string, Set<string>>()
  const pieceOf = new Map(all.map(({ key, member }) => [key, member.piece]))
  const apart = new Map<string, Set<string>>()
  for (const { verdict, keys } of judged) {
    if (verdict !== 'not-the-same') continue
    const [one, other] = keys
    apart.set(one, (apart.get(one) ?? new Set()).add(other))
    apart.set(other, (apart.get(other) ?? new Set()).add(one))
  }
  const rootOf = (key: string): string => {
    let root = key
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    parents.set(key, root)
    return root
  }
  return {
    join(one, other, how) {
      const roots = [rootOf(one), rootOf(other)] as const
      if (roots[0] === roots[1]) return true
      const sizeOf = (root: string): number => members.get(root)?.length ?? 0
      // The few go to the many, so that each goes seldom.
      const [root, second] = sizeOf(roots[0]) < sizeOf(roots[1]) ? [roots[1], roots[0]] : roots
      const [here, there] = [members.get(root) ?? [], members.get(second) ?? []]
      if (there.some((key) => [...(apart.get(key) ?? [])].some((other) => rootOf(other) === root)))
        return false
      const inPieces = pieces.get(root) ?? new Set(here.map((key) => pieceOf.get(key) ?? ''))
      if (how === 'by rule' && there.some((key) => inPieces.has(pieceOf.get(key) ?? ''))) return false
      for (const key of there) {
        here.push(key)
        inPieces.add(pieceOf.get(key) ?? '')
      }
      parents.set(second, root)
      pieces.set(root, inPieces)
      members.delete(second)
      pieces.delete(second)
      return true
    },
    groups() {
      const found = new Map<string, Member[]>()
      for (const { key, member } of all) {
        const root = rootOf(key)
        const group = found.get(root)
        if (group) group.push(member)
        else found.set(root, [member])
      }
      return [...found.values()]
    },
  }
}
