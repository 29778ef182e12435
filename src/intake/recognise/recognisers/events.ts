import { words } from '../../../language/lists'
import { knownOrganisations } from '../known/organisations'
import { spelled } from '../known/spelled'
import type { Opinion, Recogniser } from '../recogniser'
import { otherTails, storms } from '../words/events'
import lists from '../words/lists/around.json'

/** Wars, prizes, laws, weapons: capitalised, and neither somebody nor somewhere. */
export const events: Recogniser = {
  name: 'events and things',
  *find({ pages }): Generator<Opinion> {
    for (const [page, each] of pages.entries())
      for (const run of each.runs) {
        // "World War II"
        const isNumbered = /^[IVX]{1,4}$/.test(each.tokens[run.to - 1]?.text ?? '')
        const last = each.tokens[run.to - (isNumbered ? 2 : 1)]
        const behind = each.tokens[run.to]
        const first = each.tokens[run.from]
        // "Hurricane Orsa", and then "Orsa" alone.
        if (first && run.to - run.from === 2 && storms.has(first.lower))
          for (const from of [run.from, run.from + 1])
            yield {
              page,
              from,
              to: run.to,
              kind: 'none',
              weight: 0.85,
              reason: `“${first.text}” stands before it`,
            }
        // "the Kenya Red Cross"
        const isBody = knownOrganisations.has(spelled(each.tokens, run.to - 2, run.to) ?? '')
        if (last && run.to - run.from > 1 && !isBody && otherTails.has(last.lower))
          yield { page, ...run, kind: 'none', weight: 0.8, reason: `it ends with “${last.text}”` }
        else if (behind && !behind.capital && THINGS.has(behind.lower))
          yield { page, ...run, kind: 'none', weight: 0.4, reason: `“${behind.text}” stands behind it` }
      }
  },
}

const THINGS = words(lists.things)
