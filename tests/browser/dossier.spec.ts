import { copied } from './clipboard'
import {
  caption,
  card,
  dossier,
  drawn,
  goOn,
  heading,
  open,
  paragraph,
  section,
  steps,
  toast,
} from './explorer'
import { hasClass, tieAt } from './graph'
import { claim, neighboursOf, piece } from './piece'
import { expect, test } from './test'

test.describe('of an entity', () => {
  test('tells what is said, by whom, and leads on', async ({ page }) => {
    await test.step('a neighbour in the dossier opens its own', async () => {
      await open(page, '?select=entity:jens-stoltenberg')
      await section(page, 'Connected to').getByRole('link', { name: 'NATO', exact: true }).first().click()
      await expect(heading(page)).toHaveText('NATO')
      expect(await steps(page)).toEqual(['Jens Stoltenberg', 'NATO'])
    })

    await test.step('what it says, what it is tied to and what others say of it stand apart', async () => {
      await goOn(page, '?select=entity:nato')
      await expect(dossier(page)).toContainText('Organisation · military alliance')
      const titles = await dossier(page).getByRole('heading', { level: 3 }).allInnerTexts()
      expect(titles.map((title) => title.replace(/\s+\d.*$/s, ''))).toEqual([
        'Said by NATO',
        'Connected to',
        'Said by others about NATO',
        'Mentioned together with',
        'Weight',
      ])
      await expect(section(page, 'Connected to').getByRole('heading', { level: 3 })).toContainText(
        `${neighboursOf('nato').length}`,
      )
      await expect(
        card(section(page, 'Said by others about NATO'), 'Denied by Jens Stoltenberg').first(),
      ).toBeVisible()
    })

    await test.step('a claim that is contradicted says by whom', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      const denial = card(section(page, 'Said by Jens Stoltenberg'), 'Denied by Jens Stoltenberg').filter({
        hasText: claim('stoltenberg-denies-nato-stays-out').text,
      })
      await expect(denial).toContainText(/Against:.*Dmitry Medvedev, as told by the DW interviewer/)
    })

    await test.step('the rest of a long list is one click away', async () => {
      await goOn(page, '?select=entity:russia')
      const ties = section(page, 'Connected to')
      const before = await ties.getByRole('heading', { level: 4 }).count()
      await ties.locator(':scope > button.more').click()
      await expect(ties.getByRole('heading', { level: 4 })).toHaveCount(neighboursOf('russia').length)
      expect(before).toBeLessThan(neighboursOf('russia').length)
    })

    await test.step('a paragraph’s number leads there and keeps the selection', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      await dossier(page).getByRole('button', { name: 'Read paragraph 16' }).first().click()
      await expect(paragraph(page, 16)).toHaveClass(/active/)
      await expect(paragraph(page, 16)).toBeInViewport()
      await expect(paragraph(page, 14)).not.toHaveClass(/active/)
      await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
      await expect(page).toHaveURL(/p=16/)
    })
  })
})

test.describe('of a tie or a claim', () => {
  test('shows who says it, who denies it and what was told with it', async ({ page }) => {
    await test.step('a click on the disputed line shows both accounts side by side and lights both paragraphs', async () => {
      await open(page)
      const { x, y } = await tieAt(page, 'nato~ukraine')
      await page.mouse.click(x, y)
      await expect(heading(page)).toHaveText(/NATO\s+and\s+Ukraine/)
      await expect(caption(page)).toContainText(/\d disputed/)

      const dispute = section(page, 'Disputed').filter({ hasText: 'one says it, the other denies it' })
      const [one, other] = [card(dispute, 'Dmitry Medvedev'), card(dispute, 'Denied by Jens Stoltenberg')]
      await expect(one).toContainText(claim('medvedev-nato-stays-out').text)
      await expect(other).toContainText(claim('stoltenberg-denies-nato-stays-out').text)
      const [left, right] = [await one.boundingBox(), await other.boundingBox()]
      expect(Math.abs((left?.y ?? 0) - (right?.y ?? 1000))).toBeLessThan(2)
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0)

      await expect(paragraph(page, 15)).toHaveClass(/active/)
      await expect(paragraph(page, 16)).toHaveClass(/active/)
      await expect(paragraph(page, 3)).not.toHaveClass(/active/)
    })

    await test.step('the line that is selected has the word in a small window, too; others leave it the room', async () => {
      for (const viewport of [
        { width: 1024, height: 768 },
        { width: 390, height: 844 },
        { width: 1440, height: 900 },
      ]) {
        await page.setViewportSize(viewport)
        await goOn(page, '?select=tie:nato~ukraine')
        await expect.poll(() => hasClass(page, 'nato~ukraine', 'dot')).toBe(false)
        expect(await hasClass(page, 'dmitry-medvedev~nato', 'dot')).toBe(true)
      }
    })

    await test.step('parallel claims are one line that opens them all', async () => {
      await goOn(page, '')
      const { x, y } = await tieAt(page, 'russian-forces~ukrainian-forces')
      await page.mouse.click(x, y)
      const between = ['russian-forces', 'ukrainian-forces']
      const claims = piece.claims.filter(
        ({ subject, object }) => between.includes(subject) && between.includes(object),
      )
      expect(claims.length).toBeGreaterThan(2)
      await expect(dossier(page).getByRole('article')).toHaveCount(claims.length)
      await expect(dossier(page)).toContainText(`${claims.length} claims`)
    })

    await test.step('it tells the chain of voices, the condition, the tie and what stands against it', async () => {
      await goOn(page, '?select=claim:medvedev-nato-stays-out')
      await expect(heading(page)).toContainText(claim('medvedev-nato-stays-out').text)
      await expect(heading(page)).toContainText('Predicted')
      const chain = section(page, 'Who says so').getByRole('listitem')
      await expect(chain).toHaveText([
        /^Dmitry Medvedev\s+predicts it/,
        /^DW interviewer\s+passes it on\s+to Jens Stoltenberg/,
        /^Andre Damon\s+reports it in the piece/,
      ])
      await expect(section(page, 'Who says so')).toContainText('even if Russia struck Ukraine')
      await expect(card(section(page, 'Against it'), 'Denied by Jens Stoltenberg')).toBeVisible()
      await section(page, 'Who says so').getByRole('link', { name: 'the tie' }).click()
      await expect(heading(page)).toHaveText(/NATO\s+and\s+Ukraine/)
    })

    await test.step('what was told with it stands with it', async () => {
      await goOn(page, '?select=claim:allies-trained-ukrainians')
      await expect(
        card(section(page, 'The same happening'), 'Canada has trained and equipped Ukrainian forces'),
      ).toBeVisible()
    })
  })
})

