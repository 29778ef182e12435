import { expect, type Locator, type Page } from '@playwright/test'

/** Opens the explorer at an address (a query string) and waits for the graph. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`)
  await drawn(page)
}

/** Opens the explorer with a clock that from then on only goes when it is told to. */
export async function openStopped(page: Page, query = ''): Promise<void> {
  await page.clock.install()
  await open(page, query)
  await page.clock.pauseAt(new Date(Date.now() + 600_000))
}

/**
 * Goes on to another address of the piece as Forward does: without a new start of the page, and with no trail. Only what
 * the first start tells of an address (what the piece does not have) is not told.
 */
export const goOn = (page: Page, query: string): Promise<void> =>
  page.evaluate(async (url) => {
    const { at } = history.state as { at: number }
    const entry = { at: at + 1, url: url || '?', trail: [], pins: [] }
    history.pushState(entry, '', entry.url)
    dispatchEvent(new PopStateEvent('popstate', { state: entry }))
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, query)

/** Asked for often and as a rule there soon: hence looked for more often than what is expected is. */
export const drawn = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () =>
      !document.querySelector('.still') &&
      document.querySelector('.graph')?.getAttribute('data-drawn') === 'true',
    null,
    { timeout: 60_000, polling: 25 },
  )
}

export const graph = (page: Page): Locator => page.getByRole('application')
export const dossier = (page: Page): Locator => page.getByRole('region', { name: 'Dossier' })
export const reader = (page: Page): Locator => page.getByRole('region', { name: 'The piece', exact: true })
export const readerText = (page: Page): Locator => page.getByRole('region', { name: 'Text of the piece' })
export const cast = (page: Page): Locator => page.getByRole('listbox', { name: 'Cast' })
export const castFilter = (page: Page): Locator => page.getByRole('searchbox', { name: 'Filter names' })
export const trail = (page: Page): Locator => page.getByRole('navigation', { name: 'Trail' })
/** The sentence above the graph. */
export const caption = (page: Page): Locator => page.locator('.caption')
export const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' })
export const paletteInput = (page: Page): Locator => palette(page).getByRole('combobox')
/** Opens the search by its key and types. */
export async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await expect(paletteInput(page)).toBeFocused()
  await page.keyboard.type(words)
}

export const help = (page: Page): Locator => page.getByRole('dialog', { name: 'Keys' })
export const notices = (page: Page): Locator => page.getByRole('alert')
/** What a click just did, where that shows nowhere else. */
export const toast = (page: Page): Locator => page.locator('.toast.shown')

/** The switch of a kind or a family in the legend. */
export const legendSwitch = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${name} \\d+$`) })

/** Switches a kind or a family on or off, and waits until that shows. */
export async function toggle(page: Page, name: string): Promise<void> {
  const isOn = (await legendSwitch(page, name).getAttribute('aria-pressed')) === 'true'
  await legendSwitch(page, name).click()
  await expect(legendSwitch(page, name)).toHaveAttribute('aria-pressed', String(!isOn))
}

/** Changes the view by the menu that small screens have. */
export async function look(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `View: ${from}` }).click()
  await page.getByRole('button', { name: new RegExp(`^${to} `) }).click()
}

/** Somebody in the cast. */
export const castOption = (page: Page, name: string): Locator =>
  cast(page).getByRole('option', { name: new RegExp(`^${name},`) })

/** The name, the sentence or the two names that the dossier is about. */
export const heading = (page: Page): Locator => dossier(page).getByRole('heading', { level: 2 })

/** A section of the dossier, by the beginning of its heading. */
export const section = (page: Page, title: string): Locator =>
  dossier(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 3, name: new RegExp(`^${title}`) }) })

/** The card of a claim, by its sentence. */
export const card = (within: Locator, sentence: string | RegExp): Locator =>
  within.getByRole('article').filter({ hasText: sentence })

export const paragraph = (page: Page, number: number): Locator =>
  readerText(page).locator(`[data-paragraph="${number}"]`)

/** What was clicked through, as the trail names it. */
export const steps = (page: Page): Promise<readonly string[]> =>
  trail(page).locator('li > button:first-child').allInnerTexts()

/** How many entries the browser's history has. */
export const historyLength = (page: Page): Promise<number> => page.evaluate(() => history.length)

/** Presses Tab until something has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} never reached ${target}`)
}

/** px between the top of the piece's pane and the top of a paragraph. */
export const lead = (page: Page, number: number): Promise<number> =>
  paragraph(page, number).evaluate((element) => {
    const pane = element.closest('[role=region]')
    return pane ? element.getBoundingClientRect().top - pane.getBoundingClientRect().top : Number.NaN
  })
