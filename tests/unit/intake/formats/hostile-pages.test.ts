import { describe } from 'vitest'
import { hostilePages } from '../../../fixtures/hostile/pages'
import { itBreaksNothing } from '../../support/hostile-check'

describe('a page made to break what reads it', () => {
  itBreaksNothing(hostilePages)
})
