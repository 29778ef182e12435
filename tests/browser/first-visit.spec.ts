import type { Page } from '@playwright/test'
import { card, castOption, dossier, drawn, goOn, heading, open, section, steps, trail } from './explorer'
import { nodeAt } from './graph'
import { expect, test } from './test'

const paragraphOf = (claim: ReturnType<typeof card>, number: number) =>
  claim.first().getByRole('button', { name: `Read paragraph ${number}` })

async function clickNode(page: Page, id: string): Promise<void> {
  const { x, y } = await nodeAt(page, id)
  await page.mouse.click(x, y)
}

test('a newcomer goes from a name to whose word it is, on to a neighbour and back, and can send the address', async ({
  page,
  another,
}) => {
  await open(page)
  await expect(heading(page)).toHaveText(/^Who says what about /)

  await test.step('the cast knows the secretary general of NATO', async () => {
    await page.getByRole('option', { name: /secretary general of NATO/ }).click()
    await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
  })
  await test.step('his dossier names the interview and the answer about Medvedev, each with its paragraph', async () => {
    const ties = section(page, 'Connected to')
    const interview = card(ties, /gave Deutsche Welle a live interview/)
    await expect(interview).toBeVisible()
    await expect(paragraphOf(interview, 14)).toBeVisible()
    const answer = card(ties, /answered the DW interviewer that Dmitry Medvedev was “not right”/)
    await expect(answer).toBeVisible()
    await expect(paragraphOf(answer, 16)).toBeVisible()
  })
  await test.step('under what he says stands the training of Ukrainian forces since 2014', async () => {
    const training = card(
      section(page, 'Said by Jens Stoltenberg'),
      /NATO allies have trained and equipped Ukrainian forces since 2014/,
    )
    await expect(training).toBeVisible()
    await expect(paragraphOf(training, 18)).toBeVisible()
    await expect(training).toContainText('Jens Stoltenberg, to Deutsche Welle')
  })
  await test.step('a click on a neighbour in the graph opens its dossier', async () => {
    await clickNode(page, 'deutsche-welle')
    await expect(heading(page)).toHaveText(/Deutsche Welle/)
    expect(await steps(page)).toEqual(['Jens Stoltenberg', 'Deutsche Welle'])
  })
  await test.step('Back returns', async () => {
    await page.goBack()
    await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
    expect(await steps(page)).toEqual(['Jens Stoltenberg'])
    await page.goForward()
    await expect(heading(page)).toHaveText(/Deutsche Welle/)
  })
  await test.step('a reload keeps what is selected and the steps that led there', async () => {
    await page.reload()
    await drawn(page)
    await expect(heading(page)).toHaveText(/Deutsche Welle/)
    await expect.poll(() => steps(page)).toEqual(['Jens Stoltenberg', 'Deutsche Welle'])
    await page.goBack()
    await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
    await page.goForward()
    await expect(heading(page)).toHaveText(/Deutsche Welle/)
  })
  await test.step('somebody else who opens the address sees the same', async () => {
    const friend = await another()
    await friend.goto(page.url())
    await drawn(friend)
    await expect(heading(friend)).toHaveText(/Deutsche Welle/)
    expect(await steps(friend)).toEqual(['Jens Stoltenberg', 'Deutsche Welle'])
    await expect(castOption(friend, 'Deutsche Welle')).toHaveAttribute('aria-selected', 'true')
    await expect(dossier(friend)).toHaveText(await dossier(page).innerText(), { useInnerText: true })
  })
})

test('the first state offers beginnings; a question leads to its answer, and the logo to the start', async ({
  page,
}) => {
  await test.step('the first state says what the piece is and offers a question, a dispute and those who speak', async () => {
    await open(page)
    await expect(dossier(page)).toContainText(/\d+ paragraphs names \d+ people, organisations and places/)
    await expect(section(page, 'Begin with a question').getByRole('button')).toHaveCount(3)
    await expect(section(page, 'Or with a dispute')).toBeVisible()
    await expect(section(page, 'Or with somebody who speaks').getByRole('link').first()).toHaveText(
      'Jens Stoltenberg',
    )
    await expect(page.getByText('Choose anyone: your steps are kept here.')).toBeVisible()
  })

  await test.step('an opening question leads to the tie that answers it, with both accounts', async () => {
    await goOn(page, '')
    await page.getByRole('button', { name: /^Would NATO enter the war after a nuclear strike\?/ }).click()
    await expect(heading(page)).toHaveText(/NATO.*Ukraine/)
    await expect(section(page, 'Disputed').first()).toContainText(
      'NATO would stay out of the war in Ukraine.',
    )
  })

  await test.step('the logo starts over', async () => {
    await goOn(page, '?select=entity:nato&without=place')
    await page.getByRole('button', { name: 'Hearsay: start over' }).click()
    await expect(heading(page)).toHaveText(/^Who says what about /)
    await expect(page).toHaveURL(/\?piece=kherson-evacuation$/)
  })
})

test('the trail leads back to any of its steps', async ({ page }) => {
  await open(page, '?select=entity:jens-stoltenberg')
  await clickNode(page, 'nato')
  await clickNode(page, 'ukraine')
  await expect.poll(() => steps(page)).toEqual(['Jens Stoltenberg', 'NATO', 'Ukraine'])
  await trail(page).getByRole('button', { name: 'NATO', exact: true }).click()
  await expect(heading(page)).toHaveText(/NATO/)
  expect(await steps(page)).toEqual(['Jens Stoltenberg', 'NATO'])
  await page.goBack()
  await expect.poll(() => steps(page)).toEqual(['Jens Stoltenberg', 'NATO', 'Ukraine'])
})
