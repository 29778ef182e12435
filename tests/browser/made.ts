import type { Locator, Page } from '@playwright/test'
import { pieceToFile } from '../../src/model/file/piece'
import { madePiece, type Size } from '../bench/madePiece'
import { caption, drawn, open } from './explorer'
import { labelsOnLabels, type Measures, shown } from './graph'
import { drop } from './opening'
import { expect } from './test'

/** Opens a made piece and waits until its overview is drawn. */
export async function openMade(page: Page, size: Size): Promise<void> {
  await open(page)
  const bytes = Buffer.from(JSON.stringify(pieceToFile(madePiece(size))))
  await drop(page, { name: 'made.json', bytes })
  await page.waitForURL(/\?piece=mine-/, { timeout: 60_000 })
  await drawn(page)
}

/** How many names of how many are shown, as it is told. */
export const told = (page: Page): Locator => caption(page).locator('.shown-part')

export const isGroup = (id: string): boolean => id.startsWith('group:')

/** Names and groups that are drawn, each in order. */
export async function drawnNow(page: Page): Promise<{ readonly names: string[]; readonly groups: string[] }> {
  const { nodes } = await shown(page)
  const sorted = [...nodes].sort()
  return { names: sorted.filter((id) => !isGroup(id)), groups: sorted.filter(isGroup) }
}

/** Every label that is drawn can be read. */
export function expectReadable(measures: Measures): void {
  expect(labelsOnLabels(measures)).toEqual([])
  const small = measures.nodes.filter(({ text, fontSize }) => text && fontSize < 11)
  expect(small.map(({ id }) => id)).toEqual([])
}
