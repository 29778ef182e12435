import { useEffect } from 'preact/hooks'
import { usePicture, useStore } from '../context'
import { whenIdle } from '../parts/lazy'

/** Prints what is shown as a report; what that takes is fetched once the page has nothing else to do. */
export function usePrinting(): void {
  const store = useStore()
  const { camera } = usePicture()
  useEffect(() => {
    let isGone = false
    let stop = () => {}
    whenIdle(() => {
      void import('./printing').then(({ printAsReport }) => {
        if (!isGone) stop = printAsReport(store, () => camera.peek())
      })
    })
    return () => {
      isGone = true
      stop()
    }
  }, [store, camera])
}
