/** What is fetched once the graph is drawn. */
export { placings } from '../layouts/placings/all'
export { showHulls } from './groups/hulls'
export { stillOf } from './still'
