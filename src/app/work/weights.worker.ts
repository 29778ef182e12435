import { weightsOf } from '../../graph/groups/weightsOf'
import { answerTasks } from '../../platform/labourer'

answerTasks(weightsOf)
