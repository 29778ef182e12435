import { useEffect } from 'preact/hooks'
import { nameInText } from '../../app/names'
import { groupName, groupOf } from '../../graph/groups/group'
import { explainBetweenness, tellBetweenness } from '../../graph/groups/ranks'
import { weight } from '../../graph/ties'
import { count } from '../../graph/words'
import { group, toggleGroup } from '../../state/actions'
import { USUAL_FINENESS } from '../../state/view'
import { useStore, useWeightsMaker } from '../context'
import { Progress } from '../graph/Grouping'
import { Explained } from '../parts/Explained'
import './Weight.css'

/** How much an entity counts for in the piece, each number explained. */
export function Weight({ id }: { id: string }) {
  const store = useStore()
  const maker = useWeightsMaker()
  useEffect(() => maker.ask(), [maker])
  const row = store.cast.find(({ entity }) => entity.id === id)
  if (!row) return null
  const ties = store.neighbours.get(id) ?? []
  const claims = ties.flatMap((tie) => tie.claims)
  const paragraphs = row.paragraphs.filter((number) => number > 0).length
  const betweenness = store.weights.value?.betweenness
  return (
    <section>
      <h3>Weight</h3>
      <ul class="weights">
        <li>
          <Explained explanation="How many other names the piece ties it to, by whatever claims.">
            {count(row.ties, 'tie')}
          </Explained>
        </li>
        <li>
          <Explained explanation="What is said of it together with another name. What it merely says about others is not counted.">
            {count(claims.length, 'claim')}
          </Explained>
        </li>
        <li>
          <Explained explanation="Claims that tell the same happening count once here, and each other claim once.">
            {count(weight(claims), 'happening')}
          </Explained>
        </li>
        <li>
          <Explained explanation="How often the text names it, and in how many paragraphs; title, byline and foot apart.">
            {count(row.mentions, 'mention')} in {count(paragraphs, 'paragraph')}
          </Explained>
        </li>
        {betweenness && (
          <li class="sentence">
            <Explained explanation={explainBetweenness(id, betweenness)}>
              {tellBetweenness(id, betweenness)}
            </Explained>
          </li>
        )}
        <InGroup id={id} />
      </ul>
      <Progress />
    </section>
  )
}

/** The group that it belongs to, and a way to see it. */
function InGroup({ id }: { id: string }) {
  const store = useStore()
  const { grouping } = store.view.value
  const groups = store.weights.value?.groups[grouping?.fineness ?? USUAL_FINENESS]
  if (!groups) return null
  const own = groupOf(id, groups)
  if (!own) return <li class="sentence">In no group: it is tied to nobody, or to nobody in particular</li>
  const isCollapsed = grouping?.collapsed.includes(own.leader) ?? false
  return (
    <li class="sentence">
      <Explained explanation="Names that are tied more to each other than to the rest, named after the two best connected among them.">
        In the group {groupName(own, (entity) => nameInText(store, entity))}, one of {own.members.length}
      </Explained>{' '}
      {grouping === null && (
        <button type="button" class="link" onClick={() => store.act(group(USUAL_FINENESS))}>
          Show groups
        </button>
      )}
      {isCollapsed && (
        <button type="button" class="link" onClick={() => store.act(toggleGroup(own.leader))}>
          Open it
        </button>
      )}
    </li>
  )
}
