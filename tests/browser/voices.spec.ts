import type { Page } from '@playwright/test'
import {
  caption,
  castOption,
  dossier,
  goOn,
  heading,
  historyLength,
  legendSwitch,
  open,
  paragraph,
} from './explorer'
import { hasClass, positions, shown } from './graph'
import { piece } from './piece'
import { expect, test } from './test'

const panel = (page: Page) => page.getByRole('region', { name: 'Voices' })
const openVoices = (page: Page) => page.getByRole('button', { name: /^Voices \d+$/ }).click()
const row = (page: Page, name: string) =>
  panel(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) })
const leaveOut = (page: Page, name: string) => row(page, name).getByRole('button').click()
const isOut = (page: Page, name: string) => row(page, name).getByRole('button')

const restsOn = (voice: string) => piece.claims.filter(({ voices }) => voices?.includes(voice))
const tieOf = ({ subject, object }: { subject: string; object: string }) => [subject, object].sort().join('~')
/** Ids of the ties that have no claim without these voices. */
const tiesLost = (...voices: readonly string[]) => {
  const stands = piece.claims.filter((claim) => !claim.voices.some((voice) => voices.includes(voice)))
  const kept = new Set(stands.map(tieOf))
  return [...new Set(piece.claims.map(tieOf))].filter((tie) => !kept.has(tie)).sort()
}

