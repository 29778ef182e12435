import { type ComponentChildren, Fragment } from 'preact'
import { useStore } from '../../context'
import { SelectionLink } from './SelectionLink'
import './EntityLink.css'

interface Props {
  id: string
  class?: string
  /** The name as it stands in a sentence: "the New York Times". */
  inText?: boolean
  children?: ComponentChildren
}

/** A name that opens its entity. */
export function EntityLink({ id, class: className, inText = false, children }: Props) {
  const entity = useStore().entities.get(id)
  if (!entity) return <span>{children ?? id}</span>
  return (
    <SelectionLink selection={{ type: 'entity', id }} class={className ?? `name ${entity.kind}`}>
      {children ?? (inText ? (entity.inText ?? entity.name) : entity.name)}
    </SelectionLink>
  )
}

/** Several, one after the other. */
export const EntityLinks = ({ ids }: { ids: readonly string[] }) => (
  <>
    {ids.map((id, at) => (
      <Fragment key={id}>
        {at > 0 && ', '}
        <EntityLink id={id} />
      </Fragment>
    ))}
  </>
)
