import type { Page } from '@playwright/test'
import { seededRandom } from '../../src/graph/random'
import { heapOf } from '../bench/browser'
import { effort } from '../effort'
import { cast } from './explorer'
import { measure, nodes } from './graph'
import { drawnNow, expectReadable, openMade } from './made'
import { expect, test } from './test'

/** A browser keeps 50: so many steps are gone and taken back, and that several times. */
const STEPS = 40
const ROUNDS = 5
/** The most that the heap may have grown from the first round to the last: what a step keeps, or a list of all that was seen of it, would make it larger. */
const GROWTH = 1.4

const stepNow = (page: Page): Promise<number> =>
  page.evaluate(() => (history.state as { at?: number } | null)?.at ?? 0)

/** Looks at somebody, opens a group, or asks how two are connected. */
async function act(page: Page, next: () => number): Promise<void> {
  if (next() < 0.2) {
    const names = cast(page).getByRole('option')
    await names.nth(Math.floor(next() * Math.min(20, await names.count()))).click()
    return
  }
  const box = await page.locator('.graph').boundingBox()
  if (!box) throw new Error('the graph is not on the screen')
  const inSight = (await nodes(page)).filter(
    ({ isVisible, at: { x, y } }) =>
      isVisible && x > 20 && y > 20 && x < box.width - 80 && y < box.height - 20,
  )
  const one = inSight[Math.floor(next() * inSight.length)]
  // Where nobody is in sight any more, all are brought back into it.
  if (!one) await page.getByRole('button', { name: 'Fit the whole graph' }).click()
  else
    await page.locator('.graph').click({
      position: one.at,
      modifiers: next() < 0.15 ? ['Shift'] : [],
    })
}

/** Once the step is drawn. */
const expectReadableSoon = (page: Page): Promise<void> =>
  expect(async () => expectReadable(await measure(page))).toPass({ timeout: 30_000 })

// In the long run only: minutes, where every other story takes seconds.
if (effort.times > 1)
  for (const names of [250, 2000, 10_000])
    test(`${STEPS * ROUNDS} steps through a piece of ${names} names are undone: all can be read at each, and the memory does not grow`, {
      tag: '@drawn',
    }, async ({ page }) => {
      test.setTimeout(60 * 60_000)
      await openMade(page, { names, claims: names * 3 })
      const next = seededRandom(effort.seed)
      const heaps: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const [before, begun] = [await drawnNow(page), await stepNow(page)]
        while ((await stepNow(page)) < begun + STEPS) {
          await act(page, next)
          await expectReadableSoon(page)
        }
        await expect(page.getByRole('alert')).toHaveCount(0)
        while ((await stepNow(page)) > begun) {
          const at = await stepNow(page)
          await page.goBack()
          await expect.poll(() => stepNow(page)).toBe(at - 1)
          await expectReadableSoon(page)
        }
        await expect.poll(() => drawnNow(page)).toEqual(before)
        heaps.push(await heapOf(page))
      }
      expect(heaps.at(-1)).toBeLessThan(GROWTH * (heaps[0] ?? 0))
    })
