/** Names in scripts without capitals. Nothing in them tells a name from other words, so only what a page calls an author is read. */

import { anyOf, anyPattern, words } from '../../../../language/lists'
import lists from '../lists.json'

/** What such a line begins or ends with: "作者：", "記者", "كتب", "기자". Whoever edited it did not write it. */
const BEFORE = new RegExp(
  String.raw`^(?:${anyOf(words(lists.bylinesUncased))}\s*[:︱|丨/]?\s*|(?:文|글)\s*[:︱|丨/]\s*|(?:بقلم|كتب|كتبت|מאת|लेखक|द्वारा)\s*(?:[:|]\s*|\s))`,
  'u',
)
const BEHIND = /\s*\/?\s*(?:記者|记者|特派員|특파원|기자)$/u
const EDITED = /編輯|编辑|編集/u
const BETWEEN = /\s*[,、;|&]\s*|\s+(?:و|ו)\s+/u

/** Whoever publishes: papers, agencies, sites, offices, nobody. */
const NOBODY = new RegExp(anyPattern(lists.nobodiesUncased), 'u')
const HAN = /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,3} \p{Script=Han}{1,3}$/u
/** Names from abroad, as they sound: "乔·史密斯", "スミス・ジョー". */
const SOUNDED =
  /^[\p{Script=Han}\p{Script=Katakana}ー]{1,6}(?:[·・][\p{Script=Han}\p{Script=Katakana}ー]{1,6}){1,3}$/u
const JAPANESE = /^[\p{Script=Han}々]{1,3} ?[\p{Script=Hiragana}\p{Script=Katakana}]{2,4}$/u
const HANGUL = /^\p{Script=Hangul}{2,4}$/u
/** Two to four words of letters that have no capitals. */
const WORDS =
  /^(?:(?![\p{Lu}\p{Ll}\p{Script=Han}\p{Script=Hangul}])[\p{L}\p{M}’'-]+\s){1,3}(?:(?![\p{Lu}\p{Ll}])[\p{L}\p{M}’'-]+)$/u

/** The people that a page names as its authors, in scripts without capitals; none of any other script. */
export function uncasedNames(text: string): readonly string[] {
  if (text.length > 120 || EDITED.test(text)) return []
  return text
    .normalize('NFKC')
    .trim()
    .split(BETWEEN)
    .map((part) => part.trim().replace(BEFORE, '').replace(BEHIND, '').replace(/\s+/gu, ' '))
    .filter(
      (name) => !NOBODY.test(name) && [HAN, SOUNDED, JAPANESE, HANGUL, WORDS].some((kind) => kind.test(name)),
    )
}
