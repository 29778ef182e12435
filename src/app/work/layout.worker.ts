import { makeWeb } from '../../layouts/web/make'
import { answerTasks } from '../../platform/labourer'
import { rehearsals } from './rehearsals'

answerTasks(makeWeb, rehearsals())
