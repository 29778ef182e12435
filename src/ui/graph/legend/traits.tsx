import { stanceNames } from '../../../app/words'
import { type Trait, traits } from '../../../graph/filter/filter'
import { lineOf } from '../../../graph/ties'
import { type Stance, stances } from '../../../model/vocabulary'
import { toggleTrait } from '../../../state/actions'
import { useStore } from '../../context'
import { type Line, LineSample } from '../../parts/LineSample'
import { Switches } from '../../parts/Switches'
import { Hint } from '../Hint'
import type { LegendRow } from './row'

interface Told {
  readonly name: string
  /** How its line is drawn; null where the line does not show it. */
  readonly line: Line | null
}

const others: Readonly<Record<Exclude<Trait, Stance>, Told>> = {
  denied: { name: 'denied', line: 'denied' },
  disputed: { name: 'disputed', line: 'disputed' },
  author: { name: 'author', line: null },
  'one-voice': { name: 'one voice', line: null },
  'passed-on': { name: 'passed on', line: 'hollow' },
}

const isStance = (trait: Trait): trait is Stance => stances.some((stance) => stance === trait)

const toldOf = (trait: Trait): Told =>
  isStance(trait) ? { name: stanceNames[trait].toLowerCase(), line: lineOf[trait] } : others[trait]

/** How lines are drawn, with how many claims of the piece are so. */
export const traitsRow: LegendRow = {
  id: 'traits-row',
  line: 1,
  isFirst: true,
  isThere: ({ traitCounts }) => traitCounts.size > 0,
  Row() {
    const store = useStore()
    const { hiddenTraits } = store.view.value
    const counts = store.traitCounts
    const all = traits.map((trait) => {
      const { name, line } = toldOf(trait)
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
      <>
        <Switches
          label="Claims shown, by how they are told"
          of={all.filter(({ count }) => count > 0)}
          isSmall
        />
        <Hint />
      </>
    )
  },
}
