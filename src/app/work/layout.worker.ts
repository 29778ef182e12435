import { makeWeb } from '../../layouts/web/make'
import { answerTasks } from '../../platform/labourer'

answerTasks(makeWeb)
