import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findGroups, resolutions } from '../../../../src/graph/groups/communities'
import { groupName, groupOf } from '../../../../src/graph/groups/group'
import type { Network } from '../../../../src/graph/groups/network'
import { bundleTies } from '../../../../src/graph/ties'
import { FINEST, USUAL_FINENESS } from '../../../../src/state/view'
import { toldPiece } from '../../support/arbitrary-view'
import { networkOf } from '../../support/network'
import { check } from '../../support/property'
import { claim, person, pieceOf } from '../../support/small-piece'

/** Two circles of friends that know each other by one tie, a couple, and somebody alone. */
const friends = pieceOf(
  ['ann', 'bea', 'cis', 'dot', 'eve', 'fay', 'gus', 'hal', 'ida'].map((id) => person(id)),
  [
    ...['ann backs bea', 'bea backs cis', 'cis backs ann', 'bea attacks ann'],
    ...['dot backs eve', 'eve backs fay', 'fay backs dot', 'eve attacks fay'],
    ...['cis backs dot', 'gus backs hal'],
  ].map((told, at) => claim(`c${at}`, told)),
)
const network = networkIn(friends)

function networkIn(piece: typeof friends): Network {
  return networkOf(
    piece.entities.map(({ id }) => id),
    bundleTies(piece.claims).values(),
  )
}

const members = (found: ReturnType<typeof findGroups>) =>
  found.map((one) => [...one.members].sort().join(' '))

describe('groups', () => {
  it('hold those who are tied more to each other than to the rest, the largest first', () => {
    expect(members(findGroups(network, 1))).toEqual(['ann bea cis', 'dot eve fay', 'gus hal'])
  })

  it('have nobody who is tied to nobody', () => {
    expect(groupOf('ida', findGroups(network, 1))).toBeUndefined()
  })

  it('are known by the best-connected member and named after two; equals go by their ids', () => {
    const [first, second, third] = findGroups(network, 1)
    const nameOf = (id: string) => id.toUpperCase()
    expect(first && groupName(first, nameOf)).toBe('ANN and BEA')
    expect(second && groupName(second, nameOf)).toBe('EVE and FAY')
    expect(third?.leader).toBe('gus')
  })

  it('count the claims of one happening once', () => {
    const told = pieceOf(friends.entities, [
      ...friends.claims,
      ...['x', 'y', 'z'].map((id) => claim(id, 'fay backs dot', { event: 'one' })),
    ])
    expect(findGroups(networkIn(told), 1)[1]?.members).toEqual(['fay', 'dot', 'eve'])
  })

  it('are none where nothing is tied', () => {
    expect(findGroups(networkIn(pieceOf(friends.entities, [])), 1)).toEqual([])
  })

  it('come in as many finenesses as the slider has', () => {
    expect(resolutions).toHaveLength(FINEST + 1)
    expect(resolutions[USUAL_FINENESS]).toBe(1)
    expect([...resolutions].sort((a, b) => a - b)).toEqual(resolutions)
  })

  it('are the same each time, whatever the order in the file, and share nobody', () => {
    check(
      fc.property(toldPiece, fc.constantFrom(...resolutions), (piece, resolution) => {
        const found = findGroups(networkIn(piece), resolution)
        const turned = {
          ...piece,
          entities: [...piece.entities].reverse(),
          claims: [...piece.claims].reverse(),
        }
        expect(findGroups(networkIn(turned), resolution)).toEqual(found)
        const all = found.flatMap((one) => one.members)
        expect(new Set(all).size).toBe(all.length)
        for (const one of found) {
          expect(one.members.length).toBeGreaterThan(1)
          expect(one.leader).toBe(one.members[0])
        }
      }),
    )
  })
})
