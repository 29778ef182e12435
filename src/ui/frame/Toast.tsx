import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useNews } from '../context'
import './Toast.css'

/** The last thing done, above everything, and in nobody's way: what is under it can be pressed. Heard elsewhere. */
export function Toast() {
  const { toast, hold } = useNews()
  const box = useRef<HTMLDivElement>(null)
  const text = toast.value
  // What was shown last is on top: a dialog may have come since.
  useLayoutEffect(() => {
    if (text === '') return
    box.current?.togglePopover(false)
    box.current?.togglePopover(true)
  }, [text])
  useEffect(() => {
    if (text === '') return
    const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
      const { left, right, top, bottom } = box.current?.getBoundingClientRect() ?? new DOMRect()
      hold(x >= left && x <= right && y >= top && y <= bottom)
    }
    document.addEventListener('pointermove', onMove)
    return () => {
      document.removeEventListener('pointermove', onMove)
      hold(false)
    }
  }, [text, hold])
  return (
    <div ref={box} popover="manual" class={`toast${text === '' ? '' : ' shown'}`} aria-hidden="true">
      {text}
    </div>
  )
}
