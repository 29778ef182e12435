import { words } from './list'

/** As the last word of a capitalised run these make an organisation of it. */
export const organisationTails = words(`
  inc corp corporation co company companies ltd llc llp plc gmbh ag sa nv bv spa pvt group holdings holding partners
  associates ventures capital bank bancorp insurance airlines airways motors industries enterprises systems
  technologies technology software solutions services networks telecom pharmaceuticals laboratories labs electronics
  energy petroleum oil gas steel mining railways pictures studios entertainment records productions publishing
  publishers publications press books media news times post tribune herald gazette chronicle journal telegraph
  observer mirror express guardian daily weekly magazine review broadcasting radio television tv channel network agency
  bureau ministry department dept administration authority commission committee council board court tribunal
  parliament senate congress assembly house cabinet government treasury secretariat directorate police constabulary
  army navy force forces corps marines guard guards brigade battalion regiment division militia brigades command
  intelligence service party parties front movement alliance coalition union unions league federation confederation
  association assn society institute institution foundation fund trust charity organization organisation initiative
  project network center centre academy university univ college school institute faculty seminary hospital clinic
  church diocese synod club team fc afc united rovers orchestra symphony philharmonic choir ballet
  band brothers bros sons exchange chamber guild lodge caucus campaign conference congregation consortium cooperative
  taskforce unit squad patrol brotherhood jihad resistance office ngo works factory mills brewery
  motorsports realty mortgage consulting advisors advisers lawyers legal logistics transport shipping
  ferries terminals transit railway opera theatre theater museum observatory dairy line lines glassworks
  marine maritime aviation aerospace securities futures brokers brokerage attorneys restaurants hotels stores
  zoo gallery ironworks shipyard forum watchdog ombudsman hospice archive archives
  courier dispatch examiner inquirer advertiser argus rail homes foods farms yards shipyards breweries brewing
  properties developments construction engineering chemicals semiconductors robotics biotech freight haulage
`)

/** Tails of which each is as often an ordinary word: they need more before them than a demonym or a first word. */
export const weakTails = words(`
  co house office times post news press books media house energy oil gas capital works guard guards center centre group
  project review unit team united exchange conference campaign command mirror express daily observer chair channel
  trust service services systems network works division brothers sons front transport legal technology software forum archive archives
  government technologies conference resistance division police parties companies church union congress opera theatre theater museum line lines gallery zoo
  courier dispatch examiner homes foods farms yards properties developments construction engineering
`)

/** Heads of "HEAD of/for … X": the whole is one organisation. */
export const organisationHeads = words(`
  ministry department dept institute institution university college school academy faculty bank council committee
  commission association center centre office bureau board federation confederation union league party organization
  organisation society church court fund foundation agency authority chamber coalition alliance movement front army
  parliament assembly house campaign center network initiative consortium conference congress directorate service
  secretariat administration embassy consulate diocese archdiocese friends doctors reporters physicians lawyers
  mothers veterans campaign partnership group brotherhood bar corps guild national international
`)

/** What a body is called where it is not named: "the firm", "the harbour police". */
export const bodyNouns: ReadonlySet<string> = words(`
  firm company newspaper paper daily weekly broadcaster magazine journal website station channel bank union trust museum
  ministry department agency authority office bureau board council committee commission parliament senate assembly court
  tribunal party movement alliance coalition federation association society club league guild charity foundation institute
  institution university college school academy hospital clinic church parish diocese monastery theatre theater opera
  orchestra choir gallery library archive observatory zoo railway airline shipyard brewery bakery dairy factory mill
  works cooperative co-operative collective startup start-up retailer supermarket manufacturer carmaker publisher operator
  insurer utility supplier watchdog regulator inspectorate consulate embassy government administration cabinet opposition
  police army navy force forces military militia service brigade garrison team side group network organisation
  organization body panel inquiry fund chamber secretariat directorate ombudsman municipality
`)

