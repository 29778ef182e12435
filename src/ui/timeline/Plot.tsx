import { dayOf } from '../../app/collection/words'
import { shortName, tintOf } from '../../app/places'
import { type Axis, xOf } from '../../graph/timeline/axis'
import { type Brush, edgesOf } from '../../graph/timeline/brush'
import {
  type Bar,
  type Heights,
  type Hit,
  heights,
  type Placed,
  type Stack,
  type TimelineSize,
} from '../../graph/timeline/place'
import { ticksOf } from '../../graph/timeline/ticks'
import { readDate } from '../../model/dates/dates'
import { publishedOn } from '../../model/dates/published'
import type { Claim } from '../../model/piece'
import { useStore } from '../context'
import { claimLook, groupLook, type Lighting, useLighting } from './looks'
import './Plot.css'

interface Props {
  axis: Axis
  placed: Placed
  /** Null while all time is shown. */
  brush: Brush | null
  met: Hit | null
  /** Day number. */
  published: number
  playhead: number | null
  /** px from the left at which the axis begins. */
  left: number
  size: TimelineSize
}

/** The picture. To a screen reader it is none: the list of claims beside it says the same. */
export function Plot({ axis, placed, brush, met, published, playhead, left, size }: Props) {
  const lighting = useLighting(useStore())
  const { height, ground } = heights[size]
  return (
    <svg class="timeline-picture" width={axis.width + 2 * left} height={height} aria-hidden="true">
      <g transform={`translate(${left} 0)`}>
        {brush && <BrushBand axis={axis} brush={brush} ground={ground} />}
        <AxisLine axis={axis} ground={ground} names={height - 5} published={published} />
        <SourceMarks axis={axis} ground={ground} />
        {placed.bars.map((bar) => (
          <BarMark key={bar.mark.id} bar={bar} lighting={lighting} met={met} />
        ))}
        {placed.stacks.map((stack) =>
          size === 'line' ? (
            <Tally key={stack.mark.id} stack={stack} ground={ground} lighting={lighting} met={met} />
          ) : (
            <StackMark
              key={stack.mark.id}
              stack={stack}
              heights={heights[size]}
              lighting={lighting}
              met={met}
            />
          ),
        )}
        {playhead !== null && <path class="playhead" d={`M${xOf(axis, playhead + 0.5)} 0V${ground + 5}`} />}
      </g>
    </svg>
  )
}

function BrushBand({ axis, brush, ground }: { axis: Axis; brush: Brush; ground: number }) {
  const { x0, x1 } = edgesOf(axis, brush)
  return <rect class="brush" x={x0} width={Math.max(1, x1 - x0)} y={0} height={ground} />
}

interface AxisProps {
  axis: Axis
  ground: number
  /** px at which the names stand. */
  names: number
  published: number
}

function AxisLine({ axis, ground, names, published }: AxisProps) {
  const at = xOf(axis, published + 0.5)
  const { piece, sources } = useStore()
  const pieces = sources.length > 0 ? sources.map(({ of }) => of) : [piece]
  const isKnown = pieces.some(publishedOn)
  return (
    <g class="axis">
      {axis.segments.map(({ kind, start, x0, x1 }) => {
        const middle = (x0 + x1) / 2
        return kind === 'cut' ? (
          <path
            key={start}
            class="cut"
            d={`M${x0} ${ground}H${middle - 4}M${middle + 4} ${ground}H${x1}M${middle - 4.5} ${ground + 3}l3 -6M${middle + 1.5} ${ground + 3}l3 -6`}
          />
        ) : (
          <path key={start} d={`M${x0} ${ground}H${x1}M${x0} ${ground}v3M${x1} ${ground}v3`} />
        )
      })}
      <path class="published" d={`M${at} 0V${ground + 4}`} />
      {ticksOf(axis, published, isKnown ? 'published' : 'opened').map(
        ({ x, text, anchor, isPublication }) => (
          <text key={text} class={isPublication ? 'published' : ''} x={x} y={names} text-anchor={anchor}>
            {text}
          </text>
        ),
      )}
    </g>
  )
}

const MOST_STEMS = 60

/** The pieces of a collection on the days on which they came out. */
function SourceMarks({ axis, ground }: Pick<AxisProps, 'axis' | 'ground'>) {
  const store = useStore()
  // Many of them side by side would cover what stands behind.
  const stem = (at: number): string => (store.sources.length > MOST_STEMS ? '' : `M${at} 0v${ground}`)
  return (
    <g class="source-marks">
      {store.sources.map(({ piece, of, teller }) => {
        const day = readDate(publishedOn(of) ?? '')
        if (!day) return null
        const at = xOf(axis, day.start + 0.5)
        return (
          <path key={piece} data-tint={tintOf(store, teller)} d={`${stem(at)}M${at - 4} 0h8l-4 6z`}>
            <title>{`${shortName(store, teller, true)}, ${dayOf(of, store.piece)}: ${of.title}`}</title>
          </path>
        )
      })}
    </g>
  )
}

