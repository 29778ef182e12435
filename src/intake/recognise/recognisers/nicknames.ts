import { isFirstName } from '../known/lexicon'
import type { Opinion, Recogniser } from '../recogniser'

/** "Rosa “Bunny” Malloy": the name in quotation marks is the same one's. */
export const nicknames: Recogniser = {
  name: 'nicknames',
  tells: true,
  *find({ pages }): Generator<Opinion> {
    for (const [page, { tokens, runs, styles }] of pages.entries())
      for (const run of runs) {
        const open = tokens[run.to]
        if (!open || !OPENS.test(open.text) || open.glued || styles[run.from] === 'shouted') continue
        let close = run.to + 1
        while (close < run.to + 5 && tokens[close]?.word) close += 1
        const last = tokens[close + 1]
        if (!CLOSES.test(tokens[close]?.text ?? '') || close === run.to + 1) continue
        if (!last?.capital || last.glued) continue
        const behind = runs.find(({ from }) => from === close + 1)
        if (!behind || behind.to - behind.from > 3) continue
        const known = tokens.slice(run.from, run.to).findIndex(({ lower }) => isFirstName(lower))
        const from = known > 0 ? run.from + known : run.from
        if (run.to - from > 2) continue
        yield {
          page,
          from,
          to: behind.to,
          kind: 'person',
          weight: 0.97,
          reason: 'a nickname stands within it',
        }
      }
  },
}

const OPENS = /^["“‘'«(]$/
const CLOSES = /^["”’'»)]$/
