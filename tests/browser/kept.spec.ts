import { findsNothing } from './axe'
import { castOption, drawn, heading, notices, open, readerText, tabTo, toast } from './explorer'
import {
  addOwn,
  closeShelf,
  downloaded,
  keptIn,
  opening,
  openOwn,
  openShelf,
  rename,
  row,
  saveState,
  shelf,
  TITLE,
  titleOf,
  untitled,
} from './kept'
import { piece } from './piece'
import { expect, test } from './test'

test('a piece of one’s own is kept, also when its tab dies; it goes elsewhere and is found among many', async ({
  page,
  context,
  another,
}) => {
  await test.step('a piece of one’s own is there again after a reload, with what was done to it and how it was looked at', async () => {
    await openOwn(page)
    await rename(page, TITLE, 'The bridge')
    await castOption(page, 'Runa Falk').click()
    await expect(heading(page)).toHaveText(/Runa Falk/)
    await page.reload()
    await drawn(page)
    await expect(titleOf(page)).toHaveText('The bridge')
    await expect(page).toHaveTitle('The bridge · Hearsay')
    await expect(heading(page)).toHaveText(/Runa Falk/)
    await expect(readerText(page)).toContainText('Norway sent divers to Halden.')
    await expect(notices(page)).toHaveCount(0)
  })

  await test.step('what is exported opens in another browser as the same piece, with its history', async () => {
    await addOwn(page)
    await rename(page, TITLE, 'A bridge, closed')
    await openShelf(page)
    const file = await downloaded(page, () =>
      row(page, 'A bridge, closed')
        .getByRole('button', { name: /^Export/ })
        .click(),
    )
    expect(file.name).toBe('A-bridge-closed.json')
    const elsewhere = await another()
    await open(elsewhere)
    await elsewhere.keyboard.press('o')
    await opening(elsewhere)
      .getByLabel('Choose files…')
      .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) })
    await expect(titleOf(elsewhere)).toHaveText('A bridge, closed')
    await drawn(elsewhere)
    await openShelf(elsewhere)
    const again = await downloaded(elsewhere, () =>
      row(elsewhere, 'A bridge, closed')
        .getByRole('button', { name: /^Export/ })
        .click(),
    )
    const idIn = (text: string) => /"id": "(mine-[a-z0-9]+)"/.exec(text)?.[1] ?? ''
    expect(idIn(again.text)).not.toBe(idIn(file.text))
    expect(again.text.replaceAll(idIn(again.text), idIn(file.text))).toBe(file.text)
  })

  await test.step('many pieces are searched', async () => {
    await closeShelf(page)
    await addOwn(page)
    await openShelf(page)
    for (let copies = 1; copies < 10; copies++) {
      await row(page, TITLE)
        .last()
        .getByRole('button', { name: /^Duplicate/ })
        .click()
      await expect(row(page, TITLE)).toHaveCount(copies + 1)
    }
    const search = shelf(page).getByRole('searchbox', { name: 'Find a piece' })
    await search.fill(piece.title.slice(0, 12))
    await expect(shelf(page).getByRole('listitem')).toHaveCount(1)
    await search.fill('no such thing')
    await expect(shelf(page)).toContainText('No piece has such a title.')
    await search.fill('')
  })

  await test.step('a tab that dies in the middle loses nothing that was done', async () => {
    const address = page.url()
    await row(page, TITLE).filter({ hasText: 'open now' }).getByRole('button', { name: 'Rename' }).click()
    await shelf(page)
      .getByRole('textbox', { name: /^New title/ })
      .fill('Last edit')
    await page.keyboard.press('Enter')
    await expect(titleOf(page)).toHaveText('Last edit')
    await expect(saveState(page)).toHaveText(/^Saved/)
    const session = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    session.send('Page.crash').catch(() => {})
    await crashed
    const later = await context.newPage()
    await later.goto(address)
    await drawn(later)
    await expect(titleOf(later)).toHaveText('Last edit')
  })
})

