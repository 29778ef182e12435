import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { root } from '../../src/cli/setup.mjs'
import { chooseWords, current, desk, goTo, item, listAll, textToReview } from '../browser/own-piece'

/** The article of the guide, of our own writing. */
export const lorne = readFileSync(join(root, 'docs/examples/lorne.txt'), 'utf8')

interface Told {
  sentence: string
  /** A name. */
  object?: string
  predicate?: string
  wording?: string
  /** Names, closest to the fact first. */
  voices?: readonly string[]
  stance?: string
  denied?: boolean
  when?: string
  said?: string
  to?: string
  where?: string
  /** Words of the paragraph, where it does not rest on the first sentence that names both. */
  quote?: string
}

/** The claims that the rules suggest of the article, as a careful reader has them. */
const corrected: readonly (readonly [suggested: RegExp, Told])[] = [
  [
    /Alice Marlow is the founder/,
    {
      sentence: 'Alice Marlow is the founder of the Lorne Rivers Society.',
      predicate: 'other',
      wording: 'founder of',
    },
  ],
  [
    /Alice Marlow accused/,
    {
      sentence: 'Alice Marlow accused the Askham Paper Company of poisoning the Lorne.',
      wording: 'accusing',
    },
  ],
  [
    /praised/,
    {
      sentence: 'The Environment Agency praised the Askham Paper Company.',
      wording: 'praising',
      to: 'Wexcombe Courier',
    },
  ],
  [
    /Ruth Kimber met/,
    {
      sentence: 'Ruth Kimber met George Tully.',
      object: 'George Tully',
      wording: 'meeting',
      where: 'Wexcombe',
    },
  ],
  [
    /would inspect/,
    {
      sentence: 'The Environment Agency will inspect the Askham Paper Company in November.',
      wording: 'inspecting',
      stance: 'planned',
    },
  ],
  [/Ruth Kimber is a spokeswoman/, { sentence: 'Ruth Kimber is a spokeswoman of the Environment Agency.' }],
  [
    /could leave/,
    {
      sentence: 'The Askham Paper Company could leave Askham for Portugal.',
      wording: 'leaving for',
    },
  ],
]

/** What somebody says of no two names, right as it stands. */
const said: readonly RegExp[] = [/It took a judge/, /had come back/, /nothing of the kind/]

/** The claims that the rules did not find, from whom to whom. */
const added: readonly (readonly [from: string, to: string, Told])[] = [
  [
    'court in Wexcombe',
    'Askham Paper Company',
    {
      sentence: 'A court in Wexcombe ordered the Askham Paper Company to close its old drain.',
      wording: 'giving orders to',
      when: '2022-03',
      where: 'Wexcombe',
    },
  ],
  [
    'Askham Paper Company',
    'River Lorne',
    {
      sentence: 'The Askham Paper Company poisoned the Lorne for decades.',
      predicate: 'harms',
      voices: ['Alice Marlow'],
      when: '../2022-03~',
    },
  ],
  [
    'Askham Paper Company',
    'River Lorne',
    {
      sentence: 'The drain of the Askham Paper Company harmed the Lorne.',
      predicate: 'harms',
      voices: ['George Tully'],
      denied: true,
      quote: 'George Tully, the manager of the company, denies that the drain ever harmed the river.',
    },
  ],
  [
    'George Tully',
    'Askham Paper Company',
    {
      sentence: 'George Tully manages the Askham Paper Company.',
      predicate: 'heads',
      quote: 'George Tully, the manager of the company',
    },
  ],
  [
    'Environment Agency',
    'Askham Paper Company',
    {
      sentence: 'The Environment Agency praised the Askham Paper Company.',
      wording: 'praising',
      voices: ['officials of the agency', 'Wexcombe Courier'],
      denied: true,
      quote: 'According to the Courier, officials of the agency said that it had done nothing of the kind.',
    },
  ],
  [
    'George Tully',
    'Wexcombe Courier',
    { sentence: 'George Tully told the Wexcombe Courier of praise by the agency.', predicate: 'tells' },
  ],
  [
    'Hal Worth',
    'George Tully',
    {
      sentence: 'Hal Worth asked George Tully whether the company would stay.',
      predicate: 'asks',
      said: '2022-10-17',
    },
  ],
  [
    'Hal Worth',
    'Askham',
    { sentence: 'Hal Worth is the mayor of Askham.', predicate: 'heads', quote: 'Mayor Hal Worth' },
  ],
  [
    'Askham Paper Company',
    'Askham',
    {
      sentence: 'The Askham Paper Company will stay in Askham.',
      predicate: 'active-in',
      voices: ['Hal Worth'],
      stance: 'possible',
      said: '2022-10-17',
      to: 'George Tully',
      quote: '“Will you stay?” Mayor Hal Worth asked Tully on Monday.',
    },
  ],
]

