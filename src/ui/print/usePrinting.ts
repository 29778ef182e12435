import { useEffect } from 'preact/hooks'
import { usePicture, useStore } from '../context'

/** What a reader does first, at the latest on the way to the browser's menu. */
const FIRST_DEEDS = ['pointermove', 'pointerdown', 'keydown'] as const

/** Prints what is shown as a report; what that takes is fetched once the reader does anything. */
export function usePrinting(): void {
  const store = useStore()
  const { camera } = usePicture()
  useEffect(() => {
    const gone = new AbortController()
    let stop = () => {}
    const onDeed = () => {
      for (const deed of FIRST_DEEDS) document.removeEventListener(deed, onDeed)
      import('./printing').then(
        ({ printAsReport }) => {
          if (!gone.signal.aborted) stop = printAsReport(store, () => camera.peek())
        },
        () => addEventListener('online', listen, { once: true, signal: gone.signal }),
      )
    }
    const listen = () => {
      for (const deed of FIRST_DEEDS) document.addEventListener(deed, onDeed, { signal: gone.signal })
    }
    listen()
    return () => {
      gone.abort()
      stop()
    }
  }, [store, camera])
}
