/** The graph that a page for comparison draws: the bundled piece's, or one that comes as a file as soon as it is asked for. */

export interface PlainGraph {
  readonly nodes: readonly {
    readonly id: string
    readonly label: string
    readonly x: number
    readonly y: number
  }[]
  readonly edges: readonly { readonly id: string; readonly source: string; readonly target: string }[]
}

/** With `?file`, what the page's file input is given; without it, the graph that the page was built with. */
export async function givenGraph(): Promise<PlainGraph> {
  if (!location.search.includes('file')) return (await import('virtual:graph')).default
  const input = document.createElement('input')
  input.type = 'file'
  document.body.append(input)
  return new Promise((resolve) => {
    input.addEventListener('change', async () => {
      performance.mark('file-given')
      resolve(JSON.parse((await input.files?.[0]?.text()) ?? '') as PlainGraph)
    })
  })
}

export const pane = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('#graph')
  if (!found) throw new Error('the page has no pane')
  return found
}

/** Told as the renderer has drawn the whole, as the explorer tells it. */
export const tellDrawn = (): void => {
  performance.mark('graph-drawn')
}
