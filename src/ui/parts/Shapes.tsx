import type { ComponentChildren } from 'preact'
import { round } from '../../export/pictures/drawing/svgText'
import type { GroupShape, Shape } from '../../graph/look/shapes'

interface Props {
  readonly shapes: readonly Shape[]
  /** Where a click on a group leads; null or left out: nowhere. */
  readonly linkOf?: (group: GroupShape) => string | null
}

/** What a picture consists of, within an SVG. */
export function Shapes({ shapes, linkOf = () => null }: Props) {
  return <>{shapes.map((shape, key) => drawn(shape, key, linkOf))}</>
}

function drawn(shape: Shape, key: number, linkOf: (group: GroupShape) => string | null): ComponentChildren {
  switch (shape.kind) {
    case 'group': {
      const link = linkOf(shape)
      const children = shape.children.map((child, at) => drawn(child, at, linkOf))
      if (link !== null)
        return (
          <a key={key} href={link}>
            {children}
          </a>
        )
      return (
        <g key={key} transform={shape.shift && `translate(${shape.shift.x} ${shape.shift.y})`}>
          {children}
        </g>
      )
    }
    case 'path':
      return (
        <path
          key={key}
          d={shape.d}
          fill={shape.fill ?? 'none'}
          fill-rule={shape.evenOdd ? 'evenodd' : undefined}
          stroke={shape.stroke}
          stroke-width={shape.width && round(shape.width)}
          stroke-dasharray={shape.dash?.join(' ') || undefined}
          opacity={shape.opacity}
        />
      )
    case 'text': {
      const [line = '', ...more] = shape.lines
      return (
        <text
          key={key}
          x={round(shape.x)}
          y={round(shape.y)}
          font-family={shape.font.family}
          font-size={shape.font.size}
          font-weight={shape.font.weight}
          text-anchor={shape.anchor}
          fill={shape.fill}
          {...(shape.halo && {
            stroke: shape.halo.colour,
            'stroke-width': 2 * shape.halo.width,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          })}
        >
          {line}
          {more.map((next, at) => (
            <tspan key={at} x={round(shape.x)} y={round(shape.y + (at + 1) * shape.lineHeight)}>
              {next}
            </tspan>
          ))}
        </text>
      )
    }
  }
}
