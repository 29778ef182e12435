/** What stands among the blocks of an article and belongs to the page: links to other articles, adverts, newsletters, buttons. */

import { anyPattern } from '../../../language/lists'
import credits from '../../credits.json'
import { ASKS, ASKS_ABROAD, LABEL, LABEL_ABROAD, LEADS_ABROAD, LEADS_ON } from './asks'
import lists from './lists.json'
import type { PageBlock } from './pageBlocks'
import { pictured } from './pictures'
import { withoutRepeated } from './repeated'

const SENTENCE_END = /[.!?…。！？][”’"')\]]*$/u
const TIME = /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/u
/** Credits of pictures that stand on their own, or behind what a picture shows. */
const CREDIT = new RegExp(
  String.raw`^(?:\(?${anyPattern(credits.pictures)}s?(?: (?:credit|copyright|source|caption|by|courtesy|illustration|:)s?)*\s*[:|/©]|(?:photo|image|picture|illustration|video|graphic)s?(?:graphed)? (?:by|courtesy|via|copyright|credit|caption)\b|image copyright\b|media caption\b|\(?${anyPattern(credits.pictureAgencies)}\b[\s/).]*$|(?:[\p{L}.’'-]+\s?){1,4}\/\s?(?:[\p{L}.’'-]+\s?){0,4}(?:${anyPattern(credits.pictureAgencies)}|via .{1,40})\)?$)`,
  'iu',
)
/** Below a picture a mark of rights tells who made it. */
const MAKER = /^© ?\p{L}.{0,40}\p{L}/u
/** A page that speaks of its own cookies, to whoever reads it, and asks. */
const COOKIES = /\bcookies?\b/iu
const OURS = /\b(?:we|our|this (?:web)?site|you|your)\b/iu
const CONSENT =
  /\b(?:accept|agree|consent|opt[- ]out|cookie (?:policy|settings|preferences|notice)|by (?:continuing|using|browsing|visiting|going on|closing)|(?:if|as) you (?:continue|go on)|your (?:experience|preferences|visit|browsing))\b/iu

const [LONGEST_ASK, LONGEST_LEAD, LONGEST_NOTICE] = [220, 160, 700]
/** As good as nothing but a link; a headline with its day or its author beside it. */
const [ALL, MOSTLY] = [0.9, 0.5]

/** Blocks of stories at the end of a page, how many stories there are, and characters of what they are called. */
const [MOST_STORIES, FEWEST_STORIES, LONGEST_NAME] = [40, 3, 30]

/** The blocks without what belongs to the page. */
export function withoutFurniture(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const linkedLists = listsOfLinks(blocks)
  const kept: PageBlock[] = []
  // Whether what stands here was announced as leading to other articles.
  let isAside = false
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'caption' || block.kind === 'credit') {
      if (!isLabel(block) || MAKER.test(block.text)) kept.push(block)
      continue
    }
    if (block.kind === 'heading' || block.kind === 'paragraph') {
      if (
        leadsOn(block.text) &&
        isShort(block, LONGEST_LEAD) &&
        (block.kind === 'heading' || !isSentence(block.text))
      ) {
        // What is announced may lead nowhere that can be told.
        if (block.text.length <= LONGEST_NAME && areStories(blocks.slice(at + 1, at + 2 + MOST_STORIES)))
          break
        isAside = true
        continue
      }
      if (isAside && block.linked < ALL) isAside = false
    }
    if (isAside && (block.linked >= ALL || (block.kind === 'item' && block.inLinks >= MOSTLY))) continue
    // What is told in words among links is kept, as a book among references is.
    if (block.kind !== 'item') isAside = false
    if (isOfPage(block) || linkedLists.has(block.list)) continue
    kept.push(isCreditAlone(block) ? { ...block, kind: 'credit' } : block)
  }
  return pictured(withoutRepeated(withoutIdleHeadings(kept)))
}

