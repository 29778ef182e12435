import type { Page } from '@playwright/test'
import { caption, dossier, drawn, open } from './explorer'
import { dropText } from './own-piece'
import { readPiece } from './piece'
import { expect, test } from './test'

const LONG = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
/** “Mahmoud Abbas”: written to the left. */
const ARABIC = 'محمود عباس'

/** Opens the bundled piece with other names, as a piece of one's own. */
async function openRenamed(page: Page, names: Readonly<Record<string, string>>): Promise<void> {
  const piece = readPiece()
  const entities = piece.entities.map((one) => {
    const name = names[one.id]
    return name === undefined ? one : { ...one, name, inText: name }
  })
  await open(page)
  await dropText(page, 'odd.json', JSON.stringify({ ...piece, id: 'odd-names', entities }))
  await page.waitForURL(/\?piece=mine-/)
  await drawn(page)
}

const select = async (page: Page, selection: string): Promise<void> => {
  const address = new URL(page.url())
  address.searchParams.set('select', selection)
  await page.goto(address.href)
  await drawn(page)
}

test('a name of one very long word is whole within its pane, and makes nobody scroll sideways', async ({
  page,
}) => {
  await openRenamed(page, { ukraine: LONG })
  for (const selection of ['', 'path:vladimir-putin~nato', 'entity:ukraine', 'tie:nato~ukraine']) {
    await test.step(selection, async () => {
      await select(page, selection)
      await expect(dossier(page)).toContainText(LONG)
      const beyond = await dossier(page).evaluate((pane) => pane.scrollWidth - pane.clientWidth)
      expect(beyond).toBe(0)
    })
  }
  await test.step('in the table, who says it still stands beside it', async () => {
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    const pane = await page.locator('.table-scroll').boundingBox()
    const voices = await page.getByRole('columnheader', { name: 'Stance' }).boundingBox()
    expect((voices?.x ?? 0) + (voices?.width ?? 0)).toBeLessThanOrEqual((pane?.x ?? 0) + (pane?.width ?? 0))
  })
})

test('a name that is written to the left turns no number round that stands beside it', async ({ page }) => {
  await openRenamed(page, { 'jens-stoltenberg': ARABIC })
  await select(page, 'entity:jens-stoltenberg')
  await expect(caption(page)).toContainText(`${ARABIC}4 own ties`)
  const [name, number] = await caption(page)
    .locator('p')
    .evaluate((line) => {
      const left = (node: Node | null | undefined, to: number) => {
        const range = document.createRange()
        if (!node) throw new Error('it is not there')
        range.setStart(node, 0)
        range.setEnd(node, to)
        return range.getBoundingClientRect().left
      }
      return [
        left(line.querySelector('b')?.firstChild, 1),
        left(line.querySelector('.key.own')?.firstChild, 1),
      ]
    })
  expect(number).toBeGreaterThan(name ?? 0)
})
