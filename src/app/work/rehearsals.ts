import { randomIndex, seededRandom } from '../../graph/random'
import type { WebTask } from '../../layouts/web'

/** Of a graph that nobody sees, crowded, of about as many names as are shown of a large piece. */
const NAMES = 60
const CHORDS = 80
const PANE = { width: 500, height: 400 }
/** Some 20 ms each: whoever is given something meanwhile does it after one of them. */
const [TIMES, EFFORT] = [10, 0.02]

/** What to lay out while nothing is to be laid out: an engine makes fast code of what has run for a while. */
export function* rehearsals(): Generator<WebTask> {
  for (let seed = 1; seed <= TIMES; seed++) yield madeTask(seed)
}

/** All its numbers are broken ones: code made for whole ones is thrown away at the first that is not. */
function madeTask(seed: number): WebTask {
  const random = seededRandom(seed)
  const line = (from: number, to: number) => ({
    source: `${from}`,
    target: `${to}`,
    weight: 1 + 3 * random(),
    ...(random() < 0.1 && { pill: { width: 50 + random(), height: 14 + random() } }),
  })
  return {
    nodes: Array.from({ length: NAMES }, (_, at) => ({
      id: `${at}`,
      size: 14 + 10 * random(),
      label: { width: 40 + 50 * random(), height: 14 + 13 * random() },
      priority: 1 + 9 * random(),
    })),
    edges: [
      ...Array.from({ length: NAMES - 1 }, (_, at) => line(at + 1, randomIndex(random, at + 1))),
      ...Array.from({ length: CHORDS }, (_, at) => line(at % NAMES, (at * 7 + 3) % NAMES)),
    ],
    pane: PANE,
    avoid: [{ left: PANE.width - 50, top: 0, right: PANE.width, bottom: 130 }],
    effort: EFFORT,
  }
}
