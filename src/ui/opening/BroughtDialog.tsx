import { useEffect } from 'preact/hooks'
import { useBrought, useLayers } from '../context'
import { lazy } from '../parts/lazy'

const BroughtQuestion = lazy(async () => (await import('./BroughtQuestion')).BroughtQuestion)

/** What comes from outside is opened where the reader says so; what the reader chose elsewhere, at once. */
export function BroughtDialog() {
  const brought = useBrought()
  const { dialog } = useLayers()
  const what = brought?.what.value ?? null
  const open = (files: readonly File[]) => {
    brought?.done()
    dialog.value = { name: 'open-piece', files }
  }
  useEffect(() => {
    if (what?.state === 'chosen') open(what.files)
  }, [what])
  if (what === null || what.state === 'chosen') return null
  return <BroughtQuestion what={what} onOpen={open} onLeave={() => brought?.done()} />
}
