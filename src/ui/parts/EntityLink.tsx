import type { ComponentChildren } from 'preact'
import { useStore } from '../app'
import { SelectionLink } from './SelectionLink'

interface Props {
  id: string
  class?: string
  children?: ComponentChildren
}

/** A name that opens its entity. */
export function EntityLink({ id, class: className, children }: Props) {
  const entity = useStore().entities.get(id)
  if (!entity) return <span>{children ?? id}</span>
  return (
    <SelectionLink selection={{ type: 'entity', id }} class={className ?? `name ${entity.kind}`}>
      {children ?? entity.name}
    </SelectionLink>
  )
}
