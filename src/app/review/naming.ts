import { freeId, slug } from '../../intake/ids'
import type { Entity } from '../../model/piece'
import type { Kind } from '../../model/vocabulary'

/** Somebody whom nothing is known of but the name. */
export const newEntity = (name: string, kind: Kind, taken: ReadonlyMap<string, Entity>): Entity => ({
  id: freeId(slug(name), taken),
  kind,
  name: name.trim(),
  aliases: [],
  unnamed: false,
})
