import { expect, it } from 'vitest'
import { providerOf } from '../../../../src/graph/provider/memory'
import { claim, group, pieceOf } from '../../support/small-piece'

it('tells at a glance what is denied, but no suggestion that is rather wrong than right', async () => {
  const suggested = (confidence: number) => ({
    denied: true,
    made: { by: 'rules', state: 'suggested', confidence } as const,
  })
  const provider = providerOf([
    pieceOf(
      [group('a'), group('b')],
      [
        claim('likely', 'a backs b', suggested(0.5)),
        claim('unlikely', 'a backs b', suggested(0.49)),
        claim('told', 'a backs b', { denied: true }),
      ],
    ),
  ])
  const { disputed } = await provider.glance()
  expect(disputed.map((one) => one.claim.id).sort()).toEqual(['likely', 'told'])
})
