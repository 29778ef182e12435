import { communitiesOf } from '../../graph/groups/communities'
import { answerTasks } from '../../platform/labourer'

answerTasks(communitiesOf)
