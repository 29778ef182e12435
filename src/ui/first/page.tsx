import { renderToString } from 'preact-render-to-string'
import { pageEquipment } from '../../app/equipment/page'
import { createMedia } from '../../app/screen/media'
import { startSession } from '../../app/session'
import { createTabStores } from '../../app/stores'
import type { Shape } from '../../graph/look/shapes'
import type { Pane } from '../../layouts/kernel/parts'
import { keptIn } from '../../storage/backend'
import { createDatabase } from '../../storage/database'
import { Explorer } from '../Explorer'
import { Shapes } from '../parts/Shapes'
import { StillProvider } from '../Still'
import { workshop } from '../workshop/workshop'

/** The graph as a pane of a size shows it; its name tells which windows have such a pane. */
export interface GraphPicture {
  readonly pane: Pane & { readonly name: string }
  readonly shapes: readonly Shape[]
}

/**
 * The explorer as it shows the first piece, as HTML: once as wide windows have it and once as phones do, each with its
 * pictures of the graph.
 */
export async function firstPage(
  wide: readonly GraphPicture[],
  phone: readonly GraphPicture[],
): Promise<string> {
  const [one, other] = await Promise.all([
    pageIn(() => false, wide),
    pageIn((query) => query.startsWith(PHONE), phone),
  ])
  return `<div class="still if-wide-window">${one}</div><div class="still if-phone">${other}</div>`
}

/** As `app/screen/media.ts` asks for it. */
const PHONE = '(max-width: 43'

/** What a session shows first in a window where some media queries hold. */
const pageIn = (matches: (query: string) => boolean, pictures: readonly GraphPicture[]): Promise<string> =>
  new Promise((resolve, reject) => {
    startSession({
      stage: {
        ready: () => Promise.resolve(),
        explore(stores) {
          stores.picture.isDrawn.value = true
          const { piece } = stores.store
          const label = `Graph of ${piece.entities.length} names and ${stores.store.ties.size} ties`
          resolve(
            renderToString(
              <StillProvider value={{ graph: <Pictures label={label} of={pictures} /> }}>
                <Explorer stores={stores} workshop={workshop} />
              </StillProvider>,
            ),
          )
          stores.stop()
        },
        fail: ({ faults }) => reject(new Error(faults.map(({ problem }) => problem).join(' '))),
        wait() {},
        clear() {},
      },
      tab: createTabStores(
        pageEquipment,
        createMedia((query) => ({ matches: matches(query), addEventListener() {} })),
      ),
      page: nowhere,
      backend: {
        ...keptIn(createDatabase()),
        tabs: { tell() {}, listen: () => () => {} },
        locks: undefined,
      },
    })
  })

/** A window that nobody looks at. */
const nowhere = {
  location: { search: '' },
  history: { state: null, pushState() {}, replaceState() {} },
  addEventListener() {},
  removeEventListener() {},
}

function Pictures({ label, of: pictures }: { label: string; of: readonly GraphPicture[] }) {
  return (
    <>
      {pictures.map(({ pane: { name, width, height }, shapes }) => (
        <svg
          key={name}
          class={`still-graph ${name}`}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={label}
        >
          <Shapes
            shapes={shapes}
            linkOf={({ id }) => (id.startsWith('name-') ? `#cast-${id.slice('name-'.length)}` : null)}
          />
        </svg>
      ))}
    </>
  )
}
