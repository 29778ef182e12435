/** What a file says of something, by the names of its fields in small letters. */
export type Fields = ReadonlyMap<string, string | readonly string[]>

export interface GraphNode {
  readonly id: string
  readonly label: string | null
  readonly fields: Fields
}

export interface GraphEdge {
  readonly id: string | null
  /** Ids of nodes. */
  readonly source: string
  readonly target: string
  readonly label: string | null
  readonly fields: Fields
}

/** A graph as its file has it. */
export interface GraphFile {
  readonly id: string | null
  readonly about: Fields
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export const fieldsOf = (entries: Iterable<readonly [string, unknown]>): Fields =>
  new Map(
    [...entries].flatMap(([name, value]): [string, string | readonly string[]][] => {
      if (Array.isArray(value)) return [[name.toLowerCase(), value.map(String)]]
      const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      return isPlain ? [[name.toLowerCase(), String(value)]] : []
    }),
  )
