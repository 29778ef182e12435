import { idOfKey } from '../../app/corpus/ids'
import type { OpenCorpus } from '../../app/corpus/opened'
import type { Name } from '../../graph/provider/provider'
import { count } from '../../graph/words'
import { Glyph } from '../parts/Glyph'
import type { Option } from '../parts/listbox/Combobox'

const MOST = 8

/** Names of all the corpus that fit, as a combobox lists them; those that `isLeftOut` says are not. */
export function corpusOptions(
  corpus: OpenCorpus | null,
  query: string,
  choose: (id: string) => void,
  isLeftOut: (id: string) => boolean = () => false,
): readonly Option[] {
  const found = corpus?.lookUp(query)
  if (!found) return []
  return found.names
    .map((name) => ({ name, id: idOfKey(name.id) }))
    .filter(({ id }) => !isLeftOut(id))
    .slice(0, MOST)
    .map(({ name, id }) => ({
      key: `corpus ${id}`,
      group: 'In the corpus',
      view: <CorpusName name={name} />,
      choose: () => choose(id),
    }))
}

/** Who that is, and how much there is of it. */
export const CorpusName = ({ name }: { readonly name: Name }) => (
  <>
    <Glyph kind={name.kind} unnamed={name.unnamed} />
    <span class="palette-name">{name.name}</span>
    <span class="palette-side">
      {count(name.pieces, 'piece')} · {count(name.ties, 'tie')}
    </span>
  </>
)
