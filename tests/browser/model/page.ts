// The explorer with a piece that takes in suggestions; what it was given is told to the test.
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { h, render } from 'preact'
import { loadLabelFont } from '../../../src/canvas/measure'
import * as journal from '../../../src/model/journal'
import type { Piece } from '../../../src/model/piece'
import { createEditing } from '../../../src/state/editing'
import { begin } from '../../../src/state/history'
import { createStore } from '../../../src/state/store'
import { openingView } from '../../../src/state/view'
import { Explorer } from '../../../src/ui/App'
import { createApp, type Desk } from '../../../src/ui/app'
import { harbour } from '../../unit/harbour'

const desk: Desk = {
  opened: () => (location.search.includes('takes-nothing') ? [] : [harbour]),
  open() {},
  show() {},
  layWords() {},
  orphansOf: () => null,
  takeWordsAway() {},
  close() {},
}

/** Long enough to be read in several parts. */
const long: Piece = {
  ...harbour,
  paragraphs: [
    ...harbour.paragraphs,
    ...Array.from({ length: 4 }, (_, at) => ({
      text: `Week ${at}. ${`The Dockers Union wrote to Norway once more in week ${at}. `.repeat(40)}`,
      mentions: [],
    })),
  ],
}

declare global {
  interface Window {
    /** As JSON, in the order in which they came. */
    taken: string[]
  }
}
window.taken = []

/** Hands on what it is given instead of doing it. */
const editing = {
  ...createEditing(journal.begin(long)),
  record: (edit: unknown) => {
    window.taken.push(JSON.stringify(edit))
    return null
  },
}
const page = document.querySelector('#app')
if (page) {
  await loadLabelFont()
  page.replaceChildren()
  const store = createStore(long, begin(openingView(long.id)))
  render(h(Explorer, { app: createApp(store, [], desk, editing), ready: [] }), page)
}
