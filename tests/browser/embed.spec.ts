import { readFileSync } from 'node:fs'
import type { FrameLocator, Page } from '@playwright/test'
import { findsNothing } from './axe'
import { drawn, notices } from './explorer'
import { openBuild, openSite } from './site'
import { expect, test } from './test'

const example = (name: string): Buffer =>
  readFileSync(new URL(`../../docs/examples/${name}`, import.meta.url))

const drawnIn = (frame: FrameLocator): Promise<void> =>
  expect(frame.locator('.graph')).toHaveAttribute('data-drawn', 'true', { timeout: 15_000 })
const headingIn = (frame: FrameLocator) =>
  frame.getByRole('region', { name: 'Dossier' }).getByRole('heading', { level: 2 })
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '')

test.use({ expected: [/^request: http:/] })

test('a piece stands within a page of another site: looked at, passed with Tab, linked, and spoken with', async ({
  page,
}) => {
  let home = ''
  const news = await openSite((path) => {
    if (path === 'lorne.json') return { body: example(path) }
    return path.endsWith('.html')
      ? { body: example(path).toString().replaceAll('https://hearsay.example/', home) }
      : null
  }, 'localhost')
  const hearsay = await openBuild([new URL(news.address).origin])
  home = hearsay.address

  await test.step('by itself it is accessible, and tells what its address asks for that is not there', async () => {
    await page.goto('./embed.html?panels=cast.dossier.piece&select=entity:nobody')
    await drawn(page)
    await expect(notices(page)).toContainText('“entity:nobody”')
    await findsNothing(page)
  })

  await test.step('in a frame: with what its address asks for, and without a way to open or keep', async () => {
    await page.goto(`${news.address}embed-frame.html`)
    const frame = page.frameLocator('iframe')
    await drawnIn(frame)
    await expect(headingIn(frame)).toHaveText('NATO')
    await expect(frame.getByRole('region', { name: 'Text of the piece' })).toBeVisible()
    await expect(frame.getByRole('listbox', { name: 'Cast' })).toHaveCount(0)
    await expect(frame.locator('body')).toHaveCSS('background-color', 'rgb(21, 23, 26)')
    await expect(frame.getByRole('button', { name: /^(Open|Share|Export|Review)/ })).toHaveCount(0)
    await expect(frame.getByRole('link', { name: 'Open in Hearsay' })).toHaveAttribute(
      'href',
      `${home}?piece=kherson-evacuation&select=entity:nato`,
    )
  })

  await test.step('the wheel scrolls the page around it', async () => {
    await page.setViewportSize({ width: 1440, height: 500 })
    await page.locator('iframe').hover({ position: { x: 300, y: 200 } })
    await page.mouse.wheel(0, 150)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('no step of it is one of the page around, and Tab goes through it and out again', async () => {
    const frame = page.frameLocator('iframe')
    const steps = await page.evaluate(() => history.length)
    await frame
      .getByRole('region', { name: 'Text of the piece' })
      .getByRole('link', { name: 'Jens Stoltenberg' })
      .first()
      .click()
    await expect(headingIn(frame)).toHaveText('Jens Stoltenberg')
    expect(await page.evaluate(() => history.length)).toBe(steps)
    await page.getByRole('link', { name: 'Before the frame' }).focus()
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
    await page.evaluate(() => {
      document.querySelector('#after')?.addEventListener('focus', () => {
        document.title = 'out again'
      })
    })
    for (let pressed = 0; pressed < 400 && (await page.title()) !== 'out again'; pressed++)
      await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('After the frame')
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
  })

  await test.step('as an element: with a piece of the page’s own, and the two speak with each other', async () => {
    await page.goto(`${news.address}embed-element.html`)
    const frame = page.frameLocator('iframe')
    await drawnIn(frame)
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('Trout are back in the Lorne')
    await expect(page.locator('#selected')).toHaveText('Nothing is selected.')
    await page.getByRole('button', { name: 'Show George Tully' }).click()
    await expect(headingIn(frame)).toHaveText('George Tully')
    await frame.getByRole('option', { name: /^Alice Marlow/ }).click()
    await expect(page.locator('#selected')).toHaveText('Alice Marlow is selected.')
  })
  await Promise.all([news.goOff(), hearsay.goOff()])
})
