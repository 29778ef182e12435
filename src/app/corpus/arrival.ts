import { openLine } from './line'
import { type OpenCorpus, openCorpus } from './opened'
import { providerOver } from './provider'

export interface CorpusArrival {
  readonly state: 'corpus'
  readonly corpus: OpenCorpus
}

let here: CorpusArrival | null = null

/** What the server of this page has: the same however often one comes back to it. */
export function corpusHere(): CorpusArrival {
  if (here) return here
  const line = openLine()
  here = { state: 'corpus', corpus: openCorpus(providerOver(line), line) }
  return here
}
