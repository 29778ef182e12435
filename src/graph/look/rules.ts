import { type Kind, kinds } from '../../model/vocabulary'
import { LABEL_FONT } from './font'
import { groupRules } from './groupRules'
import { pairRules } from './pairRules'
import type { Rule } from './rule'
import { mix, type Tokens } from './tokens'

const UNNAMED_FILL = 0.18
const DIM_NODE = 1 - 0.72
const DIM_LINE = 1 - 0.62
/** Of what is rather wrong than right. */
const FAINT_LINE = 0.5

const shapes: Readonly<Record<Kind, string>> = {
  person: 'ellipse',
  organisation: 'round-rectangle',
  place: 'hexagon',
}

/** The classes of elements, told in shapes, colours and lines; later rules win. `areColoured`: by more than their kinds. */
export function lookRules(tokens: Tokens, areColoured = false): readonly Rule[] {
  const coloured = areColoured ? colouredAs(tokens) : []
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        label: 'data(label)',
        color: tokens.ink,
        'font-family': LABEL_FONT,
        'font-weight': 500,
        'font-size': 'data(font)',
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'line-height': 1.17,
        'text-outline-color': tokens.paper,
        'text-outline-width': 2.5,
        'text-valign': 'bottom',
        'text-halign': 'center',
        'text-margin-y': 'data(gap)',
        'text-events': 'yes',
        'border-width': 1.5,
        'corner-radius': '4px',
        'overlay-opacity': 0,
        'outline-width': 0,
      },
    },
    { selector: '.above', style: { 'text-valign': 'top', 'text-margin-y': 'data(rise)' } },
    {
      selector: '.right',
      style: {
        'text-valign': 'center',
        'text-halign': 'right',
        'text-margin-x': 'data(gap)',
        'text-margin-y': 0,
      },
    },
    {
      selector: '.left',
      style: {
        'text-valign': 'center',
        'text-halign': 'left',
        'text-margin-x': 'data(rise)',
        'text-margin-y': 0,
      },
    },
    { selector: '.unlabelled', style: { label: '' } },
    ...kinds.flatMap((kind) => [
      { selector: `node.${kind}`, style: { shape: shapes[kind] } },
      ...nodeRules(`node.${kind}`, tokens[kind], tokens),
    ]),
    ...coloured.flatMap(([name, colour]) => nodeRules(`node.${name}`, colour, tokens)),
    {
      selector: 'node.pinned',
      style: {
        'outline-width': 1.5,
        'outline-offset': 2.5,
        'outline-color': tokens.ink,
        'outline-style': 'dotted',
      },
    },
    ...groupRules(tokens),
    { selector: 'node.hovered', style: { 'border-width': 2, 'border-color': tokens.ink } },
    { selector: 'node.dimmed', style: { color: tokens.quiet } },
    {
      selector: 'node.selected',
      style: {
        'border-width': 2.5,
        'border-style': 'solid',
        'border-color': tokens.ink,
        'font-weight': 600,
        color: tokens.ink,
        'underlay-color': tokens.marker,
        'underlay-opacity': 1,
        'underlay-padding': 8,
        'underlay-shape': 'ellipse',
        'z-index': 10,
      },
    },
    ...edgeRules(tokens, coloured),
    ...pairRules(tokens),
    ...replayRules(tokens),
    {
      selector: 'node.apart',
      style: { 'background-color': tokens.paper, 'border-color': tokens.edge, color: tokens.quiet },
    },
    { selector: '.hidden', style: { display: 'none', opacity: 0 } },
  ]
}

/** Classes of what is coloured by who told it, or when it was told first. */
const colouredAs = ({ tints, steps, quiet }: Tokens): readonly (readonly [string, string])[] => [
  ...tints.map((colour, at) => [`tint-${at + 1}`, colour] as const),
  ['tint-several', quiet],
  ...steps.map((colour, at) => [`step-${at + 1}`, colour] as const),
]

function nodeRules(selector: string, colour: string, tokens: Tokens): readonly Rule[] {
  const faint = mix(colour, tokens.paper, UNNAMED_FILL)
  const dimmed = mix(colour, tokens.paper, DIM_NODE)
  return [
    {
      selector,
      style: { 'background-color': colour, 'border-color': colour },
    },
    { selector: `${selector}.unnamed`, style: { 'background-color': faint, 'border-style': 'dashed' } },
    {
      selector: `${selector}.suggested`,
      style: { 'background-color': tokens.paper, 'border-color': colour },
    },
    { selector: `${selector}.dimmed`, style: { 'background-color': dimmed, 'border-color': dimmed } },
    {
      selector: `${selector}.suggested.dimmed`,
      style: { 'background-color': tokens.paper, 'border-color': mix(colour, tokens.paper, 0.45) },
    },
    {
      selector: `${selector}.unnamed.dimmed`,
      style: {
        'background-color': mix(colour, tokens.paper, 0.08),
        'border-color': mix(colour, tokens.paper, 0.45),
      },
    },
  ]
}

