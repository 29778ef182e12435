import type { Page } from '@playwright/test'
import { copied } from './clipboard'
import { card, dossier, drawn, heading, open, section, toast } from './explorer'
import { hasClass } from './graph'
import { expect, test } from './test'

/** How are Medvedev and Ukraine connected, who says so, does anyone deny it? */
async function answers(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText(/Dmitry Medvedev\s*to\s*Ukraine/)
  // How: two steps, by way of Putin.
  const steps = section(page, 'Step by step').getByRole('article')
  await expect(steps.first()).toContainText('ally of Vladimir Putin')
  await expect(steps.first()).toContainText('¶ 15')
  // Who says so.
  await expect(steps.first()).toContainText('DW interviewer')
  // What Medvedev himself says of it, and who denies it.
  const said = section(page, 'Said by Dmitry Medvedev about Ukraine')
  await expect(card(said, /NATO would stay out of the war in Ukraine/).first()).toContainText(
    /Denied by Jens Stoltenberg/,
  )
  await expect(dossier(page)).toContainText(/Jens Stoltenberg stands against it/)
}

async function sameForAnother(page: Page, another: () => Promise<Page>): Promise<void> {
  const link = await copied(page)
  const friend = await another()
  await friend.goto(link)
  await drawn(friend)
  await answers(friend)
  await expect.poll(() => hasClass(friend, 'dmitry-medvedev~vladimir-putin', 'own')).toBe(true)
  await expect(dossier(friend)).toHaveText(await dossier(page).innerText(), { useInnerText: true })
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('with a mouse, a newcomer has the answer as a link after 6 clicks at most', async ({
  page,
  another,
}) => {
  await open(page)
  let clicks = 0
  const click = async (target: ReturnType<Page['locator']>) => {
    clicks++
    await target.click()
  }
  await click(page.getByRole('button', { name: 'Connect two' }))
  const dialog = page.getByRole('dialog', { name: 'Connect two' })
  await dialog.getByRole('combobox').fill('medvedev')
  await click(dialog.getByRole('option', { name: /Dmitry Medvedev/ }))
  await dialog.getByRole('combobox').fill('ukraine')
  await click(dialog.getByRole('option', { name: /^Ukraine/ }).first())
  await answers(page)
  await click(dossier(page).getByRole('button', { name: 'Copy link' }))
  await expect(toast(page)).toHaveText('Link copied')
  expect(clicks).toBeLessThanOrEqual(6)
  await sameForAnother(page, another)
})

test('with the keyboard alone, after 12 key presses at most besides the two names', async ({
  page,
  another,
}) => {
  await open(page)
  let pressed = 0
  const press = async (key: string) => {
    pressed++
    await page.keyboard.press(key)
  }
  await press('c')
  await expect(page.getByRole('combobox', { name: 'First name' })).toBeFocused()
  await page.keyboard.type('medvedev')
  await press('Enter')
  await expect(page.getByRole('combobox', { name: /to connect Dmitry Medvedev to/ })).toBeFocused()
  await page.keyboard.type('ukraine')
  await press('Enter')
  await answers(page)
  await press('Enter')
  await expect(page.locator('.dossier')).toBeFocused()
  const link = dossier(page).getByRole('button', { name: 'Copy link' })
  while (!(await link.evaluate((element) => element === document.activeElement)) && pressed < 12)
    await press('Tab')
  await press('Enter')
  await expect(toast(page)).toHaveText('Link copied')
  expect(pressed).toBeLessThanOrEqual(12)
  await sameForAnother(page, another)
})