/** Joins an organisation's head to the rest; the second only the heads beside it. */
export const headJoints = words('of for on')
export const rareJoints: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['to', words('committee campaign coalition council')],
  ['against', words('campaign coalition league committee alliance movement mothers lawyers')],
  ['without', words('doctors reporters')],
])

/** What a ministry, written small, may be of. */
export const portfolios = words(`
  defense defence foreign interior internal finance financial health justice education economy economic economics
  energy trade transport transportation agriculture agricultural labour labor culture environment information
  intelligence tourism housing sport sports science
`)

/** Whom a text speaks of without names: "US officials". */
export const groupNouns = words(`
  officials official authorities authority leaders commentators analysts experts forces troops soldiers military army
  navy government police militants rebels separatists insurgents fighters gunmen terrorists hackers diplomats
  lawmakers legislators politicians ministers mps senators judges prosecutors investigators negotiators mediators
  people population civilians voters refugees migrants immigrants workers students protesters
  demonstrators activists dissidents journalists reporters media press newspapers companies firms businesses banks
  businessmen oligarchs elites intelligence spies scientists researchers doctors farmers fishermen miners teachers
  allies partners sources aides advisers envoys representatives delegates generals commanders officers pilots
  sailors mercenaries proxies conscripts reservists veterans prisoners hostages settlers peacekeepers monitors observers inspectors regulators
  economists historians opposition loyalists nationalists communists islamists regime delegation troops
`)

/** Groups that act as one body and stand for it: armed forces and the like are no crowd. */
export const forceNouns = words('forces troops soldiers military army')

/** Several bodies, of which some are named: "companies such as X". */
export const manyBodies = words(`
  companies firms corporations startups banks retailers carmakers automakers manufacturers airlines insurers
  newspapers broadcasters magazines outlets agencies charities organisations organizations universities parties
  brands chains publishers utilities suppliers rivals competitors unions hospitals ngos
`)

/** What companies do, and people hardly. */
export const companyVerbs = words(`
  pay paid acquire acquires acquired merge merges merged manufacture manufactures manufactured produce produces
  produced sells employ employs employed operates recalled unveil unveils unveiled hire hires hired invest invests
  invested
`)

/** Words of other languages for a trade or a business, as companies of their countries have them in their names. */
export const foreignTrades = words(`
  glas stahl stahlwerke granit holz bau werke werft brauerei sparkasse volksbank stadtwerke verlag bergbau wasserwerke
  verkehrsbetriebe metall chemie versicherung sklo ocel pivovar mlékárna dřevo strojírny doly elektrárny železnice huta
  kopalnia mleczarnia browar zakłady stocznia szkło kone teräs metsä paperi lasi sähkö vesi telakka águas aguas banco
  caixa caja cimentos cementos electricidad eletricidade energia energía correios correos telefónica ferrocarriles
  astilleros minas cervecería cervejaria vidros acciaierie acque banca cantieri cassa ferrovie vetri birra eaux acier aciers
  ateliers société compagnie groupe banque caisse verrerie verreries brasserie brasseries fromagerie fromageries papeteries
  chantiers usines éditions électricité chemins bruk mejeri kraftverk rederi bryggeri glasbruk papperbruk sementti varv
  staal scheepswerf brouwerij zuivel verzekeringen uitgeverij banka rafinerija brodogradilište pivovara željezara rudnik
  zavod neft bank gidro stal
`)

/** What has a name of its own and is no person, organisation or place: "the ferry X", "a dog named X". */
export const namedThings = words(`
  ship ships ferry ferries yacht trawler frigate destroyer submarine cruiser corvette schooner steamer steamship tanker
  freighter barge boat lifeboat sailboat vessel icebreaker dinghy sloop tug tugboat dog puppy cat kitten horse mare
  stallion pony colt racehorse donkey cow bull goat ram sheep pig bear wolf lion lioness tiger elephant rhino giraffe
  gorilla chimpanzee orangutan panda whale dolphin orca seal walrus parrot eagle owl falcon storm hurricane typhoon
  cyclone comet asteroid satellite spacecraft rover
`)
