import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JSHandle, Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import { root } from '../../src/cli/setup.mjs'
import { keptWords } from './keptWords'
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

/**
 * Parts of screens whose colours were found right, as they read: by this worker, by the other, or in an earlier run with the
 * same styles. Nine tenths of axe's time go into colours, and most parts of a screen were on one before.
 */
const foundRight = keptWords(join(root, '.cache', 'axe', digestOfStyles()))

/** What decides on colours besides the parts themselves. */
function digestOfStyles(): string {
  const digest = createHash('sha256').update(axe.version)
  const built = join(root, 'dist')
  for (const file of readdirSync(built, { recursive: true, encoding: 'utf8' }).toSorted())
    if (file.endsWith('.css')) digest.update(readFileSync(join(built, file)))
  return digest.digest('hex').slice(0, 16)
}

/** What axe finds at AA on one screen in either colour scheme: nothing. */
export async function findsNothing(page: Page): Promise<void> {
  const whole = `page ${await page.evaluate(readPage)}`
  if (!foundRight.all().has(whole)) {
    expect(await findings(page, allElse)).toEqual([])
    foundRight.add([whole])
  }
  // Whatever is read: what has words of its own, and controls.
  const parts = await page.evaluateHandle(() =>
    [...document.body.querySelectorAll('*')].filter(
      (part) =>
        (part.matches('input, select, textarea') ||
          [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())) &&
        part.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    ),
  )
  const read = await parts.evaluate(readParts)
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  // The one that it has at present first: a change draws everything anew.
  for (const scheme of isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)) {
    const known = foundRight.all()
    const isNew = read.map((part) => !known.has(`${scheme} ${part}`))
    if (!isNew.includes(true)) continue
    await page.emulateMedia({ colorScheme: scheme })
    const fresh = await parts.evaluateHandle((all, isAsked) => all.filter((_, at) => isAsked[at]), isNew)
    expect(await findings(page, colours, fresh), `in ${scheme}`).toEqual([])
    foundRight.add(read.filter((_, at) => isNew[at]).map((part) => `${scheme} ${part}`))
  }
}

/** The page as it stands, in short: as good as never two have one. */
async function readPage(): Promise<string> {
  const text = `${innerWidth} ${innerHeight} ${document.documentElement.outerHTML}`
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16)).join('-')
}

/** How each of some parts reads, in short: what it lies in may colour it too, and so may a pointer or the focus. */
function readParts(parts: readonly Element[]): readonly string[] {
  /** Two numbers of 32 bits (cyrb53, public domain): texts that differ share one as good as never. */
  const digest = (text: string): string => {
    let [a, b] = [0xdeadbeef, 0x41c6ce57]
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      a = Math.imul(a ^ code, 2654435761)
      b = Math.imul(b ^ code, 1597334677)
    }
    a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
    b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
    return `${a >>> 0} ${b >>> 0}`
  }
  /** What a pointer or the focus colours. */
  const rows =
    'article, li, tr, button, a, input, select, textarea, [role=option], [role=treeitem], [data-paragraph]'
  /** Attributes that only lead to something. */
  const points = ['id', 'href', 'aria-activedescendant', 'aria-label', 'aria-labelledby', 'aria-describedby']
  const around = new Map<Element | null, string>([[null, String(innerWidth)]])
  const readAround = (element: Element | null): string => {
    const known = around.get(element)
    if (known !== undefined || element === null) return known ?? ''
    const states = [':hover', ':focus-within'].filter((state) => element.matches(`:is(${rows})${state}`))
    const attributes = [...element.attributes].flatMap(({ name, value }) =>
      points.includes(name) ? [] : `${name}=${value}`,
    )
    const read = digest(
      [readAround(element.parentElement), element.tagName, ...attributes, ...states].join(' '),
    )
    around.set(element, read)
    return read
  }
  return parts.map((part) => digest(`${readAround(part)} ${part.outerHTML}`))
}

/** Told as rule and place. The page has no frames. */
async function findings(
  page: Page,
  options: RunOptions,
  parts?: JSHandle<Element[]>,
): Promise<readonly string[]> {
  await page.evaluate(`if (!window.axe) { ${axe.source} }`)
  return page.evaluate(
    async ({ asked, include }) => {
      const { violations } = await window.axe.run(include ? { include } : document, {
        ...asked,
        resultTypes: ['violations'],
        preload: false,
      })
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
      )
    },
    { asked: options, include: parts },
  )
}
