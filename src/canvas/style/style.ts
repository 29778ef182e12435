import type { StylesheetJson } from 'cytoscape'
import { lookRules } from '../../graph/look/rules'
import type { Tokens } from '../../graph/look/tokens'
import { motion } from '../../platform/wishes'

/** How long what is new in a replay takes to appear, ms; none where motion is reduced. */
const FADE_MS = 120

/** The looks of the graph, and how they come to be seen. */
export function stylesheet(tokens: Tokens, areColoured: boolean): StylesheetJson {
  const fading = {
    selector: '.fresh',
    style: {
      'transition-property': 'opacity, background-color, border-color, line-color',
      'transition-duration': motion(FADE_MS),
    },
  }
  return [...lookRules(tokens, areColoured), fading] as StylesheetJson
}
