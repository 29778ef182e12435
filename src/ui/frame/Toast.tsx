import { useEffect } from 'preact/hooks'
import { useNews } from '../context'

const TOAST_MS = 4000

export function Toast() {
  const { toast, say } = useNews()
  const text = toast.value
  useEffect(() => {
    if (text === '') return
    const timer = setTimeout(() => {
      say('')
    }, TOAST_MS)
    return () => clearTimeout(timer)
  }, [text, say])
  return (
    <div class={`toast${text === '' ? '' : ' shown'}`} aria-hidden="true">
      {text}
    </div>
  )
}
