import type { ComponentChildren } from 'preact'
import { useStore } from '../context'
import { legendRows } from './legend/list'
import type { LegendRow } from './legend/row'
import './Legend.css'

/** What shapes and lines mean; whatever it lists can be filtered out by it. */
export function Legend({ isCompact = false }: { readonly isCompact?: boolean }) {
  const store = useStore()
  const rows = legendRows.filter((row) => row.isThere(store))
  if (!isCompact)
    return (
      <Frame>
        <Lines rows={rows} />
      </Frame>
    )
  const [most, more] = [rows.filter(({ isFirst }) => isFirst), rows.filter(({ isFirst }) => !isFirst)]
  return (
    <Frame>
      <div class="legend-row compact">
        {most.map(({ id, Row }) => (
          <Row key={id} />
        ))}
        <button type="button" class="link more-legend" popovertarget="more-legend">
          More of the legend ▾
        </button>
      </div>
      <div id="more-legend" popover="auto" class="legend-popover">
        <Lines rows={more} />
      </div>
    </Frame>
  )
}

const Frame = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="legend" data-colours={useStore().colourBy.value}>
    {children}
  </div>
)

const Lines = ({ rows }: { readonly rows: readonly LegendRow[] }) => (
  <>
    {[...new Set(rows.map(({ line }) => line))].map((line) => (
      <div key={line} class="legend-row">
        <div class="legend-flow">
          {rows
            .filter((row) => row.line === line)
            .map(({ id, Row }) => (
              <Row key={id} />
            ))}
        </div>
      </div>
    ))}
  </>
)

/** Where there is no room for the legend. */
export function LegendPopover() {
  return (
    <>
      <button type="button" class="button" popovertarget="legend-popover">
        Legend
      </button>
      <div id="legend-popover" popover="auto" class="legend-popover">
        <Legend />
      </div>
    </>
  )
}
