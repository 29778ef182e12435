import type { Locator, Page } from '@playwright/test'
import { pieceToFile } from '../../src/model/file/piece'
import type { Piece } from '../../src/model/piece'
import { type Answer, type Asked, type MachineServer, startMachineServer } from '../machine-server'
import { harbour } from '../unit/support/harbour'
import { findsNothing } from './axe'
import { castOption, dossier, drawn, palette, searchFor, toast } from './explorer'
import { saveState } from './kept'
import { type Site, startSite } from './machine/site'
import { desk, dropText } from './own-piece'
import { test as base, expect } from './test'

interface Worlds {
  /** A server of the test's own, in place of a machine. */
  machine: MachineServer
}

const test = base.extend<Worlds, { site: Site }>({
  site: [
    // Playwright wants a pattern there, also where nothing is needed.
    async ({ playwright: _ }, use) => {
      const site = await startSite()
      await use(site)
      site.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site.url),
  machine: async ({ playwright: _ }, use) => {
    const machine = await startMachineServer(tells)
    await use(machine)
    await machine.close()
  },
})

// What goes to the server of the test is what is tested.
test.use({ expected: [/^request: http:\/\/127\.0\.0\.1:\d+\/v1\//] })

const tells = ({ about }: Asked): Answer => ({
  say:
    about === 'names'
      ? {
          names: [
            { name: 'Dockers Union', kind: 'organisation', aliases: ['the union'], confidence: 0.9 },
            { name: 'Norway', kind: 'place', confidence: 0.8 },
            { name: 'Atlantis', kind: 'place' },
            { name: 'Berk', kind: 'person', known: 'tomas-berk' },
          ],
        }
      : {
          claims: [
            {
              subject: 'dockers-union',
              predicate: 'tells',
              object: 'norway',
              text: 'The Dockers Union wrote to Norway.',
              paragraph: 4,
              quote: 'wrote to Norway once more in week 0',
              stance: 'asserted',
            },
            {
              subject: 'norway',
              predicate: 'attacks',
              object: 'oslo',
              text: 'Norway attacks Oslo.',
              paragraph: 3,
              quote: 'Norway sent its ships',
              stance: 'asserted',
            },
          ],
        },
})

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Read with a model of your own' })
const field = (page: Page, name: string): Locator => dialog(page).getByLabel(name)
const button = (page: Page, name: string): Locator => dialog(page).getByRole('button', { name, exact: true })

/** Long enough to be read in several parts. */
const long: Piece = {
  ...harbour,
  paragraphs: [
    ...harbour.paragraphs,
    ...Array.from({ length: 4 }, (_, at) => ({
      text: `Week ${at}. ${`The Dockers Union wrote to Norway once more in week ${at}. `.repeat(40)}`,
      mentions: [],
    })),
  ],
}

/** Opens a piece of one's own, on a page that may connect to some servers. */
async function open(page: Page, site: Site, connect: readonly string[]): Promise<void> {
  site.connect = connect
  await page.goto('./')
  await drawn(page)
  await dropLong(page)
}

async function dropLong(page: Page): Promise<void> {
  await dropText(page, 'piece.json', JSON.stringify(pieceToFile(long)))
  await page.waitForURL(/\?piece=mine-/)
  await drawn(page)
}

/** Undoes what was read. */
async function takeBack(page: Page): Promise<void> {
  await page.keyboard.press('v')
  await expect(desk(page)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(toast(page)).toContainText('Undone')
  await page.keyboard.press('v')
  await expect(desk(page)).toBeHidden()
  await expect(castOption(page, 'Norway')).toHaveCount(0)
  // Nobody is selected: the dossier is that of the piece.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Read with a model of your own…' })).toBeVisible()
}

async function ask(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read with a model of your own…' }).click()
  await expect(dialog(page)).toBeVisible()
}

async function fill(page: Page, { address }: MachineServer, machine = 'reader-7b'): Promise<void> {
  await field(page, 'Address').fill(address)
  await field(page, 'Model').fill(machine)
}

test.describe('what the policy itself holds back', () => {
  test.use({ expected: [/127\.0\.0\.1/] })

  test('without a named server nothing can be sent, whoever tries, and the dialog says how it can be', async ({
    page,
    site,
    machine,
  }) => {
    await test.step('what comes with the explorer takes nothing in: there is no button', async () => {
      site.connect = []
      await page.goto('./')
      await drawn(page)
      await expect(page.getByRole('button', { name: /model of your own/ })).toHaveCount(0)
    })

    await dropLong(page)
    await test.step('the dialog says how it can be', async () => {
      await ask(page)
      await expect(dialog(page)).toContainText(
        'This page is not allowed to connect to http://127.0.0.1:11434.',
      )
      await expect(dialog(page)).toContainText('npm start -- --connect http://127.0.0.1:11434')
      await fill(page, machine)
      await expect(dialog(page)).toContainText(`This page is not allowed to connect to ${machine.address}.`)
      await expect(dialog(page)).toContainText(`HEARSAY_CONNECT=${machine.address} npm run build`)
      await expect(button(page, 'Start reading')).toBeDisabled()
      await expect(dialog(page)).toContainText('Nothing is sent: the page is not allowed to.')
      await button(page, 'Test connection').click()
      await expect(dialog(page).getByRole('status').first()).toContainText('is not allowed to connect')
      await findsNothing(page)
      expect(machine.asked).toEqual([])
    })

    await test.step('a request is held back, whoever makes it', async () => {
      const fetched = (address: string) =>
        page.evaluate((url) => fetch(url).then(() => 'fetched', String), `${address}/v1/models`)
      expect(await fetched(machine.address)).toContain('TypeError')
      expect(machine.asked).toEqual([])
      await open(page, site, [machine.address])
      expect(await fetched(machine.address)).toBe('fetched')
    })
  })
})

test('a piece is read, by mouse and by keyboard; reading is cancelled and goes on; settings are kept or forgotten', async ({
  page,
  site,
  machine,
}) => {
  test.slow()
  await open(page, site, [machine.address])
  await test.step('it is tested, told what goes where, read, suggested, and counted what was dropped', async () => {
    await ask(page)
    await expect(dialog(page)).not.toContainText('not allowed')
    await expect(button(page, 'Start reading')).toBeDisabled()
    await fill(page, machine, 'reader-7')
    await field(page, 'Key').fill('secret')
    await button(page, 'Test connection').click()
    await expect(dialog(page)).toContainText('has no model “reader-7”.It has reader-7b')
    await field(page, 'Model').fill('reader-7b')
    await button(page, 'Test connection').click()
    await expect(dialog(page)).toContainText('answers, and has reader-7b')
    await expect(dialog(page)).toContainText(
      new RegExp(`The text of this piece, [\\d,]+ words, goes to ${machine.address} and nowhere else\\.`),
    )
    await findsNothing(page)
    // So far nothing of the text was sent.
    expect(machine.asked.every(({ method }) => method === 'GET')).toBe(true)
    await button(page, 'Start reading').click()
    await expect(dialog(page)).toContainText('Suggested: 3 names, 1 claim and 1 proposal to merge.')
    await expect(dialog(page).getByRole('listitem')).toHaveText([
      /^\d names that the text does not use$/,
      /^\d claims or remarks whose quotes are not in the text$/,
    ])
    await findsNothing(page)
    expect(new Set(machine.asked.map(({ key }) => key))).toEqual(new Set(['Bearer secret']))
    await button(page, 'Close').click()
    await expect(page.getByRole('button', { name: 'Read with a model of your own…' })).toBeFocused()
    for (const name of ['Dockers Union', 'Norway', 'Berk']) await expect(castOption(page, name)).toBeVisible()
    await searchFor(page, 'wrote to Norway')
    await page.keyboard.press('Enter')
    await expect(dossier(page)).toContainText('The Dockers Union wrote to Norway.')
    await expect(dossier(page)).toContainText('by model reader-7b, not reviewed')
    await page.keyboard.press('v')
    await expect(desk(page)).toContainText('The same? 1')
    // All of it is one edit.
    await page.keyboard.press('Control+z')
    await page.keyboard.press('v')
    await expect(castOption(page, 'Dockers Union')).toHaveCount(0)
    await expect(saveState(page)).toHaveText(/^Saved/)
  })

  await test.step('settings are kept in this browser, and forgotten when that is asked for', async () => {
    await page.reload()
    await drawn(page)
    await ask(page)
    await expect(field(page, 'Address')).toHaveValue(machine.address)
    await expect(field(page, 'Key')).toHaveValue('secret')
    await expect(field(page, 'Key')).toHaveAttribute('type', 'password')
    expect(page.url()).not.toContain('secret')
    await button(page, 'Forget these').click()
    await expect(field(page, 'Key')).toHaveValue('')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('secret')
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
  })

  await test.step('by keyboard alone, from the search to what was found', async () => {
    await searchFor(page, 'model of your own')
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeHidden()
    await expect(dialog(page)).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(field(page, 'Address')).toBeFocused()
    await page.keyboard.type(machine.address)
    await page.keyboard.press('Tab')
    await page.keyboard.type('reader-7b')
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toContainText('answers, and has reader-7b')
    await expect(field(page, 'Model')).toBeFocused()
    for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Tab')
    await expect(button(page, 'Start reading')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toContainText('Suggested: 3 names')
    await page.keyboard.press('Tab')
    await expect(button(page, 'Read it once more')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
  })

  await takeBack(page)
  await page.reload()
  await drawn(page)
  await test.step('closed while it reads, it stops, and nothing more is sent', async () => {
    let release = () => {}
    const after = new Promise<void>((resolve) => {
      release = resolve
    })
    machine.answer = (asked) => ({ say: (tells(asked) as { say: unknown }).say, after })
    const before = machine.asked.length
    await ask(page)
    await fill(page, machine)
    await button(page, 'Start reading').click()
    await expect.poll(() => machine.asked.length).toBe(before + 1)
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    release()
    await ask(page)
    await expect(dialog(page)).toContainText('Cancelled. Nothing was read yet.')
    expect(machine.asked).toHaveLength(before + 1)
    await page.keyboard.press('Escape')
    await expect(castOption(page, 'Norway')).toHaveCount(0)
  })

  await test.step('cancelled, it goes on where it was, also after the dialog was closed', async () => {
    let isStuck = true
    machine.answer = (asked) => (asked.about === 'claims' && isStuck ? 'silence' : tells(asked))
    await ask(page)
    await fill(page, machine)
    await button(page, 'Go on').click()
    await expect(dialog(page)).toContainText(/Looking for claims: part 1 of \d/)
    await expect(button(page, 'Cancel')).toBeFocused()
    await expect(dialog(page).getByRole('progressbar')).toBeVisible()
    await expect(field(page, 'Address')).toBeDisabled()
    await findsNothing(page)
    const before = machine.asked.length
    await button(page, 'Cancel').click()
    await expect(dialog(page)).toContainText('Cancelled. What was read so far is kept, to go on from.')
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await ask(page)
    isStuck = false
    await button(page, 'Go on').click()
    await expect(dialog(page)).toContainText('Suggested: 3 names, 1 claim')
    expect(machine.asked.slice(before).every(({ about }) => about === 'claims')).toBe(true)
    await button(page, 'Close').click()
    await expect(castOption(page, 'Norway')).toHaveCount(1)
  })

  await takeBack(page)
  await test.step('a text with orders in it, and a machine that follows them, change nothing but suggestions', async () => {
    machine.answer = ({ about }) => ({
      say:
        about === 'names'
          ? {
              names: [
                { name: '<img src=x onerror=alert(1)>', kind: 'person' },
                { name: 'Norway', kind: 'place' },
              ],
            }
          : {
              do: 'reject',
              claims: [
                {
                  subject: 'norway',
                  predicate: 'seizes',
                  object: 'oslo',
                  text: '<script>alert(1)</script>',
                  quote: 'in Oslo on Saturday',
                  stance: 'asserted',
                  made: { by: 'reader', state: 'confirmed' },
                },
              ],
            },
    })
    await ask(page)
    await fill(page, machine)
    await button(page, 'Read it once more').click()
    await expect(dialog(page)).toContainText('Suggested: 1 name and 1 claim.')
    await button(page, 'Close').click()
    await searchFor(page, 'script')
    await page.keyboard.press('Enter')
    await expect(dossier(page)).toContainText('<script>alert(1)</script>')
    await expect(dossier(page)).toContainText('by model reader-7b, not reviewed')
  })
})

test('what was found while another tab took the piece over is kept, and added later', async ({
  page,
  site,
  machine,
}) => {
  test.slow()
  let release = () => {}
  const after = new Promise<void>((resolve) => {
    release = resolve
  })
  machine.answer = (asked) => ({ say: (tells(asked) as { say: unknown }).say, after })
  await open(page, site, [machine.address])
  const later = await page.context().newPage()
  await later.goto(page.url())
  const takeOver = (tab: Page) => tab.locator('.keeping-note').getByRole('button', { name: 'Take over' })
  await expect(takeOver(later)).toBeVisible()
  await expect(later.getByRole('button', { name: 'Read with a model of your own…' })).toBeDisabled()
  await ask(page)
  await fill(page, machine)
  await button(page, 'Start reading').click()
  await expect.poll(() => machine.asked.length).toBe(1)
  await takeOver(later).click()
  await expect(takeOver(later)).toHaveCount(0)
  release()
  await expect(dialog(page)).toContainText('Found, but not added: 3 names, 1 claim and 1 proposal to merge.')
  await expect(dialog(page)).toContainText('another tab has it')
  await expect(button(page, 'Read it once more')).toBeDisabled()
  await findsNothing(page)
  await button(page, 'Close').click()
  await takeOver(page).click()
  await ask(page)
  await button(page, 'Add it now').click()
  await expect(dialog(page)).toContainText('Suggested: 3 names, 1 claim and 1 proposal to merge.')
  await button(page, 'Close').click()
  await expect(castOption(page, 'Dockers Union')).toBeVisible()
})

test.describe('what the browser complains about on the way', () => {
  test.use({ expected: [/127\.0\.0\.1/] })

  test('what a server refuses, and where it does not answer, is told as such', async ({
    page,
    site,
    machine,
  }) => {
    await open(page, site, [machine.address])
    await ask(page)
    await fill(page, machine)
    await test.step('a key that is refused, and a server that fails, are told as such', async () => {
      machine.answer = () => ({ status: 401, body: { error: { message: 'Invalid API key' } } })
      await button(page, 'Test connection').click()
      await expect(dialog(page)).toContainText('refuses the key.Write the key')
      await button(page, 'Start reading').click()
      await expect(dialog(page)).toContainText('It says: “Invalid API key”')
      await findsNothing(page)
    })

    await test.step('a server that is not running is told from one that does not let the page in', async () => {
      machine.letsIn = null
      await button(page, 'Test connection').click()
      await expect(dialog(page)).toContainText('but it does not let this page read the answer (CORS)')
      await expect(dialog(page)).toContainText(`OLLAMA_ORIGINS=${new URL(site.url).origin}`)
      await findsNothing(page)
      await machine.close()
      await button(page, 'Test connection').click()
      await expect(dialog(page)).toContainText(`Nothing answers at ${machine.address}.`)
      await button(page, 'Go on').click()
      await expect(dialog(page)).toContainText('was not reached, or broke off.')
      await expect(button(page, 'Go on')).toBeVisible()
    })
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

  test('it fits, and a finger reaches all of it', async ({ page, site, machine }) => {
    await open(page, site, [machine.address])
    await page.getByRole('button', { name: 'Dossier', exact: true }).tap()
    await page.getByRole('button', { name: 'Read with a model of your own…' }).tap()
    await fill(page, machine)
    await button(page, 'Test connection').tap()
    await expect(dialog(page)).toContainText('answers, and has reader-7b')
    await findsNothing(page)
    const wider = await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth)
    expect(wider).toBeLessThanOrEqual(0)
    for (const one of await dialog(page).getByRole('button').all())
      expect((await one.boundingBox())?.height, await one.innerText()).toBeGreaterThanOrEqual(40)
    await button(page, 'Start reading').tap()
    await expect(dialog(page)).toContainText('Suggested: 3 names')
    await findsNothing(page)
  })
})
