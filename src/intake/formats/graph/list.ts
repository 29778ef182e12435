import { isEdgeTable } from './edgeTable'
import type { GraphFile } from './graphFile'

/** A form in which graphs are kept. */
export interface GraphForm {
  /** Whether a file is one, by its first letters and the end of its name. */
  detect(start: string, ending: string): boolean
  /** Gives what reads it, which throws an `IntakeFault` where it is damaged. */
  load(): Promise<(text: string) => GraphFile>
}

/** In the order in which they are asked whether a file is theirs. */
export const graphForms: readonly GraphForm[] = [
  {
    detect: (start) => /<graphml[\s>]/.test(start),
    load: async () => (await import('./graphMl')).readGraphMl,
  },
  {
    detect: (start) => /<gexf[\s>]/.test(start),
    load: async () => (await import('./gexf')).readGexf,
  },
  {
    detect: (start, ending) => ending === '.cx2' || /^\[\s*\{\s*"CXVersion"/.test(start),
    load: async () => (await import('./cx2')).readCx2,
  },
  {
    detect: (start, ending) =>
      ending === '.cyjs' || /^\{.{0,400}"(target_cytoscapejs_version|elements)"\s*:/s.test(start),
    load: async () => (await import('./cytoscapeJson')).readCytoscapeJson,
  },
  {
    detect: (start, ending) => (ending === '.csv' || ending === '.tsv') && isEdgeTable(start),
    load: async () => (await import('./edgeTable')).readEdgeTable,
  },
]
