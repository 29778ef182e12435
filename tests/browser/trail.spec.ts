import { copied } from './clipboard'
import { castOption, drawn, heading, historyLength, open, steps, toast, trail } from './explorer'
import { positions } from './graph'
import { expect, test } from './test'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a trail is walked back, thinned out, explained and copied, and survives reload and link', async ({
  page,
  another,
}) => {
  await open(page)
  const before = await positions(page)
  for (const name of ['Dmitry Medvedev', 'NATO', 'Ben Wallace', 'Ukraine'])
    await castOption(page, name).click()
  await expect.poll(() => steps(page)).toEqual(['Dmitry Medvedev', 'NATO', 'Ben Wallace', 'Ukraine'])

  await test.step('a step that led nowhere is taken out', async () => {
    await trail(page).getByRole('button', { name: 'Take Ben Wallace out of the trail' }).click()
    await expect.poll(() => steps(page)).toEqual(['Dmitry Medvedev', 'NATO', 'Ukraine'])
    await expect(heading(page)).toHaveText('Ukraine')
    await page.goBack()
    await expect.poll(() => steps(page)).toEqual(['Dmitry Medvedev', 'NATO', 'Ben Wallace', 'Ukraine'])
    await page.goForward()
    await expect.poll(() => steps(page)).toEqual(['Dmitry Medvedev', 'NATO', 'Ukraine'])
  })
  await test.step('it is copied as text', async () => {
    await page.getByRole('button', { name: 'Copy trail' }).click()
    await expect(toast(page)).toHaveText('Trail copied')
    expect(await copied(page)).toContain('Dmitry Medvedev › NATO › Ukraine')
  })
  await test.step('it survives a reload, and goes along in the address', async () => {
    await page.reload()
    await drawn(page)
    await expect.poll(() => steps(page)).toEqual(['Dmitry Medvedev', 'NATO', 'Ukraine'])
    const friend = await another()
    await open(friend, new URL(page.url()).search)
    expect(await steps(friend)).toEqual(['Dmitry Medvedev', 'NATO', 'Ukraine'])
    await expect(heading(friend)).toHaveText('Ukraine')
  })
  await test.step('its ends are explained', async () => {
    const length = await historyLength(page)
    await page.getByRole('button', { name: 'Explain trail' }).click()
    await expect(heading(page)).toHaveText(/Dmitry Medvedev\s*to\s*Ukraine/)
    expect(await historyLength(page)).toBe(length + 1)
    expect((await steps(page)).at(-1)).toBe('Dmitry Medvedev to Ukraine')
  })
  await test.step('any step is a click away', async () => {
    await trail(page).getByRole('button', { name: 'NATO', exact: true }).click()
    await expect(heading(page)).toHaveText('NATO')
    expect(await steps(page)).toEqual(['Dmitry Medvedev', 'NATO'])
    expect(await positions(page)).toEqual(before)
  })
})

test('taking out the last step leads to the one before', async ({ page }) => {
  await open(page, '?select=entity:nato&trail=entity:ukraine.entity:nato')
  await trail(page).getByRole('button', { name: 'Take NATO out of the trail' }).click()
  await expect.poll(() => steps(page)).toEqual(['Ukraine'])
  await expect(heading(page)).toHaveText('Ukraine')
})
