/** Parties and seats that a text gives politicians beside their names: "Sen. Ana Ruiz (R-Ky.)". */

import { besideName, type Known, type Suggestion } from './suggestion'

const TOLD = {
  party: { predicate: 'belongs-to', phrase: 'belongs to' },
  seat: { predicate: 'speaks-for', phrase: 'represents' },
} as const
const REPRESENTED = { predicate: 'other', phrase: 'represented' } as const
const SURE = 0.9

/** Suggested affiliations, from paragraph 1 on, each once. */
export function membershipsIn({ recognised, memberships, voices }: Known): readonly Suggestion[] {
  return memberships.flatMap(({ person, body, tells, past, evidence }): Suggestion[] => {
    const [who, where] = [recognised[person], recognised[body]]
    if (evidence.paragraph === 0 || who === undefined || where === undefined) return []
    const { predicate, phrase } = past ? REPRESENTED : TOLD[tells]
    return [
      besideName(
        {
          subject: person,
          object: body,
          predicate,
          phrase,
          ...(past && { wording: phrase }),
          evidence,
          confidence: Math.round(100 * SURE * Math.sqrt(Math.min(who.confidence, where.confidence))) / 100,
          reason: `the ${tells} stands beside the name`,
        },
        voices,
      ),
    ]
  })
}
