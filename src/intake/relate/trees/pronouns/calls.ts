/** Words that stand for somebody named elsewhere. */

/** How a pronoun is called: what it may stand for. */
export type Call = 'he' | 'she' | 'it' | 'they'
export const calls: ReadonlyMap<string, Call> = new Map(
  Object.entries({
    he: 'he him his himself',
    she: 'she her hers herself',
    it: 'it its itself',
    they: 'they them their theirs themselves',
  } satisfies Record<Call, string>).flatMap(([call, words]) =>
    words.split(' ').map((word) => [word, call as Call] as const),
  ),
)

/** What one does to oneself. */
export const selves: ReadonlySet<string> = new Set(['himself', 'herself', 'itself', 'themselves'])
