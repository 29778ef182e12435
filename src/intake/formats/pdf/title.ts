import { isOutlet } from '../../authors'
import { isHeadLine, isKicker } from '../../head'
import type { Line } from './lines'

/** A title is larger than the text by this factor, and its lines differ less than by that share of their size. */
const [LARGER, ALIKE] = [1.3, 0.05]
/** Lines of one title follow each other within this many times their size. */
const NEAR = 1.7
const [SHORTEST, LONGEST] = [8, 250]

/** The lines of a first page that are its title: the largest that are more than a paper's name; none where all is of one size. */
export function titleLines(lines: readonly Line[], body: number): readonly Line[] {
  const groups: Line[][] = []
  for (const line of lines.filter(({ size }) => size >= LARGER * body)) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const goesOn =
      before !== undefined &&
      Math.abs(before.size - line.size) <= ALIKE * line.size &&
      before.y - line.y <= NEAR * line.size &&
      before.left < line.right &&
      line.left < before.right
    if (goesOn) last?.push(line)
    else groups.push([line])
  }
  return groups
    .filter((group) => isTitle(group.map(({ text }) => text).join(' ')))
    .reduce<readonly Line[]>((best, group) => (sizeOf(group) > sizeOf(best) ? group : best), [])
}

const sizeOf = ([first]: readonly Line[]): number => first?.size ?? 0

const isTitle = (text: string): boolean =>
  text.length >= SHORTEST &&
  text.length <= LONGEST &&
  /\p{L}\S*\s+\S*\p{L}/u.test(text) &&
  !isOutlet(text) &&
  !isKicker(text) &&
  !isHeadLine(text)
