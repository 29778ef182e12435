import type { Export } from '../export'
import { png } from './png'
import { svg } from './svg'

/** In the order in which they are offered. */
export const pictures: readonly Export<'picture'>[] = [svg, png]
