/**
 * The best tree in which no two branches cross and one word is the root: Eisner (1996), "Three New Probabilistic Models
 * for Dependency Parsing". Cubic in the length of the sentence, which the splitter bounds.
 */

/**
 * The head of each of `count` words as an index, −1 for the root. `scores[word * (count + 1)]` is the score of the word
 * as root, `scores[word * (count + 1) + 1 + head]` that of a head.
 */
export function bestTree(scores: Float64Array, count: number): Int32Array {
  const heads = new Int32Array(count).fill(-1)
  if (count < 2) return heads
  // Spans from i to j, whose head is j (even places) or i (odd): whole, and with the branch between i and j just drawn.
  const place = (i: number, j: number): number => (i * count + j) * 2
  const whole = new Float64Array(count * count * 2)
  const drawn = new Float64Array(count * count * 2)
  const wholeCut = new Int32Array(count * count * 2)
  const drawnCut = new Int32Array(count * count)
  const score = (word: number, head: number): number => scores[word * (count + 1) + 1 + head] ?? 0
  for (let length = 1; length < count; length++) {
    for (let i = 0; i + length < count; i++) {
      const j = i + length
      const here = place(i, j)
      let [best, cut] = [Number.NEGATIVE_INFINITY, i]
      for (let k = i; k < j; k++) {
        const sum = (whole[place(i, k) + 1] ?? 0) + (whole[place(k + 1, j)] ?? 0)
        if (sum > best) [best, cut] = [sum, k]
      }
      drawn[here] = best + score(i, j)
      drawn[here + 1] = best + score(j, i)
      drawnCut[i * count + j] = cut
      let [left, leftCut] = [Number.NEGATIVE_INFINITY, i]
      let [right, rightCut] = [Number.NEGATIVE_INFINITY, j]
      for (let k = i; k < j; k++) {
        const toLeft = (whole[place(i, k)] ?? 0) + (drawn[place(k, j)] ?? 0)
        if (toLeft > left) [left, leftCut] = [toLeft, k]
        const toRight = (drawn[place(i, k + 1) + 1] ?? 0) + (whole[place(k + 1, j) + 1] ?? 0)
        if (toRight > right) [right, rightCut] = [toRight, k + 1]
      }
      whole[here] = left
      whole[here + 1] = right
      wholeCut[here] = leftCut
      wholeCut[here + 1] = rightCut
    }
  }
  let [best, root] = [Number.NEGATIVE_INFINITY, 0]
  for (let word = 0; word < count; word++) {
    const sum =
      (whole[place(0, word)] ?? 0) +
      (whole[place(word, count - 1) + 1] ?? 0) +
      (scores[word * (count + 1)] ?? 0)
    if (sum > best) [best, root] = [sum, word]
  }
  const open: [i: number, j: number, side: number, whole: boolean][] = [
    [0, root, 0, true],
    [root, count - 1, 1, true],
  ]
  for (let span = open.pop(); span; span = open.pop()) {
    const [i, j, side, isWhole] = span
    if (i === j) continue
    if (isWhole) {
      const cut = wholeCut[place(i, j) + side] ?? i
      if (side === 0) open.push([i, cut, 0, true], [cut, j, 0, false])
      else open.push([i, cut, 1, false], [cut, j, 1, true])
    } else {
      if (side === 0) heads[i] = j
      else heads[j] = i
      const cut = drawnCut[i * count + j] ?? i
      open.push([i, cut, 1, true], [cut + 1, j, 0, true])
    }
  }
  return heads
}
