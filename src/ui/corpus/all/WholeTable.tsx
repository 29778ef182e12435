import { useLayoutEffect } from 'preact/hooks'
import type { OpenCorpus } from '../../../app/corpus/opened'
import { useCommands, useStore } from '../../context'
import { Announcer } from '../../frame/Announcer'
import { LineNote } from '../LineNote'
import { CorpusTable } from './Table'
import { Times } from './Times'
import './WholeTable.css'

/** The table of all claims, before anybody is looked at. */
export function WholeTable({ corpus }: { readonly corpus: OpenCorpus }) {
  const { piece } = useStore()
  const { run } = useCommands()
  useLayoutEffect(() => {
    document.title = `${piece.title} · Hearsay`
  }, [piece.title])
  return (
    <main class="whole-table">
      <LineNote corpus={corpus} />
      <header>
        <p class="logo">
          Hearsay<span aria-hidden="true">”</span>
        </p>
        <h1>{piece.title}</h1>
        <button type="button" class="button" onClick={() => run('start-over')}>
          Beginning
        </button>
      </header>
      <Times corpus={corpus} />
      <CorpusTable corpus={corpus} />
      <Announcer />
    </main>
  )
}
