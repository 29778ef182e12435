import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** A component whose code the first screen does not need: it is fetched when it is first shown. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const loaded = signal<ComponentType<Props> | null>(null)
  let isAsked = false
  const ask = () => {
    if (isAsked) return
    isAsked = true
    void load().then((component) => {
      loaded.value = component
    })
  }
  return function Lazy(props: Props) {
    const Component = loaded.value
    useLayoutEffect(ask, [])
    return Component && <Component {...props} />
  }
}
