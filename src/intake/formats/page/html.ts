import { dayIn } from '../../days'
import { type Block, type Blocks, blocksOf } from '../kernel/blocks'
import { IntakeFault } from '../kernel/fault'
import { articleIn, documentOf } from './article/readable'
import type { CleanPage } from './cleanPage'
import { withoutFurniture } from './furniture'
import { headFrom, modifiedDay } from './head/made'
import { type PageBlock, pageBlocksOf } from './pageBlocks'

/**
 * The article in a page: what is about it (menus, advertisements, comments) is left out by Readability, which runs on the parser of
 * its own that needs no browser; what is left of that among its blocks goes after it. Throws an `IntakeFault` where there is no
 * article in it.
 */
export function blocksOfHtml({ head, body }: CleanPage): Blocks {
  const article = articleIn(body)
  const found = article ? withoutFurniture(pageBlocksOf(article.content)) : []
  const blocks = found.length > 0 ? found : pageBlocksOf(documentOf(body).body)
  if (blocks.length === 0)
    throw new IntakeFault('There is no article in this page.', 'Copy the text of the article and paste it.')
  const told = headFrom(head)
  const title = told.title ?? (article?.title?.trim() || null)
  // A day that stands above the text goes before the one on which the page was changed.
  const isDated = blocks
    .slice(0, OPENING)
    .some(({ text }) => text.length <= LONGEST_LINE && dayIn(text) !== null)
  return blocksOf(blocks.map(blockOf), {
    ...told,
    title: headingIn(title, blocks) ?? title,
    published: told.published ?? (isDated ? null : modifiedDay(head)),
  })
}

/** Blocks at the beginning where a title may be repeated, or a day told, in a line. */
const [OPENING, LONGEST_LINE] = [4, 140]
/** Characters of a title that needs not stand in a heading. */
const SHORTEST_WHOLE = 20

/** What the text begins with that a title holds beside the name of a site that nothing else tells. */
const headingIn = (title: string | null, blocks: readonly PageBlock[]): string | null =>
  blocks
    .slice(0, OPENING)
    .map(({ kind, text }) => ({ isHeading: kind === 'heading', line: text.split('\n')[0] ?? '' }))
    .find(
      ({ isHeading, line }) =>
        line.includes(' ') &&
        title !== null &&
        ((isHeading && title.startsWith(line) && /^\s+[|»·–—:-]\s/u.test(title.slice(line.length))) ||
          (line.length >= SHORTEST_WHOLE &&
            title.endsWith(line) &&
            /\S\s+[|»·–—-]\s+$/u.test(title.slice(0, -line.length)))),
    )?.line ?? null

const blockOf = ({ kind, text }: PageBlock): Block => ({
  kind: kind === 'preformatted' ? 'text' : kind,
  text,
})