/** Short lines without an end, each with a few words below it, and nothing else to the end of the page. */
function areStories(rest: readonly PageBlock[]): boolean {
  const isHeadline = ({ text }: PageBlock) => text.length <= LONGEST_LEAD && !SENTENCE_END.test(text)
  const heads = rest.filter((block, at) => {
    const next = rest[at + 1]
    return isHeadline(block) && next !== undefined && !isHeadline(next)
  })
  return (
    rest.length <= MOST_STORIES &&
    rest[0] !== undefined &&
    isHeadline(rest[0]) &&
    heads.length >= FEWEST_STORIES &&
    rest.every(
      (block) => (block.kind === 'paragraph' || block.kind === 'heading') && isShort(block, LONGEST_ASK),
    )
  )
}

function isOfPage(block: PageBlock): boolean {
  const { kind, text, linked } = block
  if (kind === 'row' || kind === 'preformatted') return false
  if (isLabel(block)) return true
  if ((ASKS.test(text) || ASKS_ABROAD.test(text)) && text.length <= LONGEST_ASK) return true
  if (leadsOn(text) && linked > 0.3 && isShort(block, LONGEST_LEAD)) return true
  if (isNotice(text)) return true
  return kind === 'paragraph' && linked >= ALL && !isSentence(text)
}

/** The time above an entry is of the text. */
const isLabel = ({ kind, text }: PageBlock): boolean =>
  !/[\p{L}\p{N}]/u.test(text) ||
  ((LABEL.test(text.slice(0, 120)) || LABEL_ABROAD.test(text.slice(0, 40))) &&
    text.length <= 100 &&
    !(kind === 'heading' && TIME.test(text)))

const isCreditAlone = ({ kind, text }: PageBlock): boolean =>
  kind !== 'row' && kind !== 'preformatted' && CREDIT.test(text) && text.length <= 120

/** Whoever is quoted on cookies is not the page. */
const isNotice = (text: string): boolean =>
  text.length <= LONGEST_NOTICE &&
  COOKIES.test(text) &&
  OURS.test(text) &&
  CONSENT.test(text) &&
  (!/[“”"]/u.test(text) || /^(?:we|our|this (?:web)?site|by clicking)\b/iu.test(text))

const leadsOn = (text: string): boolean => LEADS_ON.test(text) || LEADS_ABROAD.test(text)
const isShort = ({ text }: PageBlock, longest: number): boolean => text.length <= longest
const isSentence = (text: string): boolean =>
  text.length >= 40 && SENTENCE_END.test(text) && /\p{Ll}{3}/u.test(text)

/** What announces a list that is part of the text, whatever it links to: "The bugs that were mended:", "Sources". */
const ANNOUNCES = new RegExp(String.raw`:$|^${anyPattern(lists.announcing)}\b.{0,30}$`, 'iu')

/** Lists of nothing but links that nothing announces: the same as headlines of other articles. */
function listsOfLinks(blocks: readonly PageBlock[]): ReadonlySet<number> {
  const all = new Set<number>()
  const others = new Set<number>()
  for (const [at, { list, text, ...block }] of blocks.entries()) {
    if (list === 0) continue
    const before = blocks[at - 1]?.text ?? ''
    const isAnnounced = !all.has(list) && ANNOUNCES.test(before) && !leadsOn(before) && !ASKS.test(before)
    all.add(list)
    if (block.linked < ALL || isSentence(text) || isAnnounced) others.add(list)
  }
  return new Set([...all].filter((list) => !others.has(list)))
}

/** A heading with nothing below it any more headed what went; below one of a chapter stand those of its parts. */
const withoutIdleHeadings = (blocks: readonly PageBlock[]): readonly PageBlock[] =>
  blocks.filter((block, at) => {
    const next = blocks[at + 1]
    const isIdle = next === undefined || (next.level > 0 && next.level <= block.level)
    return block.level === 0 || block.linked < ALL || !isIdle
  })
