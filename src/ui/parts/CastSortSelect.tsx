import { type CastSort, castSorts } from '../../graph/lists/cast'
import { sortCastBy } from '../../state/actions'
import { useStore } from '../context'

const sortNames: Readonly<Record<CastSort, string>> = {
  claims: 'by claims',
  ties: 'by ties',
  mentions: 'by mentions',
  pieces: 'by pieces',
  appearance: 'by appearance',
  name: 'by name',
}

/** By what cast and outline are sorted: one choice for both. */
export function CastSortSelect({ label }: { label: string }) {
  const store = useStore()
  return (
    <select
      aria-label={label}
      value={store.view.value.castSort}
      onChange={(event) => {
        const chosen = castSorts.find((sort) => sort === event.currentTarget.value)
        if (chosen) store.act(sortCastBy(chosen))
      }}
    >
      {castSorts
        .filter((sort) => sort !== 'pieces' || store.sources.length > 0)
        .map((sort) => (
          <option key={sort} value={sort}>
            {sortNames[sort]}
          </option>
        ))}
    </select>
  )
}
