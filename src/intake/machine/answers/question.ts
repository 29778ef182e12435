import * as z from 'zod/mini'

// The content security policy forbids compiling code from text, which zod otherwise does to be fast.
z.config({ jitless: true })

/** Why something that a machine told is no suggestion. */
export const reasons = [
  'not-quoted',
  'short-quote',
  'unknown-name',
  'same-ends',
  'not-in-text',
  'no-place',
  'no-voice',
  'duplicate',
  'unreadable',
  'unreadable-answer',
] as const
export type Reason = (typeof reasons)[number]

/** What could be read of an answer. */
export interface Answered<Item> {
  readonly items: readonly Item[]
  readonly dropped: readonly Reason[]
}

/** What a machine is asked for: a list of items of one form, or several lists at once. */
export interface Question<Item> {
  /** Names the first list in the answer. */
  readonly name: string
  /** JSON schema of the answer, made from what parses it. It tells the form alone: limits are held when it is parsed. */
  readonly schema: Readonly<Record<string, unknown>>
  /** The items of all lists, each on its own, of parsed JSON; null where it has no such list at all. */
  parse(json: unknown): Answered<Item> | null
}

interface Form<Item extends z.ZodMiniType> {
  readonly name: string
  readonly item: Item
  /** Items past so many are dropped. */
  readonly most: number
  whyNot(issues: readonly z.core.$ZodIssue[]): Reason
}

/** Grammars made from schemas grow with such limits, and some servers refuse a schema that has them. */
const LIMITS = ['minLength', 'maxLength', 'minimum', 'maximum', 'maxItems', 'pattern', 'default']

export function questionOf<Item extends z.ZodMiniType>(
  first: Form<Item>,
  ...further: readonly Form<Item>[]
): Question<z.infer<Item>> {
  const forms = [first, ...further]
  const lists = z.record(z.string(), z.unknown())
  const shape = Object.fromEntries(forms.map(({ name, item }) => [name, z.array(item)]))
  const { $schema, ...schema } = z.toJSONSchema(z.object(shape), {
    override: ({ jsonSchema }) => {
      for (const limit of LIMITS) Reflect.deleteProperty(jsonSchema, limit)
    },
  })
  return {
    name: first.name,
    schema,
    parse(json) {
      const all = Array.isArray(json) ? { [first.name]: json } : lists.safeParse(json).data
      const told = forms.map(({ name }) => all?.[name])
      if (told.every((list) => !Array.isArray(list))) return null
      const items: z.infer<Item>[] = []
      const dropped: Reason[] = []
      for (const [form, { item, most, whyNot }] of forms.entries()) {
        const list: readonly unknown[] = Array.isArray(told[form]) ? told[form] : []
        for (const [at, each] of list.entries()) {
          const read = at < most ? item.safeParse(each) : null
          if (read?.success) items.push(read.data)
          else dropped.push(read ? whyNot(read.error.issues) : 'unreadable')
        }
      }
      return { items, dropped }
    },
  }
}

/** Control characters, halves of characters, and marks that turn the direction of what follows. */
const NO_TEXT = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]+/gu

/** A line of text, white space in it as single spaces. */
export const line = (longest: number, shortest = 1) =>
  z.string().check(
    z.overwrite((text: string) =>
      text
        .slice(0, 10 * longest)
        .replace(NO_TEXT, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
    z.minLength(shortest),
    z.maxLength(longest),
  )

/** How sure the machine says that it is, from 0 to 1; null where it does not tell. */
export const confidence = z.catch(z.nullable(z.number().check(z.gte(0), z.lte(1))), null)