test.describe('to be sent on', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('it is copied as a sentence, as a link and as a view', async ({ page, another }) => {
    await test.step('Cite copies the sentence, the voices, the paragraph and a link that opens the claim', async () => {
      await open(page, '?select=claim:medvedev-nato-stays-out&without=place&layout=order')
      await page.getByRole('button', { name: 'Cite' }).click()
      await expect(toast(page)).toHaveText('Citation copied')
      const text = await copied(page)
      expect(text).toContain(`“${claim('medvedev-nato-stays-out').text}” (predicted`)
      expect(text).toContain('even if Russia struck Ukraine with nuclear weapons')
      expect(text).toContain('Dmitry Medvedev, as told by the DW interviewer, to Jens Stoltenberg')
      expect(text).toContain('¶ 15')
      expect(text).toContain('Andre Damon')
      const link = text.split('\n').at(-1) ?? ''
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?piece=kherson-evacuation&select=claim:/)

      const friend = await another()
      await friend.goto(link)
      await drawn(friend)
      await expect(heading(friend)).toContainText(claim('medvedev-nato-stays-out').text)
      await expect(paragraph(friend, 15)).toHaveClass(/active/)
    })

    await test.step('Share copies the view as it is', async () => {
      await goOn(page, '?layout=order&select=entity:nato&without=media')
      await page.getByRole('button', { name: 'Share' }).click()
      const share = page.getByRole('dialog', { name: 'Share' })
      await share.getByRole('button', { name: 'Copy link' }).click()
      await expect(share.getByText('Link copied')).toBeVisible()
      await share.getByRole('button', { name: 'Close' }).click()
      const friend = await another()
      await friend.goto(await copied(page))
      await drawn(friend)
      await expect(heading(friend)).toHaveText('NATO')
      await expect(friend.getByRole('button', { name: 'Order', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      await expect(friend.getByRole('button', { name: /^Media \d/ })).toHaveAttribute('aria-pressed', 'false')
    })

    await test.step('what is copied in a dialog is told above it, in nobody’s way, and goes with the next thing done', async () => {
      await goOn(page, '')
      await page.getByRole('button', { name: 'What it covers' }).click()
      const report = page.getByRole('dialog')
      await report.getByRole('button', { name: 'Copy' }).click()
      await expect(toast(page)).toHaveText('Report copied')
      // What opened last is on top, and gets no click all the same.
      expect(await toast(page).evaluate((element) => element.matches(':popover-open'))).toBe(true)
      const { x, y, width, height } = (await toast(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
      const under = await page.evaluate(
        ([left, top]) => document.elementFromPoint(left ?? 0, top ?? 0)?.closest('.toast') ?? null,
        [x + width / 2, y + height / 2],
      )
      expect(under).toBeNull()
      await expect(report.locator('[aria-live]')).toHaveText('Report copied')
      await page.keyboard.press('Escape')
      await expect(report).toBeHidden()
      await expect(toast(page)).toBeHidden()
    })

    await test.step('Copy link of a dossier opens that dossier', async () => {
      for (const select of ['entity:nato', 'tie:nato~ukraine']) {
        await goOn(page, `?select=${select}`)
        const title = await heading(page).innerText()
        await page.getByRole('button', { name: 'More to do' }).click()
        await page.getByRole('menuitem', { name: 'Copy link' }).click()
        await expect(toast(page)).toHaveText('Link copied')
        await page.goto(await copied(page))
        await drawn(page)
        await expect(heading(page)).toHaveText(title, { useInnerText: true })
      }
    })
  })
})

test('where the browser does not let it copy, it says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await open(page, '?select=claim:nato-backs-offensive')
  await page.getByRole('button', { name: 'Cite' }).click()
  await expect(toast(page)).toContainText('does not let the page copy')
})
