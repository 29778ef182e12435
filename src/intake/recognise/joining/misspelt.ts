/** Names with a slip of the pen: "Lindqvst" of a text that has a Lindqvist. */

const SHORTEST = 6

/** Of names the only one that differs by a single letter, which is not the first; short ones differ too easily. */
export function meantBy(word: string, names: Iterable<string>): string | undefined {
  if (word.length < SHORTEST) return undefined
  const [only, ...more] = [...names].filter((name) => name.length >= SHORTEST && isSlip(word, name))
  return more.length === 0 ? only : undefined
}

/** Whether one letter is left out, doubled, changed, or has changed places with the next. An ending makes another name. */
function isSlip(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1 || word === name || word[0] !== name[0]) return false
  let same = 0
  while (same < word.length && word[same] === name[same]) same += 1
  if (same === Math.min(word.length, name.length)) return false
  const [rest, other] = [word.slice(same), name.slice(same)]
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2))
  )
}
