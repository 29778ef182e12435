import { cytoscapeOf } from './cytoscape'
import { givenGraph, tellDrawn } from './graph'

const cy = cytoscapeOf(await givenGraph())
cy.fit(undefined, 20)
cy.one('render', tellDrawn)
