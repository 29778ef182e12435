import { describe } from 'vitest'
import { hostilePages, pageFloods } from '../../../fixtures/hostile/pages'
import { itBreaksNothing, itOutlasts } from '../../support/hostile-check'

describe('a page made to break what reads it', () => {
  itBreaksNothing(hostilePages)
  // jsdom takes its time.
  itOutlasts(pageFloods, 4000)
})
