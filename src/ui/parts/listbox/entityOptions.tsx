import { isSuggested, madeTag } from '../../../graph/made'
import type { Store } from '../../../state/store'
import { Glyph } from '../Glyph'
import type { Option } from './Combobox'

/** Entities to choose from by name, as a combobox lists them. */
export const entityOptions = (
  store: Store,
  ids: readonly string[],
  group: string,
  choose: (id: string) => void,
): readonly Option[] =>
  ids
    .flatMap((id) => store.entities.get(id) ?? [])
    .map((entity) => ({
      key: entity.id,
      group,
      view: (
        <>
          <Glyph kind={entity.kind} unnamed={entity.unnamed} suggested={isSuggested(entity)} />
          <span class="palette-name">{entity.name}</span>
          <span class="palette-side">{[madeTag(entity), entity.role].filter(Boolean).join(' · ')}</span>
        </>
      ),
      choose: () => choose(entity.id),
    }))
