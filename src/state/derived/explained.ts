import { type Explanation, explain, type Question } from '../../graph/paths/explanation'
import type { Answer } from '../store'

/** Explains at once how two are connected. */
export const explained = (question: Question): Answer<Explanation | null> => ({ value: explain(question) })
