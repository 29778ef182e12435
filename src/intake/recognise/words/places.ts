import { words } from './list'

/** As the last word of a capitalised run these make a place of it. */
export const placeTails = words(`
  river rivers sea ocean lake lakes gulf bay strait straits channel canal creek falls waterfall springs spring coast
  beach cape harbor harbour port island islands isle isles peninsula archipelago mountain mountains mount hill hills
  valley canyon desert plain plains plateau glacier volcano forest woods park gardens garden oasis delta basin
  county province region oblast krai prefecture district territory territories state republic kingdom city town
  village township borough parish municipality governorate canton emirate heights strip bank road street st avenue
  ave boulevard blvd lane drive highway route parkway bridge tunnel square plaza airport station terminal pier stadium
  arena tower towers palace castle cathedral basilica mosque temple synagogue museum gallery library hall monument
  memorial zoo cemetery prison jail camp base barracks checkpoint crossing border plant hotel inn resort lodge hostel
  restaurant cafe café bistro grill diner bar pub mall market theater theatre cinema
  narrows heath moor moors marsh marshes fen fens dunes cliffs ridge cove inlet fjord firth loch glen downs quarry
  lighthouse quay quayside wharf docks promenade esplanade terrace gate crescent strasse straße platz
`)

/** Tails that are as often something else. */
export const weakPlaceTails = words(
  'st bank state base camp plant drive bar market hall plain channel spring port park route border station square house strip coast falls woods lodge library terminal republic kingdom city crossing downs gate terrace crescent lighthouse quarry theater theatre cinema gallery territory',
)

/** Before a name: "Mount Everest", "Lake Baikal", "Fort Worth", "Gulf of Mexico". */
export const placeFronts = words(
  'mount mt lake loch cape fort ft port san santa santo saint sankt sint são sao st los las el rio puerto isle gulf bay strait straits sea republic kingdom camp county port-au costa new north south east west central upper lower greater northern southern eastern western',
)
/** Written small, these tell of the name beside them that it is a place: "the village of X". */
export const placeNouns = words(`
  village town city hamlet island isle islands port harbour harbor river valley province region county district borough
  suburb quarter neighbourhood neighborhood municipality township peninsula state country kingdom republic emirate
  archipelago lake bay cape mountain hill coast commune canton prefecture oblast capital settlement resort territory
  outskirts streets shores banks
`)
/** Those that may stand right beside the name: "the river X", "the X valley". */
export const siteNouns = words(
  'river lake valley island village town city mountain hill hills peninsula coast estuary canal harbour harbor glacier marshes moor heath pass square street lagoon archipelago reservoir forest',
)
/** As the end of one word these make a street, a water or a town of it: "Kornplatz", "Storfjell". */
export const placeEndings =
  /.(?:gasse|stra(?:ß|ss)e|platz|straat|plein|gracht|gatan|gade|vej|fjord|fjell|fjäll|dorf|shire|grad|abad|haven|mouth|stadt|borg)$/u

/** Those who live in a place or run it: "the mayor of X", "the bakers of X". */
export const inhabitants = words(`
  mayor mayoress governor people residents inhabitants citizens villagers townspeople farmers fishermen bakers shopkeepers
  bishop archbishop parish municipality council sheriff north south east west northeast northwest southeast southwest
  outside centre center heart edge siege battle streets invasion occupation bombing shelling evacuation
`)

/** Only these of them join with "of". */
export const placeOfFronts = words(
  'gulf bay strait straits sea isle republic kingdom cape port district city state valley coast horn mount',
)

/** With a name behind them these are no name of their own unless a gazetteer knows them so. */
export const directions = words(
  'north south east west northern southern eastern western central upper lower greater northeast northwest southeast southwest northeastern northwestern southeastern southwestern inner outer mainland downtown',
)

/** States and provinces as an address shortens them; they count behind a comma after a place. */
export const stateCodes = words(
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc on qc bc ab mb sk ns nb nsw vic qld',
)

/** Places whose name is far more often something else; a gazetteer alone is no reason to believe them. */
export const doubtfulPlaces = words(
  'reading nice mobile split bath orange male most of man bar ham une much sale hull cork kent lens chester young bergen lincoln jackson hamilton madison nelson clinton marion carson victoria salvador san chad bend enterprise independence concord liberty union hope eagle temple normal buffalo aurora franklin douglas logan tyler carlos deal rugby flint gary allen irving gilbert vista sandy humble boulder augusta florence charlotte beaumont santa mission providence surprise peoria lawrence salem salina victor reading laredo warren sterling lafayette rochester valencia trinidad st ica are bor os pau van apt may eu as po ye same bo wa zug wake moss voss same date ito ise ube usa oda tsu ota oita ako un us man along hit hun nova imo roman dover',
)
