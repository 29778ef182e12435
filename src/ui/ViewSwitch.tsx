import { setLayout } from '../state/actions'
import { type LayoutName, layouts } from '../state/view'
import { useStore } from './app'

export const layoutNames: Readonly<Record<LayoutName, { readonly name: string; readonly tells: string }>> = {
  web: { name: 'Web', tells: 'who is tied to whom' },
  order: { name: 'Order', tells: 'in order of first mention, ties as arcs' },
}

export function ViewSwitch() {
  const store = useStore()
  return (
    <div class="view-switch" role="group" aria-label="Layout">
      {layouts.map((layout) => (
        <button
          key={layout}
          type="button"
          aria-pressed={store.view.value.layout === layout}
          title={layoutNames[layout].tells}
          onClick={() => store.act(setLayout(layout))}
        >
          {layoutNames[layout].name}
        </button>
      ))}
    </div>
  )
}