test('voices are told, chosen and left out in their panel, and what is told does without them', async ({
  page,
  another,
}) => {
  await test.step('the panel tells who carries how much, and who is not named', async () => {
    await open(page)
    await openVoices(page)
    await expect(page).toHaveURL(/rail=voices/)
    const voices = new Set(
      piece.claims.flatMap((claim) => (claim.voices.length > 0 ? claim.voices : ['author'])),
    )
    await expect(panel(page).getByRole('listitem')).toHaveCount(voices.size)
    await expect(row(page, 'The author')).toContainText(
      `${piece.claims.filter(({ voices }) => voices.length === 0).length} claims`,
    )
    await expect(row(page, 'Jens Stoltenberg')).toContainText(`${restsOn('jens-stoltenberg').length} claims`)
    await expect(row(page, 'Dmitry Medvedev')).toContainText(
      /1 claim, passed on by the DW interviewer.*about/,
    )
    await expect(row(page, 'US officials')).toContainText('not named')
    await expect(row(page, 'Jens Stoltenberg')).not.toContainText('not named')
  })

  await test.step('choosing a voice makes its claims stand out in graph, cast and piece', async () => {
    await goOn(page, '?rail=voices')
    await panel(page).getByRole('link', { name: 'Institute for the Study of War', exact: true }).click()
    await expect(heading(page)).toHaveText(/Institute for the Study of War/)
    const tie = 'kremlin~pro-war-constituencies'
    await expect.poll(() => hasClass(page, tie, 'on-word')).toBe(true)
    await panel(page).getByRole('link', { name: 'The author', exact: true }).click()
    await expect(heading(page)).toHaveText('The author')
    await expect(page).toHaveURL(/select=voice:@author/)
    await expect.poll(() => hasClass(page, 'crimea~russia', 'on-word')).toBe(true)
    expect(await hasClass(page, tie, 'on-word')).toBe(false)
    await expect(dossier(page)).toContainText(/Voice · \d+ claims/)
    await expect(paragraph(page, 1)).toBeInViewport()
  })

  await test.step('a voice left out takes its ties with it: ghosts stay where they were, a banner keeps saying so, B brings all back', async () => {
    await goOn(page, '?rail=voices')
    const [before, drawn, steps] = [await positions(page), await shown(page), await historyLength(page)]
    await leaveOut(page, 'Jens Stoltenberg')
    await expect(isOut(page, 'Jens Stoltenberg')).toHaveAttribute('aria-pressed', 'true')
    const lost = tiesLost('jens-stoltenberg')
    const claims = restsOn('jens-stoltenberg').length
    await expect(caption(page)).toContainText(
      `Without Jens Stoltenberg, ${claims} of ${piece.claims.length} claims and ${lost.length} of ${drawn.edges.length} ties go.`,
    )
    await expect(page.getByRole('status')).toContainText('no tie left')
    for (const tie of lost) expect(await hasClass(page, tie, 'ghost'), tie).toBe(true)
    expect(await hasClass(page, 'deutsche-welle~jens-stoltenberg', 'ghost')).toBe(false)
    await expect(page).toHaveURL(/leftout=jens-stoltenberg/)
    expect(await historyLength(page)).toBe(steps + 1)
    expect(await positions(page)).toEqual(before)

    await test.step('the banner stays while one looks elsewhere', async () => {
      await page.getByRole('button', { name: /^Cast \d+$/ }).click()
      await castOption(page, 'NATO').click()
      await expect(heading(page)).toHaveText('NATO')
      await expect(caption(page)).toContainText('Without Jens Stoltenberg,')
    })
    await test.step('one key brings it back', async () => {
      await page.locator('body').press('b')
      await expect(caption(page)).not.toContainText('Without')
      await expect(page).not.toHaveURL(/leftout/)
      expect(await hasClass(page, lost[0] ?? '', 'ghost')).toBe(false)
      expect(await shown(page)).toEqual(drawn)
      expect(await positions(page)).toEqual(before)
    })
  })

  await test.step('several voices, and all unnamed ones at once, can be left out; each is a step that Back undoes', async () => {
    await goOn(page, '?rail=voices')
    const before = await positions(page)
    await leaveOut(page, 'Ben Wallace')
    await leaveOut(page, 'Dimitri Peskov')
    await expect(caption(page)).toContainText('Without Ben Wallace and Dimitri Peskov,')
    await panel(page).getByRole('button', { name: 'Leave out the unnamed' }).click()
    await expect(caption(page)).toContainText(/Without these \d+ voices,/)
    await expect(panel(page).getByRole('button', { name: 'Leave out the unnamed' })).toBeDisabled()
    for (const name of ['US officials', 'DW interviewer', 'Those whom the piece does not name'])
      await expect(isOut(page, name)).toHaveAttribute('aria-pressed', 'true')
    await expect(isOut(page, 'Jens Stoltenberg')).toHaveAttribute('aria-pressed', 'false')
    await page.goBack()
    await expect(caption(page)).toContainText('Without Ben Wallace and Dimitri Peskov,')
    await page.goBack()
    await expect(caption(page)).toContainText('Without Ben Wallace,')
    await page.goBack()
    await expect(caption(page)).not.toContainText('Without')
    await page.goForward()
    await page.goForward()
    await expect(caption(page)).toContainText('Without Ben Wallace and Dimitri Peskov,')
    await panel(page).getByRole('button', { name: 'Bring all back' }).click()
    await expect(caption(page)).not.toContainText('Without')
    expect(await positions(page)).toEqual(before)
  })

  await test.step('leaving out the author drops what the author alone says', async () => {
    await goOn(page, '?rail=voices')
    await leaveOut(page, 'The author')
    const alone = piece.claims.filter(({ voices }) => voices.length === 0).length
    await expect(caption(page)).toContainText(`Without the author, ${alone} of ${piece.claims.length} claims`)
    expect(await hasClass(page, 'nato~ukraine', 'ghost')).toBe(false)
    expect(await hasClass(page, 'bbc~guardian', 'ghost')).toBe(true)
  })

  await test.step('a link shows another reader what is left out', async () => {
    await goOn(page, '?rail=voices')
    await leaveOut(page, 'Jens Stoltenberg')
    await expect(page).toHaveURL(/leftout=jens-stoltenberg/)
    const friend = await another()
    await open(friend, new URL(page.url()).search)
    expect(await caption(friend).innerText()).toBe(await caption(page).innerText())
    await expect(isOut(friend, 'Jens Stoltenberg')).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('what is told does without a voice that is left out', async () => {
    await test.step('a dispute ends with its denier, and what remains is said to be hearsay', async () => {
      await goOn(page, '?leftout=jens-stoltenberg')
      await expect(caption(page)).toContainText(
        /\d of \d disputes ends?; of (one|\d), only what was passed on remains\./,
      )
      expect(await hasClass(page, 'nato~ukraine', 'disputed')).toBe(false)
      await page.getByRole('button', { name: /^Bring back/ }).click()
      await expect.poll(() => hasClass(page, 'nato~ukraine', 'disputed')).toBe(true)
    })

    await test.step('the path does without a voice that is left out, and its dossier says which claims fell', async () => {
      await goOn(page, '?select=path:dmitry-medvedev~ukraine')
      await expect(dossier(page)).toContainText('ally of Vladimir Putin')
      await goOn(page, '?select=path:dmitry-medvedev~ukraine&leftout=dw-interviewer')
      await expect(dossier(page)).not.toContainText('ally of Vladimir Putin')
      await expect(caption(page)).toContainText('Without the DW interviewer,')
      await goOn(page, '?select=claim:medvedev-nato-stays-out&leftout=dw-interviewer')
      await expect(dossier(page)).toContainText('Left out')
    })

    await test.step('a voice is left out from its dossier too, and brought back there', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      await dossier(page).getByRole('button', { name: 'Leave out this voice' }).click()
      await expect(caption(page)).toContainText('Without Jens Stoltenberg,')
      await dossier(page).getByRole('button', { name: 'Bring back' }).click()
      await expect(caption(page)).not.toContainText('Without')
    })
  })
})

test.describe('the legend', () => {
  const tells = ['asserted', 'planned', 'predicted', 'possible', 'denied'] as const

  test('filters by how claims are told', async ({ page }) => {
    await test.step('counts how claims are told, and each of its entries is a filter', async () => {
      await open(page)
      const count = async (name: string) =>
        Number(/\d+$/.exec(await legendSwitch(page, name).innerText())?.[0])
      const counts = await Promise.all(tells.map(count))
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(piece.claims.length)
      const depths = await Promise.all(['author', 'one voice', 'passed on'].map(count))
      expect(depths).toEqual([
        piece.claims.filter(({ voices }) => voices.length === 0).length,
        piece.claims.filter(({ voices }) => voices.length === 1).length,
        piece.claims.filter(({ voices }) => voices.length > 1).length,
      ])
      expect(await count('disputed')).toBeGreaterThan(0)
    })

    await test.step('takes what was passed on out of the graph, which says what is hidden; nothing moves', async () => {
      await goOn(page, '')
      const [before, all, steps] = [await positions(page), await shown(page), await historyLength(page)]
      await legendSwitch(page, 'author').click()
      await legendSwitch(page, 'one voice').click()
      await expect(page).toHaveURL(/without=author\.one-voice/)
      const left = new Set(piece.claims.filter(({ voices }) => voices.length > 1).map(tieOf))
      await expect.poll(async () => (await shown(page)).edges.sort()).toEqual([...left].sort())
      await expect(caption(page)).toContainText(`Hidden: ${all.edges.length - left.size} ties.`)
      expect((await shown(page)).nodes).toEqual(all.nodes)
      expect(await positions(page)).toEqual(before)
      expect(await historyLength(page)).toBe(steps + 2)
      await page.goBack()
      await expect(legendSwitch(page, 'one voice')).toHaveAttribute('aria-pressed', 'true')
      await page.getByRole('button', { name: 'Show everything' }).click()
      await expect.poll(() => shown(page)).toEqual(all)
    })

    await test.step('without denials, a denied tie loses its mark and keeps what is not denied', async () => {
      await goOn(page, '')
      expect((await shown(page)).edges).toContain('dmitry-medvedev~nato')
      await legendSwitch(page, 'denied').click()
      await legendSwitch(page, 'possible').click()
      await expect.poll(async () => (await shown(page)).edges).not.toContain('dmitry-medvedev~nato')
      expect((await shown(page)).edges).toContain('nato~ukraine')
      await expect(page).toHaveURL(/without=possible\.denied/)
    })
  })
})
