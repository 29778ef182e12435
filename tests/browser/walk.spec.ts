import type { Locator, Page } from '@playwright/test'
import { effort } from '../effort'
import { cast, dossier, heading, open, trail } from './explorer'
import { nodeAt, type Point, positions, shown } from './graph'
import { piece } from './piece'
import { expect, test } from './test'

const ACTIONS = 15 * effort.times

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A reader who does anything. Each way of acting says whether it could be done. */
class Reader {
  constructor(
    private readonly page: Page,
    private readonly next: () => number,
  ) {}

  private one<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.next() * items.length)]
  }

  private async clickOne(targets: Locator): Promise<boolean> {
    const able: Locator[] = []
    for (const target of await targets.all())
      if ((await target.isVisible()) && (await target.isEnabled())) able.push(target)
    const chosen = this.one(able)
    await chosen?.click()
    return chosen !== undefined
  }

  private async press(key: string): Promise<boolean> {
    await this.page.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    )
    await this.page.keyboard.press(key)
    return true
  }

  private readonly button = (name: string | RegExp) => this.page.getByRole('button', { name })

  private readonly acts: Readonly<Record<string, () => Promise<boolean>>> = {
    'choose somebody in the cast': () => this.clickOne(cast(this.page).getByRole('option')),
    'choose a node': async () => {
      if (new URL(this.page.url()).searchParams.get('show') === 'table') return false
      const { nodes } = await shown(this.page)
      const id = this.one(nodes)
      if (id === undefined) return false
      const { x, y } = await nodeAt(this.page, id)
      await this.page.mouse.click(x, y)
      return true
    },
    'follow the dossier': () => this.clickOne(dossier(this.page).getByRole('link')),
    'connect two': async () => {
      await this.press('Escape')
      await this.press('c')
      const dialog = this.page.getByRole('dialog', { name: 'Connect two' })
      for (let end = 0; end < 2; end++) {
        const { name } = this.one(piece.entities) ?? { name: '' }
        await dialog.getByRole('combobox').fill(name)
        await dialog.getByRole('option').first().click()
      }
      return true
    },
    'another way': () => this.clickOne(this.button(/^(Next way|Way before|Turn round)$/)),
    'not through': () => this.clickOne(this.button(/^Not through|\(allow again\)$/)),
    'cast or voices': () =>
      this.clickOne(this.page.getByRole('group', { name: 'List shown' }).getByRole('button')),
    'leave a voice out': () => this.clickOne(this.page.locator('.voices').getByRole('button')),
    'bring back': () => this.press('b'),
    'use the legend': () => this.clickOne(this.page.locator('.legend').getByRole('button')),
    'show everything': () => this.clickOne(this.button('Show everything')),
    'graph or table': () => this.clickOne(this.page.getByRole('button', { name: /^(Graph|Table)$/ })),
    'lay out': () => this.clickOne(this.page.getByRole('button', { name: /^(Web|Order)$/ })),
    'sort the table': () => this.clickOne(this.page.getByRole('columnheader').getByRole('button')),
    'narrow the table': async () => {
      const choice = this.page.getByRole('form', { name: 'Narrow the claims' }).locator('select')
      if ((await choice.count()) === 0) return false
      const one = choice.nth(Math.floor(this.next() * (await choice.count())))
      const options = await one.locator('option').count()
      await one.selectOption({ index: Math.floor(this.next() * options) })
      return true
    },
    'go along the trail': () => this.clickOne(trail(this.page).locator('li > button:first-child')),
    'thin out the trail': () =>
      this.clickOne(trail(this.page).getByRole('button', { name: /out of the trail$/ })),
    'explain the trail': () => this.clickOne(this.page.getByRole('button', { name: 'Explain trail' })),
    'clear the selection': () => this.press('Escape'),
    'pin or free': () => this.press('p'),
  }

  /** Does one thing that can be done, and says which. */
  async act(): Promise<string> {
    for (;;) {
      const [name, act] = this.one(Object.entries(this.acts)) ?? []
      if (name !== undefined && (await act?.())) return name
    }
  }
}

/** All that Back must bring back; the camera and what is hovered are no steps. */
const seen = async (page: Page) => ({
  address: new URL(page.url()).search,
  step: await page.evaluate(() => (history.state as { at?: number } | null)?.at ?? 0),
  heading: await heading(page).innerText(),
  caption: await page.locator('.caption-body > p').innerText(),
  trail: await page.locator('.trail').innerText(),
  shown: await shown(page),
  rows: await page.locator('.claims-table tbody tr').count(),
})

function expectSelectedExists(address: string): void {
  const [type, id = ''] = new URLSearchParams(address).get('select')?.split(/:(.*)/s) ?? []
  const isEntity = (one: string | undefined) => piece.entities.some((entity) => entity.id === one)
  if (type === 'entity') expect(isEntity(id), address).toBe(true)
  if (type === 'claim')
    expect(
      piece.claims.some((claim) => claim.id === id),
      address,
    ).toBe(true)
  if (type === 'tie' || type === 'path') expect(id.split('~').every(isEntity), address).toBe(true)
}

for (const seed of [effort.seed, effort.seed + 1])
  test(`over ${ACTIONS} actions of all sorts nothing moves by itself, and Back undoes each (${seed})`, {
    tag: '@drawn',
  }, async ({ page }) => {
    test.setTimeout(120_000 * effort.times)
    await open(page)
    const reader = new Reader(page, random(seed))
    const places = new Map<string, Readonly<Record<string, Point>>>()
    const layout = () => new URL(page.url()).searchParams.get('layout') ?? 'web'
    places.set('web', await positions(page))
    const done: string[] = []
    let before = await seen(page)
    for (let step = 0; step < ACTIONS; step++) {
      done.push(await reader.act())
      const what = `after ${done.join(', ')}`
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      )
      const after = await seen(page)
      expectSelectedExists(after.address)
      await expect(page.getByRole('alert'), what).toHaveCount(0)
      const known = places.get(layout())
      if (known) await expect.poll(() => positions(page), what).toEqual(known)
      else places.set(layout(), await positions(page))
      if (after.step === before.step) expect(after, what).toEqual(before)
      else if (done.at(-1) !== 'connect two') {
        // One action is one step. Connecting two clears the selection first, so that both are asked for.
        expect(after.step, what).toBe(before.step + 1)
        await page.goBack()
        await expect.poll(() => seen(page), `Back ${what}`).toEqual(before)
        await page.goForward()
        await expect.poll(() => seen(page), `forward ${what}`).toEqual(after)
      }
      before = after
    }
  })
