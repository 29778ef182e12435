import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import { h, render } from 'preact'
import { loadLabelFont } from './canvas/measure'
import { fingerprint } from './graph/layout/input'
import { readReadyLayouts } from './graph/layout/ready'
import { type Opened, openBundled } from './library/bundled'
import { FIRST_PIECE } from './library/firstPiece.mjs'
import { arrive, begin } from './state/history'
import { fromKept } from './state/kept'
import { bridgeHistory } from './state/location'
import { createStore } from './state/store'
import { fromUrl, knownIn } from './state/url'
import { Explorer } from './ui/App'
import { createApp } from './ui/app'
import { Failure } from './ui/Failure'

/** Boot: choose the piece, read the URL, mount. */
async function start(page: Element): Promise<void> {
  const font = loadLabelFont()
  const asked = new URLSearchParams(location.search).get('piece') ?? FIRST_PIECE
  const opened = await openBundled(asked)
  await font
  page.replaceChildren()
  if (opened.state === 'open') return explore(page, opened, [])
  if (opened.state === 'faulty') return fail(page, asked, opened)
  const instead = await openBundled(FIRST_PIECE)
  const notice = `There is no piece “${asked.slice(0, 60)}” here. This is the one that comes with Hearsay.`
  if (instead.state === 'open') explore(page, instead, [notice])
  else fail(page, FIRST_PIECE, instead)
}

function explore(
  page: Element,
  { piece, layouts }: Opened & { state: 'open' },
  notices: readonly string[],
): void {
  const known = knownIn(piece)
  const fromAddress = fromUrl(new URLSearchParams(location.search), known)
  const kept = fromKept(history.state, known)
  const steps = kept ? arrive(begin(kept.view), kept.at, kept.view) : begin(fromAddress.view)
  const store = createStore(piece, steps)
  bridgeHistory(store, known)
  document.title = `${piece.title} · Hearsay`
  const app = createApp(store, [...notices, ...fromAddress.notices])
  render(h(Explorer, { app, ready: readReadyLayouts(layouts, fingerprint(piece)) }), page)
}

function fail(page: Element, asked: string, opened: Exclude<Opened, { state: 'open' }>): void {
  const faults = opened.state === 'faulty' ? opened.faults : []
  render(h(Failure, { asked, faults, instead: asked === FIRST_PIECE ? null : FIRST_PIECE }), page)
}

const page = document.querySelector('#app')
if (page) void start(page)