const field = (page: Page, name: string | RegExp) => current(page).getByLabel(name, { exact: true })

async function write(page: Page, name: string | RegExp, words: string): Promise<void> {
  // A form that has just come may not listen yet.
  await expect(async () => {
    await field(page, name).fill(words)
    await field(page, name).press('Enter')
    await expect(field(page, name)).toHaveValue(words)
  }).toPass()
}

async function tell(page: Page, told: Told): Promise<void> {
  await write(page, /^Sentence/, told.sentence)
  if (told.object) await field(page, 'whom or what').selectOption({ label: told.object })
  if (told.predicate) await field(page, 'is').selectOption(told.predicate)
  if (told.wording) await write(page, 'in these words', told.wording)
  for (const voice of told.voices ?? []) await field(page, 'Add a voice').selectOption({ label: voice })
  if (told.stance) await field(page, 'Told as').selectOption(told.stance)
  if (told.denied) await field(page, 'The voices deny it').check()
  if (told.when) await write(page, /^When it happens/, told.when)
  if (told.said) await write(page, 'When it was said', told.said)
  if (told.to) await field(page, 'Said to').selectOption({ label: told.to })
  if (told.quote) await write(page, /^Its words there/, told.quote)
  if (told.where) await field(page, 'Where').selectOption({ label: told.where })
}

interface Mark {
  paragraph: number
  words: string
  kind: 'person' | 'organisation' | 'place'
}

async function mark(page: Page, { paragraph, words, kind }: Mark): Promise<void> {
  await chooseWords(page, paragraph, words)
  await textToReview(page).getByRole('button', { name: /^Mark/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Mark words' })
  await dialog.getByLabel('Kind').selectOption(kind)
  await dialog.getByRole('button', { name: /^Mark \d/ }).click()
}

/** Types a name into the dialog that a key has opened. */
async function choose(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

/** Other words of the text for somebody who is marked already. */
async function alsoCalled(page: Page, words: string, name: string): Promise<void> {
  await page.keyboard.press('w')
  const dialog = page.getByRole('dialog', { name: 'Mark words' })
  await dialog.getByLabel('Words of the text').fill(words)
  await dialog.getByLabel('They name').selectOption({ label: name })
  await dialog.getByRole('button', { name: /^Mark \d/ }).click()
}

/** Whom the rules took apart and whom they did not see; then all names at once. */
export async function reviewNames(page: Page, shoot: (file: string) => Promise<void>): Promise<void> {
  await goTo(page, 'George Tully')
  await shoot('review.png')
  await goTo(page, 'Askham Company')
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'The same' })
  await choose(page, 'Askham Paper')
  await dialog.getByRole('button', { name: 'Merge' }).waitFor()
  await shoot('review-merge.png')
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await alsoCalled(page, 'Lorne', 'River Lorne')
  await mark(page, { paragraph: 2, words: 'court', kind: 'organisation' })
  await write(page, 'Name', 'court in Wexcombe')
  await field(page, /^Nobody in particular/).check()
  await desk(page)
    .getByRole('button', { name: /^Several at once/ })
    .click()
  const bulk = page.locator('.review-bulk')
  await bulk.getByLabel('at least so sure').fill('0')
  await bulk.getByRole('button', { name: 'Accept all' }).click()
}

/** What is suggested is put right and accepted; what is missing is added. */
export async function reviewClaims(page: Page, shoot: (file: string) => Promise<void>): Promise<void> {
  for (const [suggested, told] of corrected) {
    await goTo(page, suggested)
    await tell(page, told)
    if (told.stance === 'planned') await shoot('review-claim.png')
    await page.keyboard.press('a')
  }
  for (const words of said) {
    await goTo(page, words)
    await page.keyboard.press('a')
  }
  await listAll(page)
  for (const [from, to, told] of added) {
    await item(page, from).first().locator('.review-name').click()
    await page.keyboard.press('c')
    await choose(page, to)
    await tell(page, told)
  }
}
