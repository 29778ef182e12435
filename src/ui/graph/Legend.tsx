import { useStore } from '../context'
import { legendRows } from './legend/list'
import './Legend.css'

/** What shapes and lines mean; whatever it lists can be filtered out by it. */
export function Legend() {
  const store = useStore()
  const rows = legendRows.filter((row) => row.isThere(store))
  const lines = [...new Set(rows.map(({ line }) => line))]
  return (
    <div class="legend" data-colours={store.colourBy.value}>
      {lines.map((line) => (
        <div key={line} class="legend-row">
          {rows
            .filter((row) => row.line === line)
            .map(({ id, Row }) => (
              <Row key={id} />
            ))}
        </div>
      ))}
    </div>
  )
}

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
