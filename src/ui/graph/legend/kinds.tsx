import { kindNames } from '../../../app/words'
import { kinds } from '../../../model/vocabulary'
import { toggleKind } from '../../../state/actions'
import { useStore } from '../../context'
import { Glyph } from '../../parts/Glyph'
import { Switches } from '../../parts/Switches'
import type { LegendRow } from './row'

/** What shapes mean. */
export const kindsRow: LegendRow = {
  id: 'kinds-row',
  line: 0,
  isFirst: true,
  isThere: () => true,
  Row() {
    const store = useStore()
    const { hiddenKinds } = store.view.value
    return (
      <Switches
        label="Kinds shown"
        of={kinds.map((kind) => ({
          id: kind,
          name: kindNames[kind].many,
          count: store.cast.filter((row) => row.entity.kind === kind).length,
          isOn: !hiddenKinds.includes(kind),
          toggle: toggleKind(kind),
          sign: <Glyph kind={kind} size={12} />,
        }))}
      />
    )
  },
}
