import { nameIn } from '../bench/corpus/made'
import { findsNothing } from './axe'
import { openCorpus } from './corpus'
import { caption, dossier, drawn, heading, palette, paletteInput, searchFor } from './explorer'
import { expect, test } from './test'

/** Who is in most of the pieces that are made. */
const known = nameIn(0).name

test.use({ expected: [/^request: http:|Failed to load resource/] })

test('a corpus is searched, expanded and connected; one source is seen as one; who is who is judged and undone; the link has it all', async ({
  page,
  another,
}) => {
  test.setTimeout(600_000)
  const server = await openCorpus()
  const hidden = page.getByRole('button', { name: /hidden ▾$/ })
  const results = page.getByRole('listbox', { name: 'Results' })
  const whoIsWho = page.getByRole('dialog', { name: 'Who is who' })

  await test.step('it begins with a search, and what is in it at a glance', async () => {
    await page.goto(server.address)
    await expect(page).toHaveTitle(`A corpus of ${server.pieces.toLocaleString('en-GB')} pieces · Hearsay`)
    const oneSource = page.locator('section', { has: page.getByRole('heading', { name: /from one source/ }) })
    await expect(oneSource).toContainText('3 pieces, all from Otto Brandt')
    await findsNothing(page)
  })

  await test.step('its table pages through all claims, read or not, narrowed and put in order by the server', async () => {
    const table = page.getByRole('region', { name: 'Claims', exact: true })
    const told = table.getByRole('status')
    await page.getByRole('button', { name: 'All claims, as a table' }).click()
    await expect(told).toHaveText(/^1–100 of [\d,]+ claims of the corpus$/)
    await table.getByRole('button', { name: 'Next' }).click()
    await expect(told).toHaveText(/^101–200 of /)
    await table.getByRole('button', { name: 'Voices' }).click()
    await table.getByRole('searchbox').fill('pays the ferry')
    await expect(told).toHaveText('3 claims of the corpus')
    await findsNothing(page)
    await page.getByRole('button', { name: 'Beginning' }).click()
  })

  await test.step('whoever is found comes into the graph', async () => {
    await page.getByRole('combobox').fill('lund')
    await page.getByRole('option', { name: /Ann Lund/ }).click()
    await drawn(page)
    await expect(heading(page)).toHaveText(/Ann Lund/)
    await expect(caption(page)).toContainText(/^\d+ names, \d+ pieces read\./)
  })

  await test.step('what is hidden around somebody is counted before it comes in, and goes with Back', async () => {
    const many = page.locator('.shown-part')
    await searchFor(page, known)
    await paletteInput(page).press('ArrowDown')
    await palette(page)
      .getByRole('option', { name: new RegExp(`^${known}`) })
      .click()
    await expect(heading(page)).toContainText(known)
    const before = await many.innerText()
    await hidden.click()
    await page
      .locator('#hidden-around')
      .getByRole('button', { name: /^The closest 8$/ })
      .click()
    await expect(many).not.toHaveText(before)
    await expect(page).toHaveURL(/open=[^&]*:closest\.name:/)
    await page.goBack()
    await expect(many).toHaveText(before)
    await page.goForward()
    await expect(many).not.toHaveText(before)
  })

  await test.step('two are connected through what was not read yet', async () => {
    await page.getByRole('button', { name: 'Connect two' }).click()
    await page.getByRole('combobox', { name: new RegExp(`^Name to connect ${known}`) }).fill('mill bank')
    await results.getByRole('option', { name: /Mill Bank/ }).click()
    await expect(heading(page)).toHaveText(new RegExp(`${known} to\\s+Mill Bank`))
    await expect(dossier(page)).toContainText('Mill Bank pays the Ferry Union.')
  })

  await test.step('what three papers have from one man is told as one source', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.dossier')?.scrollTo({ top: 0 }))
    await searchFor(page, 'pays the ferry')
    await palette(page)
      .getByRole('option', { name: /Mill Bank pays/ })
      .first()
      .click()
    await expect(dossier(page)).toContainText(/3 pieces.*Otto Brandt/s)
  })

  await test.step('a pair is judged by a key, and that is undone; whoever is later is told', async () => {
    await page.getByRole('button', { name: /^Who is who/ }).click()
    const sides = whoIsWho.locator('.who-sides h3')
    await expect(sides).toHaveCount(2)
    const pair = await sides.allInnerTexts()
    await page.keyboard.press('s')
    await expect(whoIsWho.getByRole('region', { name: 'Decided' })).toContainText('The same')
    let isTakenBack = false
    const isAskedAnew = page.waitForResponse((response) => {
      isTakenBack ||= response.request().method() === 'DELETE'
      return isTakenBack && response.url().includes('/corpus/proposals')
    })
    await page.keyboard.press('z')
    await isAskedAnew
    await expect(whoIsWho.getByRole('region', { name: 'Decided' })).toBeHidden()
    await expect(sides).toHaveText(pair)
    await server.tell('judge')
    await page.keyboard.press('s')
    await expect(page.getByRole('alert')).toContainText('Somebody was quicker, and that holds: ')
    await page.keyboard.press('Escape')
  })

  await test.step('while the database is away the page says so and keeps what it shows; then it goes on', async () => {
    await server.tell('away')
    await searchFor(page, 'zander')
    await expect(page.getByText('The corpus does not answer.')).toBeVisible()
    await expect(heading(page)).toBeVisible()
    await server.tell('back')
    await palette(page)
      .getByRole('option', { name: /Zoe Zander/ })
      .click()
    await expect(heading(page)).toHaveText(/Zoe Zander/)
    await expect(page.getByText('The corpus does not answer.')).toBeHidden()
  })

  await test.step('the link shows the same in another window', async () => {
    const other = await another()
    await other.goto(page.url())
    await drawn(other)
    await expect(other.locator('.shown-part')).toHaveText(await page.locator('.shown-part').innerText())
    await expect(heading(other)).toHaveText(/Zoe Zander/)
  })
  server.close()
})
