import { inOrder, setLayout, show } from '../state/actions'
import { type LayoutName, layouts } from '../state/view'
import { useStore } from './app'

export const layoutNames: Readonly<Record<LayoutName, { readonly name: string; readonly tells: string }>> = {
  web: { name: 'Web', tells: 'who is tied to whom' },
  order: { name: 'Order', tells: 'in order of first mention, ties as arcs' },
}

export function ViewSwitch() {
  const store = useStore()
  const { layout, display } = store.view.value
  return (
    <div class="view-switch" role="group" aria-label="View">
      {layouts.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={display === 'graph' && layout === name}
          title={layoutNames[name].tells}
          onClick={() => store.act(inOrder(show('graph'), setLayout(name)))}
        >
          {layoutNames[name].name}
        </button>
      ))}
      <button
        type="button"
        aria-pressed={display === 'table'}
        title="all claims, to sort and to narrow"
        onClick={() => store.act(show('table'))}
      >
        Table
      </button>
    </div>
  )
}
