import type { Export } from '../../export'
import { csvAudit } from './csvAudit'
import { csvAuditVoices } from './csvAuditVoices'
import { csvClaims } from './csvClaims'
import { csvEntities } from './csvEntities'
import { csvVoices } from './csvVoices'

/** In the order in which they are offered. */
export const csvs: readonly Export<'graph'>[] = [csvEntities, csvClaims, csvVoices, csvAudit, csvAuditVoices]
