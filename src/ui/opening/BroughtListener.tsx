import { useEffect } from 'preact/hooks'
import { useBrought, useLayers } from '../context'

/** What comes from outside has the reader asked about it, once no other dialog is open; what was chosen elsewhere is opened. */
export function BroughtListener() {
  const brought = useBrought()
  const { dialog } = useLayers()
  const what = brought?.what.value ?? null
  const isFree = dialog.value === null
  useEffect(() => {
    if (what === null || !isFree) return
    dialog.value =
      what.state === 'chosen' ? { name: 'open-piece', files: what.files } : { name: 'brought', what }
    brought?.done()
  }, [what, isFree])
  return null
}