interface MarkProps {
  lighting: Lighting
  met: Hit | null
}

const isMet = (met: Hit | null, claim: Claim): boolean => met?.type === 'claim' && met.claim.id === claim.id

/** Length of the broken line at an end that is not sharp, px. */
const VAGUE = 14

/** One line for all claims over the same long time; an open end has an arrow, one that is about is broken. */
function BarMark({ bar: { mark, x0, x1, y, name }, lighting, met }: { bar: Bar } & MarkProps) {
  const tail = Math.min(VAGUE, (x1 - x0) / 2)
  const from = mark.vague.start ? x0 + tail : x0
  const to = mark.vague.end ? x1 - tail : x1
  const { start, end } = mark.interval
  const isOne = mark.claims.length === 1
  return (
    <g
      class={`bar ${isOne ? 'one' : ''} ${groupLook(mark.claims, lighting)} ${met?.mark === mark ? 'met' : ''}`}
    >
      {name ? (
        <path d={`M${from} ${y}H${Math.max(from, name.x0 - 3)}M${Math.min(to, name.x1 + 3)} ${y}H${to}`} />
      ) : (
        from < to && <path d={`M${from} ${y}H${to}`} />
      )}
      {mark.vague.start && <path class="vague" d={`M${x0} ${y}H${from}`} />}
      {mark.vague.end && <path class="vague" d={`M${to} ${y}H${x1}`} />}
      {start === -Infinity && <path class="arrow" d={`M${x0 + 4} ${y - 3.5}l-4 3.5l4 3.5`} />}
      {end === Infinity && <path class="arrow" d={`M${x1 - 4} ${y - 3.5}l4 3.5l-4 3.5`} />}
      {name && (
        <text x={name.x0} y={y + 4}>
          {name.text}
        </text>
      )}
    </g>
  )
}

/** Dots of one date; those of a month or year are wide, with a bracket as long as it is. */
function StackMark({
  stack,
  heights: { ground },
  lighting,
  met,
}: { stack: Stack; heights: Heights } & MarkProps) {
  const { mark, x, dots, number, bracket } = stack
  const isVague = mark.vague.start || mark.vague.end
  return (
    <g class={`stack ${mark.shape}`}>
      {bracket && (
        <path
          class={`bracket ${isVague ? 'vague' : ''}`}
          d={`M${bracket.x0 + 1} ${ground - 5}V${ground - 1.5}H${bracket.x1 - 1}V${ground - 5}`}
        />
      )}
      {!bracket && isVague && <path class="bracket vague" d={`M${x - 9} ${ground - 1.5}H${x + 9}`} />}
      {dots.map(({ claim, y }) => (
        <Dot
          key={claim.id}
          claim={claim}
          x={x}
          y={y}
          isWide={bracket !== null}
          lighting={lighting}
          met={met}
        />
      ))}
      {number && (
        <text
          class={`${groupLook(mark.claims.slice(dots.length), lighting)} ${met?.type === 'mark' && met.mark === mark ? 'met' : ''}`}
          x={x}
          y={number.y}
          text-anchor="middle"
        >
          {number.total}
        </text>
      )}
    </g>
  )
}

interface DotProps extends MarkProps {
  claim: Claim
  x: number
  y: number
  isWide: boolean
}

/** Solid as the line of an asserted claim; hollow, dotted or crossed as the others. */
function Dot({ claim, x, y, isWide, lighting, met }: DotProps) {
  const look = `dot ${claimLook(claim, lighting)}`
  const isDisputed = lighting.disputed.has(claim.id)
  return (
    <g>
      {(isMet(met, claim) || lighting.selected === claim.id) && (
        <rect
          class="ring"
          x={x - (isWide ? 8 : 5)}
          y={y - 4.5}
          width={isWide ? 16 : 10}
          height={9}
          rx={4.5}
        />
      )}
      {claim.denied ? (
        <path class={look} d={`M${x - 2.2} ${y - 2}l4.4 4M${x + 2.2} ${y - 2}l-4.4 4`} />
      ) : (
        <rect
          class={look}
          x={x - (isWide ? 5 : 2)}
          y={y - 1.75}
          width={isWide ? 10 : 4}
          height={3.5}
          rx={isDisputed ? 0.5 : 1.75}
        />
      )}
    </g>
  )
}

/** In one line: how many, as a stroke of so much height. */
function Tally({ stack, ground, lighting, met }: { stack: Stack; ground: number } & MarkProps) {
  const { mark, x, dots, bracket } = stack
  const top = (dots.at(-1)?.y ?? ground) - 1
  return (
    <g class={`tally ${groupLook(mark.claims, lighting)} ${met?.mark === mark ? 'met' : ''}`}>
      {bracket && <path class="bracket" d={`M${bracket.x0 + 1} ${ground - 1.5}H${bracket.x1 - 1}`} />}
      <rect x={x - (bracket ? 3 : 1)} width={bracket ? 6 : 2} y={top} height={ground - 2 - top} />
    </g>
  )
}
