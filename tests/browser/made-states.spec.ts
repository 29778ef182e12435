import type { Locator, Page } from '@playwright/test'
import { findsNothing } from './axe'
import { caption, card, castOption, dossier, drawn, legendSwitch, open, readerText, toggle } from './explorer'
import { hasClass, shown } from './graph'
import { expect, test } from './test'

const made = (state: 'suggested' | 'edited' | 'confirmed', confidence = 0.6) => ({
  by: 'rules',
  confidence,
  state,
})

/** Marks every name in a text, told as it is. */
function told(text: string, marks: Readonly<Record<string, object | undefined>>) {
  const found = people.flatMap(({ id, name }) => {
    const start = text.indexOf(name)
    const how = marks[id]
    return start < 0 ? [] : [{ entity: id, start, end: start + name.length, ...(how && { made: how }) }]
  })
  return { text, mentions: found.sort((a, b) => a.start - b.start) }
}

const people = [
  { id: 'ines-roth', kind: 'person', name: 'Ines Roth', made: made('suggested') },
  { id: 'tove-lund', kind: 'person', name: 'Tove Lund', role: 'head of the quarry', made: made('edited') },
  { id: 'quarry', kind: 'organisation', name: 'Lund Quarry', made: made('confirmed') },
  { id: 'per-holt', kind: 'person', name: 'Per Holt' },
]

/** A reader's own piece, half reviewed. */
const halfReviewed = {
  format: 1,
  id: 'quarry',
  title: 'The quarry is sold',
  authors: [],
  published: '2021-05-04',
  language: 'en',
  annotated: { by: 'rules', on: '2021-05-05' },
  rendition: 'verbatim',
  head: { text: 'The quarry is sold', mentions: [] },
  paragraphs: [
    told('Tove Lund owns Lund Quarry and blames Ines Roth.', {
      'tove-lund': made('edited'),
      quarry: made('confirmed'),
      'ines-roth': made('suggested'),
    }),
    told('Per Holt works for Lund Quarry, while Tove Lund was away.', { quarry: made('confirmed') }),
  ],
  entities: people,
  claims: [
    ['blames', 'tove-lund', 'confronts', 'ines-roth', 'Tove Lund blames Ines Roth.', made('suggested')],
    ['owns', 'tove-lund', 'heads', 'quarry', 'Tove Lund owns the quarry.', made('edited')],
    ['works', 'per-holt', 'serves', 'quarry', 'Per Holt works for the quarry.', made('confirmed')],
  ].map(([id, subject, predicate, object, text, how]) => ({
    id,
    subject,
    predicate,
    object,
    text,
    evidence: [{ paragraph: id === 'works' ? 2 : 1 }],
    voices: [],
    stance: 'asserted',
    made: how,
  })),
}

