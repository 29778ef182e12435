import type { Export } from '../export'
import { auditSvg } from './auditSvg'
import { csvs } from './csv/list'
import { cx2 } from './cx2'
import { cytoscapeJson } from './cytoscapeJson'
import { discourse } from './discourse'
import { followTheMoney } from './followTheMoney'
import { gexf } from './gexf'
import { graphMl } from './graphMl'
import { jsonLd } from './jsonLd'
import { xlsx } from './xlsx'

/** In the order in which they are offered. */
export const data: readonly Export<'graph'>[] = [
  xlsx,
  ...csvs,
  auditSvg,
  graphMl,
  gexf,
  cytoscapeJson,
  cx2,
  jsonLd,
  followTheMoney,
  discourse,
]
