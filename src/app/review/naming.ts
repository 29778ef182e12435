import { freeId, slug } from '../../intake/ids'
import type { Entity, Kind } from '../../model/piece'

/** Somebody whom nothing is known of but the name. */
export const newEntity = (name: string, kind: Kind, taken: ReadonlyMap<string, Entity>): Entity => ({
  id: freeId(slug(name), taken),
  kind,
  name: name.trim(),
  aliases: [],
  unnamed: false,
})
