import { type Trait, traits, traitsOf } from '../../../graph/filter/filter'
import { toggleTrait } from '../../../state/actions'
import { useStore } from '../../context'
import { type Line, LineSample } from '../../parts/LineSample'
import { Switches } from '../../parts/Switches'
import type { LegendRow } from './row'

interface Told {
  readonly name: string
  /** How its line is drawn; null where the line does not show it. */
  readonly line: Line | null
}

const told: Readonly<Record<Trait, Told>> = {
  asserted: { name: 'asserted', line: 'solid' },
  planned: { name: 'planned', line: 'dashed' },
  predicted: { name: 'predicted', line: 'dashed' },
  possible: { name: 'possible', line: 'dotted' },
  denied: { name: 'denied', line: 'denied' },
  disputed: { name: 'disputed', line: 'disputed' },
  author: { name: 'author', line: null },
  'one-voice': { name: 'one voice', line: null },
  'passed-on': { name: 'passed on', line: 'hollow' },
}

/** How lines are drawn, with how many claims of the piece are so. */
export const traitsRow: LegendRow = {
  id: 'traits-row',
  line: 1,
  isThere: () => true,
  Row() {
    const store = useStore()
    const { hiddenTraits } = store.view.value
    const counts = new Map<Trait, number>()
    for (const claim of store.piece.claims)
      for (const trait of traitsOf(claim, store.disputed)) counts.set(trait, (counts.get(trait) ?? 0) + 1)
    const all = traits.map((trait) => {
      const { name, line } = told[trait]
      return {
        id: trait,
        name,
        count: counts.get(trait) ?? 0,
        isOn: !hiddenTraits.includes(trait),
        toggle: toggleTrait(trait),
        sign: line !== null && <LineSample line={line} />,
      }
    })
    return (
      <Switches
        label="Claims shown, by how they are told"
        of={all.filter(({ count }) => count > 0)}
        areTraits
      />
    )
  },
}
