/** Parties and seats that a text gives politicians beside their names: "Sen. Ana Ruiz (R-Ky.)". */

import type { Known, Suggestion } from './suggestion'

const TOLD = {
  party: { predicate: 'belongs-to', phrase: 'belongs to' },
  seat: { predicate: 'speaks-for', phrase: 'represents' },
} as const
const SURE = 0.9

/** Suggested affiliations, from paragraph 1 on, each once. */
export function membershipsIn({ recognised, memberships, voices }: Known): readonly Suggestion[] {
  return memberships.flatMap(({ person, body, tells, evidence }): Suggestion[] => {
    const [who, where] = [recognised[person], recognised[body]]
    if (evidence.paragraph === 0 || who === undefined || where === undefined) return []
    const { predicate, phrase } = TOLD[tells]
    // What stands beside a name is the writer's own, unless it stands within marks of quotation.
    const around = voices.around(evidence)
    const said = around[0]?.told.speech === 'direct'
    return [
      {
        subject: person,
        object: body,
        predicate,
        phrase,
        passive: false,
        voices: said ? around.map(({ speakers }) => speakers[0] ?? null) : [],
        stance: 'asserted',
        denied: false,
        ...(said && ({ speech: 'direct' } as const)),
        evidence,
        together: false,
        confidence: Math.round(100 * SURE * Math.sqrt(Math.min(who.confidence, where.confidence))) / 100,
        reason: `the ${tells} stands beside the name`,
      },
    ]
  })
}
