/** What stands among the blocks of an article and belongs to the page: links to other articles, adverts, newsletters, buttons. */

import type { PageBlock } from './pageBlocks'
import { pictured } from './pictures'

const SENTENCE_END = /[.!?…。！？][”’"')\]]*$/u
/** Leads to another article. */
const LEADS_ON =
  /^(?:[>»▶►→•|*\s[(]*)(?:also (?:on|in|read|see|from)|read (?:more|next|also|the full|full|our)|related(?: (?:articles?|stor(?:y|ies)|coverage|links?|reading|content|topics?|news|posts?|video))?\s*(?:[:|-]|$)|see (?:also|more)|more (?:from|on|about|in|stories|news|coverage|like this|top|videos?)\b|further reading|watch(?: (?:now|more|the video|live|below))?\s*(?::|$)|listen(?: now)?\s*(?::|$)|don[’']?t miss|you (?:may|might) (?:also )?(?:like|be interested)|recommended(?: (?:for you|stories|articles|reading|videos?|content|posts?|links?))?\s*:?$|must[- ]reads?\b|most (?:read|popular|viewed|shared|commented)|editor[’']?s[’']? (?:picks?|choice)|trending(?: (?:now|stories|on|topics))?\s*:?$|popular (?:now|stories|posts|on)\b|latest (?:from|news|stories|on|headlines)|up next\s*(?::|$)|next (?:article|story|up|post)\s*(?::|$)|previous (?:article|story|post)\s*(?::|$)|in (?:this|other) (?:series|news)|from our (?:partners|sponsors)|around the web|(?:sponsored|promoted)(?: (?:content|links?|stories|posts?|by .{1,40}))?\s*:?$|top stories\b|what to read next|keep reading|explore more|stories you|you[’']ll also like|elsewhere on|filed under|tags?\s*:|topics?\s*:|tagged(?: (?:with|as|under|in)\b|\s*:)|categories\s*:|posted in|click here)/iu
/** Asks for something: to sign up, to follow, to share, to pay, to write. */
const ASKS =
  /^(?:[>»▶►→•|*\s[(]*)(?:please )?(?:sign(?:ing)? up\b|subscribe\b|follow (?:us\b|@|(?:\S+ ){1,5}on (?:twitter|facebook|instagram|x\b|whatsapp|linkedin|threads|bluesky|youtube|google))|like us\b|join (?:us|our|the conversation|the discussion|the debate)\b|like (?:us|this (?:article|story|post))|(?:enjoyed|like|love) (?:this|the) (?:article|story|post|what)|share (?:this|it|your|on|via)\b|tweet this|pin it|email this|print this|save this|(?:get|download|install) (?:the|our|a) (?:\S+ ){0,6}(?:app|newsletters?|emails?|alerts?|updates|inbox|phone)\b|get (?:the )?(?:\S+ ){0,8}(?:in your inbox|delivered|straight to)|enter your e-?mail|your e-?mail address|thank you for (?:signing|subscribing)|thanks for (?:signing|subscribing)|we[’']ll (?:never|send)|you can unsubscribe|unsubscribe|by (?:signing|subscribing|submitting|clicking|entering)|leave a (?:comment|reply)|post a comment|add (?:a|your) comment|view (?:all )?comments|(?:be the )?first to comment|comments? (?:are|have been|is) (?:closed|disabled|off)|have your say|log ?in (?:to|or)|sign in (?:to|or)|already (?:a (?:subscriber|member)|have an account|registered)|create (?:a|an|your) (?:free )?account|become a (?:member|subscriber|supporter)|support (?:our work|our journalism|us\b|independent journalism|quality journalism)|donate(?: (?:now|today|here|to us))?\s*[.!]?$|buy now|shop now|do you have (?:a|any) (?:story|tip|news|information|question)|got a (?:story|tip|news)|have (?:a|you got a) (?:story|tip|news tip|question|comment)|contact (?:us|the (?:author|reporter|writer|newsroom))|write to (?:us|the (?:author|editor))|send (?:us )?(?:your )?(?:tips?|comments?|feedback|photos|stories)|e-?mail (?:us|the (?:author|reporter))|reach (?:the (?:author|reporter)|him|her|them) (?:at|on)|to comment on this|report (?:a|an) (?:error|typo|mistake|correction)|view (?:the )?(?:original|full|gallery|all|more)|tap (?:here|to)|click (?:here|to|on|the)|scroll (?:down|to|for)|swipe\b|allow notifications|turn on (?:desktop )?notifications|we (?:use|want) (?:your|cookies))/iu
/** A word or two by which a page labels a part of itself or a button. */
const LABEL =
  /^(?:[>»▶►→•|*\s[(]*)(?:advert(?:isement|isements|ising)?|ad(?: feedback)?|sponsor(?:ed)?(?: content)?|promoted(?: content)?|paid (?:post|content)|share(?:s|d)?(?: (?:this|on|via|with|article|story|page)\b.{0,40})?|shared?\s*\d+|\d+\s*(?:shares?|comments?|likes?|views?|tweets?|retweets?)|comments?(?:\s*\(?\d*\)?)?|facebook|twitter|tweet|pinterest|linkedin|whatsapp|reddit|e-?mail|print|save|copy link|link copied!?|copied!?|close|menu|search|next|previous|prev|back(?: to top)?|top|home|reply|report|like|loading\.{0,3}…?|play(?: video)?|pause|mute|replay|embed|transcript|image|photos?|picture|pictured|video|watch|gallery|slideshow|view gallery|full ?screen|show (?:more|less|caption|comments)|hide caption|toggle caption|enlarge(?: this image)?|expand|continue reading(?: .{0,40})?|read more.{0,3}|more|see more|view more|load more|learn more|find out more|story continues(?: below)?.{0,30}|(?:article|story|content|post) continues (?:below|after).{0,40}|newsletters?|breaking news|subscribe(?: now| today)?|sign up(?: now)?|sign in|log ?in|register|follow|following|unfollow|\+|[-–—|•·*.…_=~#/\\]+|©.{0,60}|all rights reserved\.?|skip (?:ad|to .{0,30})|0:\d\d|\d{1,3} ?\/ ?\d{1,3}|\d{1,2}:\d\d(?: ?\/ ?\d{1,2}:\d\d)?)(?:[\])]*)$/iu
const TIME = /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/u
/** Credits of pictures that stand on their own, or behind what a picture shows. */
const CREDIT =
  /^(?:\(?(?:photo(?:graph|s)?|image|picture|illustration|video|graphic|bild|foto|credit|screenshot|file photo|source)s?(?: (?:credit|copyright|source|caption|by|courtesy|illustration|:)s?)*\s*[:|/©]|(?:photo|image|picture|illustration|video|graphic)s?(?:graphed)? (?:by|courtesy|via|copyright|credit|caption)\b|image copyright\b|media caption\b|\(?(?:getty images|reuters|ap photo|associated press|shutterstock|istock|alamy|epa|afp|pa)\b[\s/).]*$|(?:[\p{L}.’'-]+\s?){1,4}\/\s?(?:[\p{L}.’'-]+\s?){0,4}(?:getty images|reuters|ap|afp|epa|shutterstock|alamy|bloomberg|unsplash|via .{1,40})\)?$)/iu
/** A page that speaks of its own cookies, to whoever reads it, and asks. */
const COOKIES = /\bcookies?\b/iu
const OURS = /\b(?:we|our|this (?:web)?site|you|your)\b/iu
const CONSENT =
  /\b(?:accept|agree|consent|opt[- ]out|cookie (?:policy|settings|preferences|notice)|by (?:continuing|using|browsing|visiting|going on|closing)|(?:if|as) you (?:continue|go on)|your (?:experience|preferences|visit|browsing))\b/iu

const [LONGEST_ASK, LONGEST_LEAD, LONGEST_NOTICE] = [220, 160, 700]
/** As good as nothing but a link; a headline with its day or its author beside it. */
const [ALL, MOSTLY] = [0.9, 0.5]

/** The blocks without what belongs to the page. */
export function withoutFurniture(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const linkedLists = listsOfLinks(blocks)
  const kept: PageBlock[] = []
  // Whether what stands here was announced as leading to other articles.
  let isAside = false
  for (const block of blocks) {
    if (block.kind === 'caption' || block.kind === 'credit') {
      if (!isLabel(block)) kept.push(block)
      continue
    }
    if (block.kind === 'heading' || block.kind === 'paragraph') {
      if (
        LEADS_ON.test(block.text) &&
        isShort(block, LONGEST_LEAD) &&
        (block.kind === 'heading' || !isSentence(block.text))
      ) {
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
  return pictured(withoutIdleHeadings(kept))
}

function isOfPage(block: PageBlock): boolean {
  const { kind, text, linked } = block
  if (kind === 'row' || kind === 'preformatted') return false
  if (isLabel(block)) return true
  if (ASKS.test(text) && text.length <= LONGEST_ASK) return true
  if (LEADS_ON.test(text) && linked > 0.3 && isShort(block, LONGEST_LEAD)) return true
  if (isNotice(text)) return true
  return kind === 'paragraph' && linked >= ALL && !isSentence(text)
}

/** The time above an entry is of the text. */
const isLabel = ({ kind, text }: PageBlock): boolean =>
  LABEL.test(text.slice(0, 120)) && text.length <= 100 && !(kind === 'heading' && TIME.test(text))

const isCreditAlone = ({ kind, text }: PageBlock): boolean =>
  kind !== 'row' && kind !== 'preformatted' && CREDIT.test(text) && text.length <= 120

/** Whoever is quoted on cookies is not the page. */
const isNotice = (text: string): boolean =>
  text.length <= LONGEST_NOTICE &&
  COOKIES.test(text) &&
  OURS.test(text) &&
  CONSENT.test(text) &&
  !/[“”"]/u.test(text)

const isShort = ({ text }: PageBlock, longest: number): boolean => text.length <= longest
const isSentence = (text: string): boolean =>
  text.length >= 40 && SENTENCE_END.test(text) && /\p{Ll}{3}/u.test(text)

/** What announces a list that is part of the text, whatever it links to: "The bugs that were mended:", "Sources". */
const ANNOUNCES =
  /:$|^(?:sources?|references?|notes?|footnotes?|bibliography|works cited|citations?|quellen|literatur|fuentes|bronnen|fonti)\b.{0,30}$/iu

/** Lists of nothing but links that nothing announces: the same as headlines of other articles. */
function listsOfLinks(blocks: readonly PageBlock[]): ReadonlySet<number> {
  const all = new Set<number>()
  const others = new Set<number>()
  for (const [at, { list, text, ...block }] of blocks.entries()) {
    if (list === 0) continue
    const before = blocks[at - 1]?.text ?? ''
    const isAnnounced =
      !all.has(list) && ANNOUNCES.test(before) && !LEADS_ON.test(before) && !ASKS.test(before)
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
