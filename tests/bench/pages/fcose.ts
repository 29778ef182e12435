import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { cytoscapeOf } from './cytoscape'
import { givenGraph, tellDrawn } from './graph'

cytoscape.use(fcose)
const cy = cytoscapeOf(await givenGraph())
cy.one('layoutstop', () => cy.one('render', tellDrawn))
cy.layout({ name: 'fcose', animate: false, randomize: true } as cytoscape.LayoutOptions).run()