test('the shelf lists what there is; pieces are renamed, deleted and duplicated there; axe finds nothing at AA, light and dark', async ({
  page,
}) => {
  test.slow()
  await test.step('the shelf lists what there is: title, date, how much is reviewed, when it changed', async () => {
    await openOwn(page)
    await openShelf(page)
    await expect(row(page, TITLE)).toContainText('3 May 2022')
    await expect(row(page, TITLE)).toContainText(/\d+ names and \d+ claims?, none reviewed/)
    await expect(row(page, TITLE)).toContainText(/changed \d+ \w+ at \d\d:\d\d/)
    await expect(row(page, TITLE)).toContainText('open now')
    await expect(row(page, piece.title)).toContainText(
      `${piece.entities.length} names and ${piece.claims.length} claims, all reviewed`,
    )
    await expect(shelf(page)).toContainText(
      /kept in this browser only, until you delete them\. Hearsay uses \S+ [kMG]B/,
    )
    await expect(shelf(page).getByRole('searchbox')).toHaveCount(0)
    await findsNothing(page)
  })

  await test.step('by the keyboard alone: rename, delete, undo', async () => {
    await tabTo(page, row(page, TITLE).getByRole('button', { name: /^Rename/ }))
    await page.keyboard.press('Enter')
    const name = shelf(page).getByRole('textbox', { name: /^New title/ })
    await expect(name).toBeFocused()
    await findsNothing(page)
    await page.keyboard.press('Escape')
    await expect(row(page, TITLE).getByRole('button', { name: /^Rename/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(name).toBeFocused()
    await page.keyboard.type('By keys')
    await page.keyboard.press('Enter')
    await expect(row(page, 'By keys').getByRole('button', { name: /^Rename/ })).toBeFocused()
    await tabTo(page, row(page, 'By keys').getByRole('button', { name: /^Delete/ }))
    await page.keyboard.press('Enter')
    await expect(shelf(page).getByRole('button', { name: 'Undo' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(row(page, 'By keys')).toBeVisible()
    await expect(toast(page)).toHaveCount(0)
  })

  await test.step('what is deleted can be brought back: at once, and after a reload; or is gone for good', async () => {
    await closeShelf(page)
    await addOwn(page)
    const address = page.url()
    await openShelf(page)
    await row(page, TITLE)
      .getByRole('button', { name: /^Delete/ })
      .click()
    const undo = shelf(page).getByRole('button', { name: 'Undo' })
    await expect(undo).toBeFocused()
    await expect(page).toHaveURL(/kherson-evacuation/)
    await undo.click()
    await expect(row(page, TITLE)).toBeVisible()
    await row(page, TITLE)
      .getByRole('button', { name: /^Delete/ })
      .click()
    await expect(undo).toBeFocused()
    await page.goto(address)
    await drawn(page)
    await expect(notices(page)).toContainText('was deleted')
    await openShelf(page)
    await shelf(page).getByText('Deleted, kept for a day (1)').click()
    await findsNothing(page)
    await shelf(page)
      .getByRole('button', { name: `Bring “${TITLE}” back` })
      .click()
    await shelf(page).getByRole('button', { name: TITLE, exact: true }).click()
    await expect(titleOf(page)).toHaveText(TITLE)
    await drawn(page)
    await openShelf(page)
    await row(page, TITLE)
      .getByRole('button', { name: /^Delete/ })
      .click()
    await shelf(page).getByText('Deleted, kept for a day (1)').click()
    await shelf(page)
      .getByRole('button', { name: `Delete “${TITLE}” for good` })
      .click()
    await expect(shelf(page).getByText(/^Deleted, kept/)).toHaveCount(0)
    await expect(shelf(page)).not.toContainText(TITLE)
  })

  await test.step('a piece is duplicated, the bundled one too, and the copy is one’s own', async () => {
    await closeShelf(page)
    await addOwn(page)
    await openShelf(page)
    await row(page, TITLE)
      .getByRole('button', { name: /^Duplicate/ })
      .click()
    await expect(row(page, `${TITLE} (copy)`)).toBeVisible()
    await row(page, piece.title)
      .getByRole('button', { name: /^Duplicate/ })
      .click()
    await shelf(page)
      .getByRole('button', { name: `${piece.title} (copy)`, exact: true })
      .click()
    await expect(page).toHaveURL(/\?piece=mine-/)
    await drawn(page)
    await expect(saveState(page)).toHaveText(/^Saved/)
    await expect(castOption(page, 'Jens Stoltenberg')).toBeVisible()
    await page.reload()
    await expect(titleOf(page)).toHaveText(`${piece.title} (copy)`)
  })
})

test('a text is discarded, or kept as the words of the piece', async ({ page }) => {
  await test.step('a text that is discarded is not offered again', async () => {
    await open(page)
    await page.keyboard.press('o')
    await opening(page).getByRole('textbox', { name: 'Paste the text of an article' }).fill(untitled)
    await opening(page).getByRole('button', { name: 'Go on' }).click()
    await opening(page).getByRole('button', { name: 'Discard' }).click()
    await expect(page.locator('dialog')).toHaveCount(0)
    await page.keyboard.press('o')
    await expect(opening(page).getByRole('textbox', { name: 'Paste the text of an article' })).toHaveValue('')
  })

  await test.step('the words laid under a digest are kept as a piece of one’s own when that is asked', async () => {
    const words = piece.paragraphs.map(
      (text) => `So it was: ${text.replace(/\[([^\]]*)\]\([a-z0-9-]+\)/g, '$1')}`,
    )
    await page.keyboard.press('Escape')
    await expect(page.locator('dialog')).toHaveCount(0)
    await page.keyboard.press('o')
    await opening(page)
      .getByRole('textbox', { name: 'Paste the text of an article' })
      .fill(['Title of it', ...words].join('\n\n'))
    await opening(page).getByRole('button', { name: 'Go on' }).click()
    await opening(page)
      .getByRole('textbox', { name: /^Head and foot/ })
      .fill('Title of it')
    await opening(page)
      .getByRole('textbox', { name: /^Text \d/ })
      .fill(words.join('\n\n'))
    await opening(page).getByRole('button', { name: 'These are the words of the piece that is open' }).click()
    await expect(readerText(page)).toContainText('unless you keep them')
    expect(await keptIn(page, 'works')).toBe('[]')
    await expect.poll(() => keptIn(page, 'drafts')).toBe('[]')
    await page.getByRole('button', { name: 'Keep these words' }).click()
    await expect(page).toHaveURL(/\?piece=mine-/)
    await drawn(page)
    await expect(saveState(page)).toHaveText(/^Saved/)
    await page.reload()
    await drawn(page)
    await expect(readerText(page)).toContainText('So it was: ')
    await expect(castOption(page, 'Jens Stoltenberg')).toBeVisible()
  })
})

test('a tab that dies in the middle of opening gives the text back, edits and all', async ({
  page,
  context,
}) => {
  await open(page)
  await page.keyboard.press('o')
  const paste = opening(page).getByRole('textbox', { name: 'Paste the text of an article' })
  await paste.fill(untitled)
  await expect.poll(() => keptIn(page, 'drafts')).toContain('Norway sent divers')
  await page.reload()
  await drawn(page)
  await page.keyboard.press('o')
  await expect(paste).toHaveValue(untitled)
  await opening(page).getByRole('button', { name: 'Go on' }).click()
  const title = opening(page).getByRole('textbox', { name: 'Title', exact: true })
  await title.fill('A title by hand')
  await expect.poll(() => keptIn(page, 'drafts')).toContain('A title by hand')
  const words = opening(page).getByRole('textbox', { name: /^Text \d/ })
  await words.fill(`${await words.inputValue()} A sentence by hand.`)
  await expect.poll(() => keptIn(page, 'drafts')).toContain('A sentence by hand.')
  await page.close()
  const later = await context.newPage()
  await open(later)
  await later.keyboard.press('o')
  await expect(opening(later).getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(
    'A title by hand',
  )
  await opening(later).getByRole('button', { name: 'Open', exact: true }).click()
  await expect(titleOf(later)).toHaveText('A title by hand', { timeout: 30_000 })
  await expect(saveState(later)).toHaveText(/^Saved/)
  // Once the piece is kept, its text goes.
  await expect.poll(() => keptIn(later, 'drafts')).toBe('[]')
  await later.reload()
  await drawn(later)
  await later.keyboard.press('o')
  await expect(opening(later).getByRole('textbox', { name: 'Paste the text of an article' })).toHaveValue('')
})

test('Back while a piece is on its way stays with the one that is shown, and the piece is free for other tabs', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    // Whatever is read of a piece comes only when the test says so.
    const get = IDBObjectStore.prototype.get
    const late: (() => void)[] = []
    const comeNow = () => {
      for (const come of late.splice(0)) come()
    }
    Object.assign(window, { comeNow })
    IDBObjectStore.prototype.get = function (...args) {
      const request = get.apply(this, args)
      if (this.name !== 'works' || sessionStorage.getItem('slow') === null) return request
      const listen = request.addEventListener.bind(request)
      request.addEventListener = (type: string, listener: EventListenerOrEventListenerObject | null) =>
        listen(type, (event) => {
          if (typeof listener === 'function') late.push(() => listener.call(request, event))
        })
      return request
    }
  })
  await openOwn(page)
  const address = page.url()
  await page.getByRole('button', { name: 'Close this piece' }).click()
  await expect(shelf(page)).toBeVisible()
  await closeShelf(page)
  await drawn(page)
  const before = page.url()
  await page.evaluate(() => sessionStorage.setItem('slow', 'yes'))
  await openShelf(page)
  await shelf(page).getByRole('button', { name: TITLE, exact: true }).click()
  await expect(page).toHaveURL(address)
  await page.goBack()
  await expect(page).toHaveURL(before)
  await page.evaluate(() => Reflect.get(window, 'comeNow')())
  const later = await context.newPage()
  await later.goto(address)
  await drawn(later)
  await rename(later, TITLE, 'Mine now')
  await expect(saveState(later)).toHaveText(/^Saved/)
  await expect(titleOf(page)).toHaveText(piece.title)
})

test('a damaged piece says what is wrong and is handed out as it is; nothing else is concerned', async ({
  page,
}) => {
  await openOwn(page)
  const address = page.url()
  const id = new URL(address).searchParams.get('piece') ?? ''
  await openShelf(page)
  await row(page, TITLE)
    .getByRole('button', { name: /^Duplicate/ })
    .click()
  await expect(row(page, `${TITLE} (copy)`)).toBeVisible()
  await expect.poll(() => keptIn(page, 'works')).toContain(`${TITLE} (copy)`)
  await closeShelf(page)
  await open(page)
  const damage = (store: string, value: unknown) =>
    page.evaluate(
      ([name, key, record]) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('hearsay')
          request.onerror = () => reject(request.error)
          request.onsuccess = () => {
            const transaction = request.result.transaction([String(name)], 'readwrite')
            transaction.objectStore(String(name)).put(record, String(key))
            transaction.oncomplete = () => {
              request.result.close()
              resolve()
            }
          }
        }),
      [store, id, value] as const,
    )
  await damage('works', { format: 1, title: '<img src=x onerror=alert(1)>', '<img src=y>': 1 })
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot be read')
  const faults = page.getByRole('listitem')
  await expect(page.getByText(`${await faults.count()} things are wrong with it:`)).toBeVisible()
  await expect(faults.filter({ hasText: 'entities' })).toHaveCount(1)
  // Problem and remedy: two sentences at least.
  for (const fault of await faults.all())
    expect(((await fault.innerText()).match(/\.(\s|$)/g) ?? []).length).toBeGreaterThanOrEqual(2)
  const raw = await downloaded(page, () => page.getByRole('button', { name: 'Download it as it is' }).click())
  expect(raw.text).toContain('onerror=alert(1)')
  await findsNothing(page)
  await damage('volumes', 'nonsense')
  await open(page)
  await openShelf(page)
  await expect(shelf(page)).toContainText(`What this browser kept under ${id} cannot be read`)
  await expect(row(page, `${TITLE} (copy)`)).toBeVisible()
  const record = await downloaded(page, () =>
    shelf(page).getByRole('button', { name: 'Download it as it is' }).click(),
  )
  expect(record.text).toContain('nonsense')
  await shelf(page).getByRole('button', { name: 'Delete it for good' }).click()
  await expect(shelf(page).getByText('Damaged')).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

  test('the shelf is reached, and everything on it is', async ({ page }) => {
    test.slow()
    await openOwn(page)
    await page.getByRole('button', { name: 'Close piece' }).tap()
    await expect(shelf(page)).toBeVisible()
    await findsNothing(page)
    await row(page, TITLE)
      .getByRole('button', { name: /^Duplicate/ })
      .tap()
    await expect(row(page, `${TITLE} (copy)`)).toBeVisible()
    await shelf(page).getByRole('button', { name: TITLE, exact: true }).tap()
    await expect(page).toHaveURL(/\?piece=mine-/)
    await drawn(page)
  })
})
