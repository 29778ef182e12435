/** Queries as templates: what is put into one is a parameter, or a piece of another template, and never text of the query. */

/** What a database takes as a parameter. */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | Date
  | readonly string[]
  | readonly number[]
  | readonly boolean[]

export interface Sql {
  readonly strings: readonly string[]
  readonly values: readonly Parameter[]
}

const isSql = (value: Parameter | Sql): value is Sql =>
  typeof value === 'object' && value !== null && 'strings' in value

export function sql(strings: TemplateStringsArray, ...given: readonly (Parameter | Sql)[]): Sql {
  const texts = [strings[0] ?? '']
  const values: Parameter[] = []
  given.forEach((value, at) => {
    const after = strings[at + 1] ?? ''
    if (!isSql(value)) {
      values.push(value)
      texts.push(after)
      return
    }
    const [first = '', ...rest] = value.strings
    texts.push(`${texts.pop() ?? ''}${first}`, ...rest)
    values.push(...value.values)
    texts.push(`${texts.pop() ?? ''}${after}`)
  })
  return { strings: texts, values }
}

export const nothing: Sql = sql``

/** As a database wants it: with $1, $2 … where the parameters go. */
export const textOf = ({ strings }: Sql): string =>
  strings.reduce((text, next, at) => (at === 0 ? next : `${text}$${at}${next}`), '')
