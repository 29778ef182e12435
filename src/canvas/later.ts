/** What is fetched once the graph is drawn. */
export { showHulls } from './groups/hulls'
export { stillOf } from './still'
