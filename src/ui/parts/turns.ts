import { useEffect, useState } from 'preact/hooks'
import { afterFrame } from '../../platform/slices'

/** How many of so many parts may be drawn by now: the first once any may, and a further one with each frame. */
export function useTurns(mayBegin: boolean, all: number): number {
  const [further, setFurther] = useState(0)
  const now = mayBegin ? Math.min(all, 1 + further) : 0
  useEffect(() => {
    if (now > 0 && now < all) return afterFrame(() => setFurther(now))
  }, [now, all])
  return now
}
