/** How the lines of a text were broken: at the width of a column, or where a paragraph ends. */

import { isHeadLine } from '../head'

/** Ends a sentence, or leads to one. */
const ENDS = /[.!?…:;。！？：；][”’"')\]»」』）]*$/u
/** Characters of a line that a column can have broken. */
const [NARROWEST, WIDEST] = [45, 160]
/** A line of prose: nobody breaks a verse or a head that late. */
const PROSE = 60
/** A line in mid-sentence fills this share of its column. */
const FULL = 0.6
const BULLET = /^[^\S\n]*(?:[•‣●○■□▪◦►▶➤➢❖✓✔][^\S\n]*|[·§*][^\S\n]{1,20}|[o–—-]\t[^\S\n]*)(?=\S)/gmu
/** Lines one below the other that each begin with a dash. */
const DASHED = /(?:^[^\S\n]*[–—-][^\S\n]+(?=[\p{Lu}\p{N}"“‘'])[^\n]*(?:\n|$)){2,}/gmu
/** As word processors number what is copied; its number stays. */
const NUMBERED = /^[^\S\n]*\(?(?:\d{1,3}|[a-z])[.)]\t(?=\S)/gmu

/** Whether a line was broken before the next one. */
export type Broken = (before: string, after: string) => boolean

/**
 * Told by the lines that stop in mid-sentence, which a column alone does: `blocks` are the lines of a whole text. A line that ends
 * a sentence was broken there only where the next word had no room. Where no line stops so, each is a paragraph.
 */
export function columnsOf(
  blocks: readonly (readonly string[])[],
): (lines: readonly string[]) => Broken | null {
  const widest = widthOf(blocks.flatMap(certainIn))
  return (lines) => {
    const own = widthOf(certainIn(lines))
    const width = own > 0 ? own : widest
    if (width < NARROWEST || lines.some((line) => line.length > 1.5 * width)) return null
    return (before, after) =>
      isHeadLine(before) || isHeadLine(after)
        ? false
        : endsSentence(before)
          ? before.length + 1 + firstWord(after).length > width
          : before.length > FULL * width
  }
}

const widthOf = (lines: readonly string[]): number =>
  lines.reduce((widest, line) => Math.max(widest, line.length), 0)

/** The lines that were broken for sure. */
const certainIn = (lines: readonly string[]): readonly string[] =>
  lines.filter(
    (line, at) =>
      at < lines.length - 1 &&
      line.length >= NARROWEST &&
      line.length <= WIDEST &&
      !endsSentence(line) &&
      !isHeadLine(line) &&
      !isHeadLine(lines[at + 1] ?? ''),
  )

const endsSentence = (line: string): boolean => ENDS.test(line.slice(-20))
const firstWord = (line: string): string => /^\S{0,40}/u.exec(line)?.[0] ?? ''

/**
 * Lines of which no column is known, as paragraphs: each line of prose is one, and so is each sentence beside such lines; other
 * short lines stay together.
 */
export function apart(lines: readonly string[]): readonly (readonly string[])[] {
  const blocks: string[][] = []
  const hasProse = lines.some(isProse)
  const isOne = (line: string): boolean =>
    isProse(line) || (hasProse && endsSentence(line) && !isHeadLine(line))
  lines.forEach((line, at) => {
    const last = blocks.at(-1)
    if (last && !isOne(line) && !isOne(lines[at - 1] ?? '')) last.push(line)
    else blocks.push([line])
  })
  return blocks
}

const isProse = (line: string): boolean =>
  line.length > WIDEST || (line.length >= PROSE && endsSentence(line))

/** What stands behind a bullet or a number is a paragraph of its own. */
export const withoutBullets = (text: string): string =>
  text
    .replace(DASHED, (lines) => lines.replace(/^[^\S\n]*[–—-][^\S\n]+/gmu, '• '))
    .replace(BULLET, (_, at: number) => (at === 0 ? '' : '\n'))
    .replace(NUMBERED, (mark, at: number) => (at === 0 ? mark : `\n${mark}`))
