import type { Rule } from './rule'
import type { Tokens } from './tokens'

/** A group that is drawn as one node: two rings, and a marker where what is selected is inside. */
export const groupRules = (tokens: Tokens): readonly Rule[] => [
  {
    selector: 'node.group',
    style: {
      shape: 'ellipse',
      'background-color': tokens.paper,
      'border-color': tokens.ink,
      'border-width': 5,
      'border-style': 'double',
    },
  },
  {
    selector: 'node.group.community',
    style: {
      'background-color': tokens.groups[0] ?? tokens.paper,
      'border-width': 1.2,
      'border-style': 'solid',
      'border-color': tokens.edge,
    },
  },
  { selector: 'node.group.dimmed', style: { 'border-color': tokens.edge } },
  {
    selector: 'node.group.holding',
    style: {
      'underlay-color': tokens.marker,
      'underlay-opacity': 1,
      'underlay-padding': 8,
      'underlay-shape': 'ellipse',
      'z-index': 10,
    },
  },
]
