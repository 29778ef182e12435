import type { JSHandle, Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import { expect } from './test'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The rules of AA that may find something in one colour scheme and not in the other. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']
const colours: RunOptions = { runOnly: { type: 'rule', values: OF_COLOURS } }
const allElse: RunOptions = {
  runOnly: { type: 'tag', values: AA },
  rules: Object.fromEntries(OF_COLOURS.map((rule) => [rule, { enabled: false }])),
}

/** What most of a screen's text stands in. */
const PARTS = 'article, li, tr, button, [role=option], [role=treeitem], [data-paragraph]'

/**
 * Parts of screens whose colours this worker found right, as they read. Nine tenths of axe's time go into colours, and most
 * parts of a screen were on one before.
 */
const foundRight = new Set<string>()

/** What axe finds at AA on one screen in either colour scheme: nothing. */
export async function findsNothing(page: Page): Promise<void> {
  await page.evaluate(`if (!window.axe) { ${axe.source} }`)
  expect(await findings(page, allElse)).toEqual([])
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await findsRightColours(page, colorScheme)
  }
}

async function findsRightColours(page: Page, scheme: string): Promise<void> {
  const parts = await page.evaluateHandle(
    (selector) =>
      [...document.querySelectorAll(selector)].filter((part) =>
        part.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      ),
    PARTS,
  )
  // What a part lies in may colour it too, and so may a pointer or the focus.
  const read = await parts.evaluate((all) =>
    all.map((part) => {
      const around: string[] = []
      for (let at = part.parentElement; at; at = at.parentElement)
        around.push(`${at.tagName}.${at.className}`)
      const states = [':hover', ':focus-within'].filter((state) => part.matches(state))
      return [innerWidth, ...states, ...around, part.outerHTML].join(' ')
    }),
  )
  const known = await parts.evaluateHandle(
    (all, isKnown) => all.filter((part, at) => part.isConnected && isKnown[at]),
    read.map((part) => foundRight.has(`${scheme} ${part}`)),
  )
  expect(await findings(page, colours, known), `in ${scheme}`).toEqual([])
  for (const part of read) foundRight.add(`${scheme} ${part}`)
}

/** Told as rule and place. The page has no frames. */
async function findings(
  page: Page,
  options: RunOptions,
  except?: JSHandle<Element[]>,
): Promise<readonly string[]> {
  return page.evaluate(
    async ({ asked, exclude }) => {
      const { violations } = await window.axe.run(exclude ? { exclude } : document, {
        ...asked,
        resultTypes: ['violations'],
        preload: false,
      })
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
      )
    },
    { asked: options, exclude: except },
  )
}
