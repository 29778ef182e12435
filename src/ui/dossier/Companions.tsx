import { companions } from '../../graph/companions'
import { isSuggested } from '../../graph/made'
import { useStore } from '../context'
import { Glyph } from '../parts/Glyph'
import { EntityLink } from '../parts/links/EntityLink'
import { ParagraphLink } from '../parts/links/ParagraphLink'
import { More } from '../parts/More'
import './Companions.css'

const FIRST = 5
/** Paragraphs of one name that are named. */
const MOST_PARAGRAPHS = 6

/** Who stands in one sentence with an entity, though no claim ties the two: apart from all that somebody says. */
export function Companions({ of }: { of: string }) {
  const store = useStore()
  const found = companions(store.piece, store.ties, of)
  const entity = store.entities.get(of)
  if (found.length === 0 || !entity) return null
  return (
    <section>
      <h3>
        Mentioned together with <span>{found.length}</span>
      </h3>
      <p class="dossier-meta">
        A sentence names {entity.inText ?? entity.name} and them: no claim says what they have to do with each
        other.
      </p>
      <div class="companions">
        <More
          first={FIRST}
          items={found.map(({ entity: id, paragraphs }) => (
            <Companion key={id} id={id} paragraphs={paragraphs} />
          ))}
        />
      </div>
    </section>
  )
}

function Companion({ id, paragraphs }: { id: string; paragraphs: readonly number[] }) {
  const entity = useStore().entities.get(id)
  if (!entity) return null
  const left = paragraphs.length - MOST_PARAGRAPHS
  return (
    <div class="companion">
      <Glyph kind={entity.kind} unnamed={entity.unnamed} suggested={isSuggested(entity)} />
      <EntityLink id={id} />
      <span class="companion-places">
        {paragraphs.slice(0, MOST_PARAGRAPHS).map((number) => (
          <ParagraphLink key={number} number={number} />
        ))}
        {left > 0 && ` and ${left} more`}
      </span>
    </div>
  )
}
