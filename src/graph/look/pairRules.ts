import type { Rule } from './rule'
import { mix, type Tokens } from './tokens'

/** Of those who are only mentioned together, or of whom one speaks. */
export function pairRules(tokens: Tokens): readonly Rule[] {
  const colour = (share: number) => mix(tokens.edge, tokens.paper, share)
  const voice = (share: number) => mix(tokens.voice, tokens.paper, share)
  return [
    {
      selector: 'edge.together',
      style: { 'line-color': colour(0.45), 'z-compound-depth': 'bottom' },
    },
    { selector: 'edge.together.own', style: { 'line-color': colour(0.8) } },
    { selector: 'edge.together.dimmed', style: { 'line-color': colour(0.2) } },
    { selector: 'edge.together.hovered', style: { 'line-color': tokens.quiet } },
    {
      selector: 'edge.speaks-of',
      style: { 'line-color': voice(0.5), 'z-compound-depth': 'bottom' },
    },
    { selector: 'edge.speaks-of.own', style: { 'line-color': tokens.voice, width: 1.4 } },
    { selector: 'edge.speaks-of.fresh', style: { 'line-color': tokens.voice, width: 1.8 } },
    { selector: 'edge.speaks-of.dimmed', style: { 'line-color': voice(0.2) } },
    { selector: 'edge.speaks-of.hovered', style: { 'line-color': tokens.voice } },
  ]
}