/** What the present step has brought, and what is still to come. */
function replayRules(tokens: Tokens): readonly Rule[] {
  const faint = mix(tokens.edge, tokens.paper, 0.3)
  return [
    {
      selector: 'node.fresh',
      style: {
        'border-width': 2.5,
        'border-color': tokens.ink,
        'font-weight': 600,
        color: tokens.ink,
        'z-index': 9,
      },
    },
    ...kinds.map((kind) => ({
      selector: `node.${kind}.ahead`,
      style: {
        'background-color': tokens.paper,
        'border-width': 1,
        'border-color': mix(tokens[kind], tokens.paper, 0.38),
        label: '',
        events: 'no',
      },
    })),
    {
      selector: 'edge.ahead',
      style: {
        'line-color': faint,
        'line-outline-width': 0,
        'mid-target-arrow-shape': 'none',
        'mid-source-arrow-shape': 'none',
        'source-label': '',
        width: 0.8,
        events: 'no',
        'z-index': 0,
      },
    },
  ]
}

function edgeRules(tokens: Tokens, coloured: ReturnType<typeof colouredAs>): readonly Rule[] {
  const dimmed = mix(tokens.edge, tokens.paper, DIM_LINE)
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        width: 'data(width)',
        'line-color': tokens.edge,
        'line-outline-color': tokens.edge,
        'line-cap': 'butt',
        'overlay-opacity': 0,
        'font-family': LABEL_FONT,
        'font-size': 10.5,
        'font-weight': 600,
        'mid-target-arrow-color': tokens.denied,
        'mid-source-arrow-color': tokens.voice,
      },
    },
    {
      selector: 'edge.arc',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bow)',
        'control-point-weights': 0.5,
        'edge-distances': 'node-position',
      },
    },
    { selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 4] } },
    { selector: 'edge.dotted', style: { 'line-style': 'dashed', 'line-dash-pattern': [1.5, 3.5] } },
    ...coloured.flatMap(([name, colour]) => lineColour(`edge.${name}`, colour)),
    ...lineColour('edge.unsure', mix(tokens.edge, tokens.paper, FAINT_LINE)),
    ...lineColour('edge.dimmed', dimmed),
    ...lineColour('edge.fresh', tokens.ink),
    // While something is selected, ink is for its own ties.
    ...lineColour('edge.fresh.dimmed', tokens.edge),
    ...lineColour('edge.own', tokens.ink),
    ...lineColour('edge.on-word', tokens.voice),
    ...lineColour('edge.denied, edge.disputed', tokens.denied),
    ...lineColour('edge.denied.unsure, edge.disputed.unsure', mix(tokens.denied, tokens.paper, FAINT_LINE)),
    ...lineColour('edge.denied.dimmed, edge.disputed.dimmed', mix(tokens.denied, tokens.paper, 0.55)),
    ...lineColour('edge.hovered', tokens.ink),
    ...lineColour('edge.denied.hovered, edge.disputed.hovered', tokens.denied),
    {
      selector: 'edge.dimmed',
      style: { 'mid-target-arrow-color': mix(tokens.denied, tokens.paper, 0.55) },
    },
    {
      selector: 'edge.passed-on',
      style: { 'line-color': tokens.paper, width: 'data(core)', 'line-outline-width': 1.3 },
    },
    { selector: 'edge.suggested.passed-on', style: { 'line-outline-width': 0.8 } },
    {
      selector: 'edge.denied, edge.partly-denied',
      style: { 'mid-target-arrow-shape': 'tee', 'arrow-scale': 0.9 },
    },
    {
      selector: 'edge.disputed',
      style: {
        'source-label': 'disputed',
        'source-text-offset': 'data(pill)',
        color: tokens.onDenied,
        'text-background-color': tokens.denied,
        'text-background-opacity': 1,
        'text-background-padding': '3px',
        'text-background-shape': 'round-rectangle',
        'z-index': 5,
      },
    },
    {
      selector: 'edge.disputed.dot',
      style: { 'source-label': '', 'mid-target-arrow-shape': 'circle', 'arrow-scale': 1.1, 'z-index': 4 },
    },
    {
      selector: 'edge.ghost',
      style: {
        'line-color': tokens.edge,
        'line-style': 'dashed',
        'line-dash-pattern': [1, 5],
        'line-outline-width': 0,
        'mid-target-arrow-shape': 'none',
        'source-label': '',
        width: 1,
      },
    },
    { selector: 'edge.single-voice', style: { 'mid-source-arrow-shape': 'circle', 'arrow-scale': 0.7 } },
    {
      selector: 'edge.step',
      style: {
        'source-label': '',
        label: 'data(step)',
        color: tokens.paper,
        'font-size': 12,
        'text-background-color': tokens.ink,
        'text-background-opacity': 1,
        'text-background-padding': '4px',
        'text-background-shape': 'round-rectangle',
        'mid-target-arrow-shape': 'none',
        'z-index': 8,
      },
    },
    {
      selector: 'edge.step.placed',
      style: { label: '', 'source-label': 'data(step)', 'source-text-offset': 'data(pill)' },
    },
  ]
}

const lineColour = (selector: string, colour: string): readonly Rule[] => [
  { selector, style: { 'line-color': colour, 'line-outline-color': colour } },
]
