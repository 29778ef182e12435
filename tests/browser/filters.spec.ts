import {
  caption,
  castOption,
  dossier,
  drawn,
  goOn,
  heading,
  legendSwitch,
  open,
  section,
  toggle,
} from './explorer'
import { hasClass, measure, shown } from './graph'
import { drop } from './opening'
import { current } from './own-piece'
import { claim, piece } from './piece'
import { expect, test } from './test'

test('kinds and families are left out and brought back, and what is selected stays', async ({
  page,
  another,
}) => {
  await test.step('a kind can be left out of the graph, which says how much is hidden', async () => {
    await open(page)
    const all = await shown(page)
    for (const [name, kind] of [
      ['People', 'person'],
      ['Organisations', 'organisation'],
      ['Places', 'place'],
    ] as const) {
      const members = piece.entities.filter((entity) => entity.kind === kind).map(({ id }) => id)
      const isGone = (tie: string) => tie.split('~').some((end) => members.includes(end))
      await expect(legendSwitch(page, name)).toHaveText(`${name} ${members.length}`)
      await toggle(page, name)
      const left = await shown(page)
      expect(left.nodes).toEqual(all.nodes.filter((id) => !members.includes(id)))
      expect(left.edges).toEqual(all.edges.filter((tie) => !isGone(tie)))
      await expect(caption(page)).toContainText(
        `Hidden: ${members.length} names and ${all.edges.filter(isGone).length} ties.`,
      )
      await page.getByRole('button', { name: 'Show everything' }).click()
      await expect(caption(page)).not.toContainText('Hidden')
      expect(await shown(page)).toEqual(all)
    }
  })

  await test.step('a family of claims can be left out: its ties go, names stay', async () => {
    await goOn(page, '')
    const families = page.getByRole('group', { name: 'Families of claims shown' }).getByRole('button')
    const counts = (await families.allInnerTexts()).map((text) => Number(/\d+$/.exec(text)?.[0]))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(piece.claims.length)
    const all = await shown(page)
    await toggle(page, 'Conflict')
    const left = await shown(page)
    expect(left.nodes).toEqual(all.nodes)
    const gone = all.edges.length - left.edges.length
    expect(gone).toBeGreaterThan(0)
    await expect(caption(page)).toContainText(`Hidden: ${gone} ties.`)
    await expect(page).toHaveURL(/without=conflict/)
  })

  await test.step('Back undoes one filter after the other', async () => {
    await goOn(page, '')
    const all = await shown(page)
    await toggle(page, 'People')
    const withoutPeople = await shown(page)
    await toggle(page, 'Statement')
    await page.goBack()
    await expect(legendSwitch(page, 'Statement')).toHaveAttribute('aria-pressed', 'true')
    expect(await shown(page)).toEqual(withoutPeople)
    await page.goBack()
    await expect(legendSwitch(page, 'People')).toHaveAttribute('aria-pressed', 'true')
    expect(await shown(page)).toEqual(all)
    await page.goForward()
    await expect(legendSwitch(page, 'People')).toHaveAttribute('aria-pressed', 'false')
    expect(await shown(page)).toEqual(withoutPeople)
  })

  await test.step('what is left out stands in the address: a link opens it so', async () => {
    await goOn(page, '')
    await toggle(page, 'Places')
    await toggle(page, 'Media')
    await expect(page).toHaveURL(/without=place\.media/)
    const friend = await another()
    await open(friend, new URL(page.url()).search)
    expect(await shown(friend)).toEqual(await shown(page))
    await expect(legendSwitch(friend, 'Places')).toHaveAttribute('aria-pressed', 'false')
    await expect(legendSwitch(friend, 'Media')).toHaveAttribute('aria-pressed', 'false')
    await expect(legendSwitch(friend, 'People')).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('what is selected stays', async () => {
    await test.step('a filter that hides the selection keeps it and says so', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      await toggle(page, 'People')
      await expect(caption(page)).toContainText('Kept while selected.')
      expect((await shown(page)).nodes).toContain('jens-stoltenberg')
      expect((await shown(page)).nodes).not.toContain('vladimir-putin')
      await expect(heading(page)).toHaveText(/Jens Stoltenberg/)
      await expect(castOption(page, 'Jens Stoltenberg')).toHaveAccessibleName(/filtered out of the graph/)
      await page.keyboard.press('Escape')
      await expect(caption(page)).not.toContainText('while selected')
      expect((await shown(page)).nodes).not.toContain('jens-stoltenberg')
    })

    await test.step('a selected tie stays drawn when its family is left out, and the caption says so', async () => {
      await goOn(page, '?select=tie:nato~ukraine')
      await toggle(page, 'Conflict')
      await toggle(page, 'Support')
      await expect(heading(page)).toHaveText(/NATO.*Ukraine/)
      expect((await shown(page)).edges).toContain('nato~ukraine')
      await expect(caption(page)).toContainText(/stays while selected/)
    })

    await test.step('a person’s own ties and the ties on that person’s word are told apart', async () => {
      await goOn(page, '?select=entity:jens-stoltenberg')
      const own = new Set(
        piece.claims
          .filter(({ subject, object }) => [subject, object].includes('jens-stoltenberg'))
          .map(({ subject, object }) => [subject, object].sort().join('~')),
      )
      await expect(caption(page)).toContainText(`${own.size} own ties`)
      await expect(caption(page)).toContainText(/\d+ ties on this voice’s word/)
      const { subject, object } = claim('allies-trained-ukrainians')
      const onWord = [subject, object].sort().join('~')
      expect(await hasClass(page, 'jens-stoltenberg~nato', 'own')).toBe(true)
      expect(await hasClass(page, onWord, 'on-word')).toBe(true)
      expect(await hasClass(page, onWord, 'own')).toBe(false)
      await expect(dossier(page)).toBeVisible()
    })
  })
})

const guess = (confidence: number) => ({ by: 'rules', confidence, state: 'suggested' })

/** A reader's own piece: of its claims one is sure, one is not, and one was confirmed. */
const guessed = {
  format: 1,
  id: 'mill',
  title: 'The mill is sold',
  authors: [],
  published: '2021-05-04',
  language: 'en',
  annotated: { by: 'rules', on: '2021-05-05' },
  rendition: 'digest',
  head: 'The mill is sold',
  paragraphs: [
    '[Ines Roth](ines-roth) blames [Tove Lund](tove-lund), who backs [Per Holt](per-holt).',
    '[Per Holt](per-holt) saw [Ada Brandt](ada-brandt), and [Ines Roth](ines-roth) serves [Per Holt](per-holt).',
  ],
  entities: [
    { id: 'ines-roth', kind: 'person', name: 'Ines Roth', made: guess(0.9) },
    { id: 'tove-lund', kind: 'person', name: 'Tove Lund', made: guess(0.3) },
    { id: 'per-holt', kind: 'person', name: 'Per Holt' },
    { id: 'ada-brandt', kind: 'person', name: 'Ada Brandt', made: guess(0.8) },
  ],
  claims: [
    ['blames', 'ines-roth', 'confronts', 'tove-lund', 'Ines Roth blames Tove Lund.', 1, guess(0.8)],
    ['met', 'tove-lund', 'backs', 'per-holt', 'Tove Lund backs Per Holt.', 1, guess(0.3)],
    [
      'serves',
      'ines-roth',
      'serves',
      'per-holt',
      'Ines Roth serves Per Holt.',
      2,
      { ...guess(0.1), state: 'confirmed' },
    ],
  ].map(([id, subject, predicate, object, text, paragraph, made]) => ({
    id,
    subject,
    predicate,
    object,
    text,
    made,
    evidence: [{ paragraph }],
    voices: id === 'blames' ? ['ada-brandt'] : [],
    denied: id === 'blames',
    stance: 'asserted',
  })),
}

test('claims that are rather wrong than right stay back in a piece of one’s own until they are asked for', async ({
  page,
}) => {
  const slider = page.getByRole('slider', { name: /At least so sure/ })
  const ties = async () => (await shown(page)).edges.filter((id) => !id.startsWith('together:')).sort()
  await test.step('a piece without suggestions asks for nothing', async () => {
    await open(page)
    await expect(slider).toHaveCount(0)
  })

  await test.step('at first there is what is at least as likely right as wrong, and all that was confirmed', async () => {
    await drop(page, { name: 'mill.json', bytes: Buffer.from(JSON.stringify(guessed)) })
    await expect(page).toHaveURL(/\?piece=mine-[a-z0-9]+$/)
    await drawn(page)
    await expect(slider).toHaveAttribute('aria-valuetext', '50 % · 1 below')
    expect(await ties()).toEqual(['ines-roth~per-holt', 'ines-roth~tove-lund'])
    await expect(caption(page)).toContainText('Hidden: 1 tie.')
  })

  await test.step('a hairline joins whom no claim ties, until it is switched off', async () => {
    const hairlines = async () => (await shown(page)).edges.filter((id) => id.startsWith('together:'))
    expect(await hairlines()).toEqual(['together:ada-brandt~ines-roth'])
    await toggle(page, 'Mentioned together')
    await expect(page).toHaveURL(/together=0$/)
    await expect.poll(hairlines).toEqual([])
    await page.goBack()
    await expect.poll(hairlines).toEqual(['together:ada-brandt~ines-roth'])
  })

  await test.step('one slide away is the rest, faintly; a link carries it, and Back undoes it', async () => {
    await slider.fill('0.2')
    await expect(page).toHaveURL(/sure=0\.2$/)
    await expect(slider).toHaveAttribute('aria-valuetext', '20 % · 0 below')
    expect(await ties()).toEqual(['ines-roth~per-holt', 'ines-roth~tove-lund', 'per-holt~tove-lund'])
    expect(await hasClass(page, 'per-holt~tove-lund', 'unsure')).toBe(true)
    expect(await hasClass(page, 'ines-roth~tove-lund', 'unsure')).toBe(false)
    expect(await hasClass(page, 'ines-roth~per-holt', 'unsure')).toBe(false)
    await page.reload()
    await drawn(page)
    await expect(slider).toHaveValue('0.2')
    await page.goBack()
    await expect(slider).toHaveValue('0.5')
    await expect.poll(ties).toEqual(['ines-roth~per-holt', 'ines-roth~tove-lund'])
  })

  await test.step('everything is shown at once by a click', async () => {
    await page.getByRole('button', { name: 'Show everything' }).click()
    await expect(slider).toHaveValue('0')
    await expect(caption(page)).toContainText('Everything the piece connects.')
  })

  await test.step('who speaks, what is surest and what is denied stand first, and what to review first leads there', async () => {
    await expect(section(page, 'Who speaks most')).toContainText('Ada Brandt')
    await expect(section(page, 'Claimed most surely').getByRole('article')).toContainText([
      'Ines Roth serves Per Holt.',
    ])
    await expect(section(page, 'Denied').getByRole('article')).toContainText(['Ines Roth blames Tove Lund.'])
    const first = section(page, 'To be reviewed first').getByRole('listitem').first()
    await expect(first).toContainText('2 claims hang on this name · Suggested 0.30')
    await first.getByRole('link', { name: 'Tove Lund' }).click()
    await expect(heading(page)).toHaveText(/Tove Lund/)
    await page.goBack()
    await first.getByRole('button', { name: 'Review “Tove Lund”' }).click()
    await expect(current(page)).toContainText('Tove Lund')
    await page.goBack()
    await expect(first).toBeVisible()
  })
})

test('whatever the caption has to tell, it covers no name', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  for (const asked of [
    '?layout=map&without=person',
    '?select=entity:jens-stoltenberg&without=person.conflict',
    '?select=claim:window-of-opportunity&without=person',
  ]) {
    await open(page, asked)
    await expect(caption(page)).toContainText('Hidden: ')
    const [over, graph] = await Promise.all(
      ['.caption-body', '.graph'].map((part) => page.locator(part).boundingBox()),
    )
    if (!over || !graph) throw new Error('no caption, or no graph')
    const { nodes } = await measure(page)
    const top = over.y + over.height - graph.y
    expect(nodes.filter(({ body }) => body.y1 < top - 1).map(({ id }) => id)).toEqual([])
  }
})
