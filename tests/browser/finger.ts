import type { Page } from '@playwright/test'
import type { Point } from './graph'

/** An emulated phone. */
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}

/** A finger that goes down, moves and is lifted when the test says so. */
export async function fingerOn(page: Page) {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  return {
    down: (at: Point) => send('touchStart', [at]),
    move: (to: Point) => send('touchMove', [to]),
    lift: () => send('touchEnd', []),
  }
}

/** Rests a finger on a spot until the menu is there, and lifts it. */
export async function longPress(page: Page, at: Point): Promise<void> {
  const finger = await fingerOn(page)
  await finger.down(at)
  await page.getByRole('menu').waitFor()
  await finger.lift()
}
