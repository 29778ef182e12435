import { familyOf } from '../../../graph/filter/filter'
import { focusNext } from '../../../platform/focus'
import { connect, inOrder, select, show, showPanel, toggleFamily } from '../../../state/actions'
import { nameInText } from '../../names'
import { familyNames } from '../../words'
import { type Command, onTie } from '../command'

/** What can be done to a tie. */
export const onTies: readonly Command[] = [
  onTie({
    id: 'explain-tie',
    label: 'How are the two ends of this tie connected?',
    group: 'connect',
    labelFor: ({ store }, { ends: [one, other] }) =>
      `How are ${nameInText(store, one)} and ${nameInText(store, other)} connected?`,
    run: ({ store }, { ends: [one, other] }) => store.act(connect(one, other)),
  }),
  onTie({
    id: 'find-in-table',
    label: 'Find this tie in the table of claims',
    group: 'show',
    labelFor: () => 'Show its claims in the table',
    run: ({ store }, { id }) => {
      store.act(inOrder(select({ type: 'tie', id }), show('table'), showPanel('graph')))
      focusNext('.claims-table tr.selected a')
    },
  }),
  onTie({
    id: 'hide-family',
    label: 'Hide claims of this tie’s family',
    group: 'show',
    labelFor: (_, { claims }) =>
      `Hide all claims of the family “${claims
        .slice(0, 1)
        .map((claim) => familyNames[familyOf(claim)])
        .join('')}”`,
    unavailable: ({ store }, { claims }) =>
      claims.slice(0, 1).some((claim) => store.view.value.hiddenFamilies.includes(familyOf(claim)))
        ? 'They are hidden already.'
        : null,
    run: ({ store }, { claims: [claim] }) => {
      if (claim) store.act(toggleFamily(familyOf(claim)))
    },
  }),
]
