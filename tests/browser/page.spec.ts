import {
  castOption,
  dossier,
  drawn,
  goOn,
  graph,
  heading,
  help,
  open,
  paletteInput,
  paragraph,
  section,
  toggle,
} from './explorer'
import { keepObjects, nodeAt, nodeOf } from './graph'
import { piece } from './piece'
import { expect, test } from './test'

// What the browser complains about (console, policy, foreign requests) fails every test: see test.ts.

test('the page comes with a strict content security policy, as a header and in itself', async ({
  page,
  request,
}) => {
  const header = (await request.get('./')).headers()['content-security-policy'] ?? ''
  await page.goto('./')
  const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  for (const policy of [header, inPage ?? '']) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('*')
  }
  expect(header).toContain("frame-ancestors 'none'")
})

test.describe('what the policy forbids', () => {
  test.use({ expected: [/example\.org/] })

  test('a picture from another host does not get through', async ({ page }) => {
    await page.goto('./')
    const refused = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
          new Image().src = 'https://example.org/picture.png'
        }),
    )
    expect(refused).toBe('img-src')
  })
})

test('a walk through everything asks no other host and leaves the console empty', async ({ page }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await open(page)
  await castOption(page, 'Jens Stoltenberg').click()
  await page.getByRole('button', { name: 'More to do' }).click()
  await page.getByRole('menuitem', { name: 'Show its neighbourhood' }).click()
  const { x, y } = await nodeAt(page, 'nato')
  await page.mouse.click(x, y)
  await section(page, 'Connected to').getByRole('article').first().getByRole('link').first().click()
  await dossier(page)
    .getByRole('button', { name: /^Read paragraph/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Order', exact: true }).click()
  await toggle(page, 'Places')
  await page.getByRole('button', { name: 'Show everything' }).click()
  await page.keyboard.press('Control+k')
  await paletteInput(page).fill('umbrella')
  await page.keyboard.press('Enter')
  await page.keyboard.press('?')
  await expect(help(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Web', exact: true }).click()
  await paragraph(page, 3).getByRole('button').click()
  await page.goBack()
  await page.goBack()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.reload()
  await drawn(page)
  expect([...hosts]).toEqual([new URL(page.url()).host])
})

test('the page suits its reader’s system and window', async ({ page }) => {
  await test.step('the page has the piece’s title, the graph a name, and each action is told to a screen reader', async () => {
    await open(page)
    await expect(page).toHaveTitle(`${piece.title} · Hearsay`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(piece.title)
    await expect(graph(page)).toHaveAccessibleName(/^Graph of \d+ names and \d+ ties\./)
    await castOption(page, 'NATO').click()
    await expect(page.getByRole('status')).toHaveText(/^NATO selected: \d+ own ties\.$/)
    await castOption(page, 'Jens Stoltenberg').click()
    await expect(page.getByRole('status')).toHaveText(
      /^Jens Stoltenberg selected: \d+ own ties, \d+ ties on this voice’s word\.$/,
    )
  })

  await test.step('it is light or dark as the system is, and changes with it without redrawing', async () => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const nameColour = async () => (await nodeOf(page, 'nato')).colour
    await page.emulateMedia({ colorScheme: 'light' })
    await goOn(page, '')
    expect([await ground(), await nameColour()]).toEqual(['rgb(251, 250, 246)', 'rgb(28,27,25)'])
    const rebuilt = await keepObjects(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(ground).toBe('rgb(21, 23, 26)')
    await expect.poll(nameColour).toBe('rgb(236,233,226)')
    expect(await rebuilt()).toEqual([])
  })

  await test.step('on a tablet the cast is a drawer that opens, chooses and closes', async () => {
    await page.setViewportSize({ width: 1024, height: 768 })
    await goOn(page, '')
    const button = page.getByRole('banner').getByRole('button', { name: /^Cast \d+$/ })
    await expect(castOption(page, 'Ben Wallace')).toBeHidden()
    await button.click()
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('Escape')
    await expect(castOption(page, 'Ben Wallace')).toBeHidden()
    await button.click()
    await castOption(page, 'Ben Wallace').click()
    await expect(heading(page)).toHaveText('Ben Wallace')
    await expect(castOption(page, 'Ben Wallace')).toBeHidden()
  })

  await test.step('in a narrow window all of the legend stands in three rows', async () => {
    await goOn(page, '')
    const switches = page.locator('.legend .switch')
    await expect(switches).toHaveCount(18)
    const rows = () =>
      switches.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size)
    for (const width of [1024, 1280, 1366]) {
      await page.setViewportSize({ width, height: 768 })
      await expect.poll(rows, `at ${width} px`).toBe(3)
    }
  })

  await test.step('nothing on the page scrolls sideways, at any width', async () => {
    await goOn(page, '?select=claim:medvedev-nato-stays-out')
    for (const width of [1920, 1440, 1300, 1100, 800, 700, 390, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await expect(heading(page)).toBeVisible()
      const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      await expect.poll(wider, `at ${width} px`).toBeLessThanOrEqual(0)
    }
  })
})
