import type { ComponentChildren } from 'preact'
import { queryOf } from '../../../app/corpus/all/asked'
import type { OpenCorpus } from '../../../app/corpus/opened'
import type { Bar, Times as TimesTold } from '../../../graph/provider/times'
import { allTime } from '../../../graph/timeline/brush'
import { count } from '../../../graph/words'
import { tellDate } from '../../../model/dates/dates'
import { narrow, setClock } from '../../../state/actions'
import { useStore } from '../../context'
import { useAnswer } from './useAnswer'
import { whereCounted } from './whereCounted'
import './Times.css'

interface TimesProps {
  readonly corpus: OpenCorpus
  /** Leads to what else stands here. */
  readonly other?: ComponentChildren
  /** Whether there is room for one line alone. */
  readonly isLine?: boolean
}

/** How many claims of a corpus there are in which time, read or not. A press on a bar narrows graph and table to its time. */
export function Times({ corpus, other = null, isLine = false }: TimesProps) {
  const store = useStore()
  const clock = store.clock.value
  const query = queryOf(store.view.value, clock)
  const { value, isComing, hasFailed } = useAnswer(
    JSON.stringify([query, corpus.reader.forgotten.value]),
    (signal) => corpus.provider.times(query, signal),
  )
  const { since, until } = store.view.value.narrowing
  return (
    <section class="times" aria-label="All claims of the corpus in time" aria-busy={isComing}>
      <p class="times-told">
        {hasFailed ? 'The corpus does not answer this.' : value ? tell(value) : 'Asking the corpus…'}{' '}
        <ClockButton />{' '}
        {(since !== null || until !== null) && (
          <button type="button" class="link" onClick={() => store.act(narrow(allTime))}>
            All time
          </button>
        )}{' '}
        {other}
      </p>
      {!isLine && value && value.bars.length > 0 && (
        <ol class="times-bars">
          {value.bars.map((bar, at) => (
            <TimeBar
              key={bar.since}
              bar={bar}
              times={value}
              isNamed={isNamedAt(at, value.bars.length)}
              isAfterGap={at > 0 && isGap(value.bars[at - 1], bar)}
              onChoose={() => store.act(narrow({ since: bar.since, until: bar.until }))}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

/** By which date they stand in time; a press takes the other one. */
function ClockButton() {
  const store = useStore()
  const isWhen = store.clock.value === 'when'
  return (
    <button
      type="button"
      class="link"
      title={isWhen ? 'By when it was said' : 'By when it happened'}
      onClick={() => store.act(setClock(isWhen ? 'said' : 'when'))}
    >
      {isWhen ? 'As it happened' : 'As it was said'}
    </button>
  )
}

const tell = ({ total, wider, undated, unit, newest }: TimesTold): string =>
  [
    `${count(total, 'claim')} of ${whereCounted(newest)}`,
    wider > 0 ? `${wider.toLocaleString('en-GB')} over more than a ${unit}` : '',
    undated > 0 ? `${undated.toLocaleString('en-GB')} without a date` : '',
  ]
    .filter(Boolean)
    .join(' · ')

const isGap = (before: Bar | undefined, bar: Bar): boolean =>
  before !== undefined && Date.parse(bar.since) - Date.parse(before.until) > DAY
const DAY = 86_400_000

/** There is room for so many times, each over the bars up to the next. */
const MOST_NAMED = 5
const isNamedAt = (at: number, bars: number): boolean => {
  const each = Math.ceil(bars / MOST_NAMED)
  return at % each === 0 && at + each <= Math.max(bars, each)
}

interface Props {
  readonly bar: Bar
  readonly times: TimesTold
  /** Whether its time stands below it. */
  readonly isNamed: boolean
  readonly isAfterGap: boolean
  onChoose(): void
}

function TimeBar({ bar, times, isNamed, isAfterGap, onChoose }: Props) {
  const most = Math.max(...times.bars.map(({ claims }) => claims))
  const name = nameOf(bar, times.unit)
  return (
    <li class={isAfterGap ? 'after-gap' : ''}>
      <button
        type="button"
        title={`${name}: ${count(bar.claims, 'claim')}`}
        aria-label={`${name}: ${count(bar.claims, 'claim')}`}
        onClick={onChoose}
      >
        <i style={{ height: `${Math.max(2, Math.round((HEIGHT * bar.claims) / most))}px` }} />
        <span aria-hidden="true">{isNamed && name}</span>
      </button>
    </li>
  )
}

/** px. */
const HEIGHT = 32

function nameOf({ since, until }: Bar, unit: TimesTold['unit']): string {
  const year = since.replace(/-\d\d-\d\d$/, '')
  switch (unit) {
    case 'day':
      return tellDate(since, '')
    case 'month':
      return tellDate(since.slice(0, -3), '')
    case 'year':
      return tellDate(year, '')
    default:
      return `${year}–${until.replace(/-\d\d-\d\d$/, '')}`
  }
}
