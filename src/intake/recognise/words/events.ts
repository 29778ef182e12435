import { words } from './list'

/** A capitalised run that ends so is an event, a law, a work or a thing: none of the three kinds. */
export const otherTails = words(`
  war wars day week month year eve revolution uprising intifada spring crisis games olympics olympic cup championship
  championships tournament bowl series festival summit award awards prize oscar act bill law amendment treaty
  accord accords agreement pact protocol convention constitution charter resolution doctrine plan strategy concept
  program programme report era age century renaissance reformation holocaust shoah
  depression bible testament gospel virus disease syndrome fever theory theorem prize medal cross
  missile missiles tank tanks rocket rockets system jet jets aircraft helicopter helicopters drone drones rifle
  album song show episode novel
`)

/** What stands before a storm's name. */
export const storms = words('hurricane typhoon cyclone storm superstorm')