async function openOwn(page: Page, file: object = halfReviewed): Promise<void> {
  await page.getByRole('button', { name: /^Open/ }).first().click()
  await page
    .getByRole('dialog', { name: 'Open a piece' })
    .getByLabel('Choose files…')
    .setInputFiles({
      name: 'quarry.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    })
  await expect(page).toHaveURL(/\?piece=mine-[a-z0-9]+$/)
  await drawn(page)
}

const row = (page: Page, name: string): Locator => castOption(page, name).locator('.cast-role')

test('what is suggested, edited and confirmed is told apart everywhere, and is a filter; a piece as it came has none of it', async ({
  page,
}) => {
  await test.step('a piece as it came has no such tags and no such filter', async () => {
    await open(page, '?select=entity:nato')
    await expect(legendSwitch(page, 'Confirmed')).toHaveCount(0)
    await expect(page.locator('.tag.confirmed, .tag.edited, .tag.suggested')).toHaveCount(0)
  })

  await openOwn(page)
  await test.step('each of them is a filter, by one step that a link carries', async () => {
    await expect(legendSwitch(page, 'Suggested')).toHaveText('Suggested 2')
    await expect(legendSwitch(page, 'Edited')).toHaveText('Edited 2')
    await expect(legendSwitch(page, 'Confirmed')).toHaveText('Confirmed 3')
    await toggle(page, 'Suggested')
    await expect(page).toHaveURL(/without=suggested/)
    await expect(caption(page)).toContainText('Hidden: 1 name and 1 tie.')
    expect((await shown(page)).edges.sort()).toEqual(['per-holt~quarry', 'quarry~tove-lund'])
    await toggle(page, 'Edited')
    await expect.poll(async () => (await shown(page)).nodes.sort()).toEqual(['per-holt', 'quarry'])
    await page.goBack()
    await expect
      .poll(async () => (await shown(page)).nodes.sort())
      .toEqual(['per-holt', 'quarry', 'tove-lund'])
    await page.getByRole('button', { name: 'Show everything' }).click()
    await expect(page).not.toHaveURL(/without/)
    expect((await shown(page)).nodes).toHaveLength(4)
  })

  await test.step('axe finds nothing at AA', async () => {
    await toggle(page, 'Edited')
    await findsNothing(page)
    await page.setViewportSize({ width: 1440, height: 1200 })
    await castOption(page, 'Tove Lund').click()
    await findsNothing(page)
    await toggle(page, 'Edited')
  })

  await test.step('they are told apart everywhere', async () => {
    await expect(castOption(page, 'Ines Roth')).toHaveAccessibleName(/suggested 0\.60/)
    await expect(row(page, 'Tove Lund')).toHaveText('Edited · head of the quarry')
    await expect(castOption(page, 'Tove Lund')).toHaveAccessibleName(/edited/)
    await expect(row(page, 'Lund Quarry')).toContainText('Confirmed')
    await expect(row(page, 'Per Holt')).not.toContainText('Confirmed')
    for (const [id, isSuggested] of [
      ['ines-roth', true],
      ['tove-lund', false],
      ['quarry', false],
      ['ines-roth~tove-lund', true],
      ['quarry~tove-lund', false],
    ] as const)
      expect(await hasClass(page, id, 'suggested'), id).toBe(isSuggested)
    const mention = (name: string) => readerText(page).getByRole('link', { name, exact: true }).first()
    await expect(mention('Ines Roth')).toHaveAccessibleDescription('Suggested 0.60')
    await expect(mention('Tove Lund')).toHaveAccessibleDescription('Edited')
    await expect(mention('Lund Quarry')).toHaveAccessibleDescription('Confirmed')
    await expect(mention('Per Holt')).toHaveAccessibleDescription('')
    await castOption(page, 'Tove Lund').click()
    await expect(dossier(page).locator('.dossier-head')).toContainText('by rules, edited by a reader')
    await expect(card(dossier(page), /blames/)).toContainText('Suggested 0.60')
    await expect(card(dossier(page), /owns/)).toContainText('Edited')
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await expect(page.getByRole('table').getByRole('row', { name: /Per Holt works/ })).toContainText(
      'Confirmed',
    )
    await page.getByRole('button', { name: 'Outline', exact: true }).click()
    await expect(page.getByRole('treeitem', { name: /^Tove Lund, .* edited, 2 ties/ })).toBeVisible()
  })
})

test('one hint tells what a hollow line means, beside its sign; it covers nothing, and nothing moves when it goes', async ({
  page,
}) => {
  const claims = halfReviewed.claims.map((one) =>
    one.id === 'blames' ? { ...one, voices: ['per-holt', 'tove-lund'] } : one,
  )
  await open(page)
  await openOwn(page, { ...halfReviewed, claims })
  const hint = page.getByText(/^Hollow: /)
  const places = () =>
    page
      .locator('.graph, .legend-place')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
  await expect(hint).toBeVisible()
  await expect(page.locator('.legend').filter({ has: hint })).toBeVisible()
  const before = await places()
  await castOption(page, 'Per Holt').click()
  await expect(hint).toBeHidden()
  expect(await places()).toEqual(before)
  await page.goBack()
  await hint.getByRole('button', { name: 'Close the hint' }).click()
  await expect(hint).toBeHidden()
  expect(await places()).toEqual(before)
  await page.reload()
  await drawn(page)
  await expect(hint).toHaveCount(0)
})
