/** Properties by their names in Cytoscape, whose selectors of classes these are: all that go with a comma between them. */
export interface Rule {
  readonly selector: string
  readonly style: Readonly<Record<string, string | number | readonly number[]>>
}
