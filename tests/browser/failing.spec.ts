import {
  caption,
  castFilter,
  drawn,
  heading,
  help,
  legendSwitch,
  notices,
  open,
  paragraph,
  searchFor,
} from './explorer'
import { labelsOnLabels, measure, shown } from './graph'
import { dropOwn, dropText, reviewOwn } from './own-piece'
import { isPieceScript, PIECE_SCRIPTS, piece } from './piece'
import { expect, test } from './test'

test.describe('an address that asks for what is not there', () => {
  test('an unknown piece is told, and the bundled one is shown', async ({ page }) => {
    await open(page, '?piece=no-such-piece')
    await expect(notices(page)).toContainText('There is no piece “no-such-piece” here.')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(piece.title)
    await notices(page).getByRole('button', { name: 'Close' }).click()
    await expect(notices(page)).toBeHidden()
  })

  test('an unknown entity, tie or claim is told, and the rest of the address holds', async ({ page }) => {
    for (const select of ['entity:nobody', 'tie:nato~nobody', 'claim:never-said', 'nonsense']) {
      await open(page, `?select=${select}&without=person&layout=order&find=nato&p=4`)
      await expect(notices(page)).toContainText(
        `The link asks for “${select}”, which this piece does not have.`,
      )
      await expect(heading(page)).toHaveText(/^Who says what about /)
      await expect(legendSwitch(page, 'People')).toHaveAttribute('aria-pressed', 'false')
      await expect(page.getByRole('button', { name: 'Order', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      await expect(castFilter(page)).toHaveValue('nato')
      await expect(paragraph(page, 4)).toHaveClass(/active/)
    }
  })

  test('what is told of it lies over nothing that leads elsewhere', async ({ page }) => {
    await open(page, '?select=entity:nobody')
    await expect(notices(page)).toBeVisible()
    for (const name of ['Voices', 'Map', 'Share'])
      await page
        .getByRole('button', { name })
        .or(page.getByRole('tab', { name }))
        .first()
        .click({ trial: true })
    await page.setViewportSize({ width: 390, height: 844 })
    for (const name of ['View: Web', 'Cast', 'Piece'])
      await page.getByRole('button', { name }).first().click({ trial: true })
  })

  test('in a review it lies over the end of the text, and over no name', async ({ page }) => {
    await reviewOwn(page)
    const address = new URL(page.url())
    address.searchParams.set('select', 'entity:nobody')
    await page.goto(address.href)
    await drawn(page)
    const [notice, text] = await Promise.all([
      notices(page).boundingBox(),
      page.locator('.review-text').boundingBox(),
    ])
    if (!notice || !text) throw new Error('no notice, or no text')
    expect(notice.x).toBeGreaterThanOrEqual(text.x)
    expect(notice.x + notice.width).toBeLessThanOrEqual(text.x + text.width)
  })

  test('a layout, a sort and a filter that do not exist are left out', async ({ page }) => {
    await open(page, '?layout=spiral&sort=colour&without=people.person&select=entity:nato')
    await expect(page.getByRole('button', { name: 'Web', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(page.getByRole('combobox', { name: 'Order of the cast' })).toHaveValue('claims')
    await expect(legendSwitch(page, 'People')).toHaveAttribute('aria-pressed', 'false')
    await expect(legendSwitch(page, 'Places')).toHaveAttribute('aria-pressed', 'true')
    await expect(heading(page)).toHaveText('NATO')
  })

  test('a paragraph that is not there is told, and the selection holds', async ({ page }) => {
    for (const number of ['99', '1e1']) {
      await open(page, `?select=entity:nato&p=${number}`)
      await expect(notices(page)).toContainText(`paragraph “${number}”`)
      await expect(heading(page)).toHaveText('NATO')
    }
  })

  test('hostile text in the address is shown as text', async ({ page }) => {
    const hostile = '<img src=x onerror=alert(1)>'
    const query = new URLSearchParams({
      piece: `__proto__${hostile}`,
      select: `entity:${hostile}`,
      find: hostile,
    })
    page.on('dialog', () => {
      throw new Error('the text was run')
    })
    await open(page, `?${query}`)
    await expect(notices(page)).toContainText(`There is no piece “__proto__${hostile}” here.`)
    await expect(notices(page)).toContainText(`entity:${hostile}`)
    await expect(castFilter(page)).toHaveValue(hostile)
    await expect(page.getByText(`Nobody in the piece is called “${hostile}”.`)).toBeVisible()
    await expect(page.locator('img')).toHaveCount(0)
  })

  test('a piece called like a part of the language is just unknown', async ({ page }) => {
    for (const name of ['__proto__', '../layouts/kherson-evacuation']) {
      await open(page, `?piece=${encodeURIComponent(name)}&select=entity:${name}`)
      await expect(notices(page)).toContainText(`There is no piece “${name}” here.`)
      await expect(heading(page)).toHaveText(/^Who says what about /)
    }
  })

  test('a history entry of another version of the page does no harm', async ({ page }) => {
    await open(page, '?select=entity:nato')
    await page.evaluate(() => history.replaceState({ at: 'x', url: 5, trail: 'no', pins: [{}] }, ''))
    await page.reload()
    await drawn(page)
    await expect(heading(page)).toHaveText('NATO')
    await page.evaluate(() =>
      history.replaceState(
        {
          at: 0,
          url: '?select=entity:nobody',
          trail: [{ type: 'entity', id: 'nobody' }, 7],
          pins: [{ entity: 'nato' }],
        },
        '',
      ),
    )
    await page.reload()
    await drawn(page)
    await expect(heading(page)).toBeVisible()
  })
})

test.describe('what does not arrive', () => {
  test.use({ expected: [/Failed to load resource|layout\.worker/] })

  test('a piece that does not arrive is told, with a way to try again', async ({ page }) => {
    await page.route(PIECE_SCRIPTS, (route) => route.abort())
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('cannot be read')
    await expect(page.getByRole('listitem')).toContainText('Check the connection and load the page again.')
    await page.unroute(PIECE_SCRIPTS)
    await page.getByRole('link', { name: 'Load the page again' }).click()
    await drawn(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(piece.title)
  })

  test('a part of the page that does not arrive is told and fetched once more; no key is lost over it', async ({
    page,
  }) => {
    const [ofTable, ofHelp] = ['**/assets/ClaimsTable-*.js', '**/assets/Help-*.js']
    // From the start: a page that has nothing else to do fetches ahead.
    for (const part of [ofTable, ofHelp]) await page.route(part, (route) => route.abort())
    await open(page)
    await test.step('when the reader says so', async () => {
      await page.getByRole('button', { name: 'Table', exact: true }).click()
      await expect(notices(page)).toContainText('A part of Hearsay could not be loaded')
      await page.unroute(ofTable)
      await notices(page).getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('table')).toBeVisible()
      await expect(notices(page)).toHaveCount(0)
    })
    await test.step('a dialog that never came holds no keys once that is closed', async () => {
      await page.keyboard.press('?')
      await notices(page).getByRole('button', { name: 'Close' }).click()
      await searchFor(page, 'nato')
      await page.keyboard.press('Escape')
    })
    await test.step('by itself, once there is a network', async () => {
      await page.keyboard.press('?')
      await expect(notices(page)).toContainText('A part of Hearsay could not be loaded')
      await page.unroute(ofHelp)
      await page.evaluate(() => dispatchEvent(new Event('online')))
      await expect(help(page)).toBeVisible()
    })
  })

  test('without the layouts made ahead of time the graph is drawn all the same, and as readable', async ({
    page,
  }) => {
    await page.route(PIECE_SCRIPTS, async (route) => {
      const response = await route.fetch()
      if (isPieceScript(await response.text())) await route.fulfill({ response })
      else await route.abort()
    })
    await open(page)
    expect((await shown(page)).nodes).toHaveLength(piece.entities.length)
    await expect(caption(page)).toContainText('Everything the piece connects.')
    expect(labelsOnLabels(await measure(page))).toEqual([])
  })

  test('a graph that takes long to lay out is drawn roughly for who will not wait', async ({ page }) => {
    await open(page)
    // A worker that never answers.
    await page.route('**/layout.worker-*', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    )
    await dropText(page, 'article.txt', 'Mayor Ann Lee met Tom Berk in Oslo.\n\nBerk praised Lee.')
    await expect(page.getByText('Laying out the graph…')).toBeVisible({ timeout: 30_000 })
    await page.unroute('**/layout.worker-*')
    await page.getByRole('button', { name: 'Draw it roughly now' }).click()
    await drawn(page)
    await expect(page.getByText('Laying out the graph…')).toBeHidden()
    expect((await shown(page)).nodes.length).toBeGreaterThan(2)
  })

  test('where no worker lays a graph out, the page does it', async ({ page }) => {
    await open(page)
    await page.route('**/layout.worker-*', (route) => route.abort())
    await dropOwn(page, 'halden')
    expect((await shown(page)).nodes.length).toBeGreaterThan(2)
  })

  test('without the fonts everything can be read all the same', async ({ page }) => {
    await page.route('**/*.woff2', (route) => route.abort())
    await open(page, '?select=entity:jens-stoltenberg')
    await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
    expect(labelsOnLabels(await measure(page))).toEqual([])
  })
})

test('a browser that keeps nothing still works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await open(page, '?select=entity:nato')
  await expect(heading(page)).toHaveText('NATO')
})
