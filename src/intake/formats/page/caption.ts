/** What is said below a picture, apart from who made the picture. */

/** Who made a picture, for whom, behind what it shows: "… on Monday. Photo: Ann Lee", "… on MondayCreditAnn Lee/Agency". */
const LABELLED =
  /(?:^|(?<=[.!?…|–—”"’)\]])\s*|\s+[|–—-]\s+)[|–—-]?\s*[([]?(?:(?:file |main |top )?(?:photo(?:graph|graphy)?|image|picture|illustration|video|graphic|credit|copyright|source|foto|bild|crédit|crédito|quelle)s?(?:\s(?:credits?|copyright|source|by|courtesy|via|illustration)\b\s*[:|/]?|\s*[:|/])|©)\s*\S.{0,100}$/iu
const GLUED = /(?:Credit|Image|Photo|Photograph){1,3}(?:\.{3}|…)?(?=\p{Lu}[\p{L}.’'-]*[\s/]).{0,100}$/u
const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'-]*"
/** Behind a sentence, in brackets or with a stroke between them, names alone: "(Ann Lee)", "Ann Lee/Agency via Other". */
const BRACKETED = new RegExp(
  `\\s*[([](?:(?:${NAME}|de|van|von|for|the|via|and|of|&)[\\s,/|]{1,3}){1,10}${NAME}[)\\]]\\.?$`,
  'u',
)
const GIVEN = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}’'-]+)"
const STROKED = new RegExp(
  `\\s+${GIVEN} (?:\\p{Lu}\\. ?)?${GIVEN}\\s?/\\s?(?:${NAME}[\\s/]){0,4}${NAME}(?: via .{1,40})?$`,
  'u',
)
const WIRE =
  /(?<=[.!?…”"’)\]])\s*[([]?(?:(?:the )?associated press|ap(?: photo)?|reuters|afp|epa|dpa|getty(?: images)?|shutterstock|istock|alamy|bloomberg|pa(?: wire| media)?)(?:[/\s,-].{0,60})?[)\]]?\.?$/iu

/** One word is a label. */
const FEWEST_WORDS = 2
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu

/** A caption without who made the picture; null where nothing is told besides. */
export function toldIn(caption: string): string | null {
  const told = [LABELLED, GLUED, WIRE, BRACKETED, STROKED]
    .reduce((text, credit) => text.replace(credit, ''), caption.replace(/\s+/gu, ' ').trim())
    .replace(/[\s|–—-]+$/u, '')
  const words = told.match(WORD) ?? []
  // Nothing but names is who made it.
  return words.length < FEWEST_WORDS || words.every((word) => /^\p{Lu}/u.test(word)) ? null : told
}
