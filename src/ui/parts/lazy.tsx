import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { useNews } from '../context'

/**
 * A component whose code the first screen does not need: it is fetched when it is first shown. Where that fails, the reader is
 * told, and can have it fetched once more.
 */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const loaded = signal<ComponentType<Props> | null>(null)
  let isAsked = false
  return function Lazy(props: Props) {
    const news = useNews()
    const Component = loaded.value
    const ask = () => {
      if (isAsked) return
      isAsked = true
      load().then(
        (component) => {
          loaded.value = component
        },
        (error: unknown) => {
          console.info(error)
          isAsked = false
          news.lack(ask)
        },
      )
    }
    useLayoutEffect(ask, [])
    return Component && <Component {...props} />
  }
}
