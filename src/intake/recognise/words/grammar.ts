import { calendarWords, weekdays } from '../../../language/en/calendar'
import { words } from './list'

/** Words that are never (the beginning of) a name by themselves. */
export const functionWords = words(`
  a an the this that these those some any each every either neither both all no none another other others such
  i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours they them
  their theirs who whom whose which what whatever whoever where when while why how
  i'm i've i'll i'd you're you've you'll he's she's it's we're we've we'll they're they've they'll that's there's
  don't doesn't didn't won't can't couldn't wouldn't isn't aren't wasn't weren't let's here's what's who's
  and or but nor so yet for if then than because since until unless although though whereas whether as like
  in on at by to from of off with without within into onto over under above below between among amid amidst against
  about across after along around before behind beside besides beyond despite down during except inside near
  outside per plus round through throughout till toward towards underneath up upon via out
  is am are was were be been being do does did done have has had having will would shall should can could may
  might must not never now also just only even still again already always often once here there very too quite
  yes yeah no ok okay oh well please thanks thank hi hello hey dear sorry welcome congratulations
  meanwhile however therefore moreover furthermore nevertheless nonetheless instead otherwise perhaps maybe
  indeed later earlier today tomorrow yesterday tonight recently finally eventually first second third last next
  many much more most few fewer less least several one two three four five six seven eight nine ten eleven twelve
  former formerly ex current same own new old good great best better nice
  according said says say
`)

export const calendar = words(`
  ${calendarWords.join(' ')} ${weekdays.map((day) => `${day}s`).join(' ')}
  christmas easter ramadan thanksgiving halloween hanukkah passover eid diwali spring summer autumn winter fall
  am pm gmt utc est edt pst pdt cst cdt bst cet bc ad
`)

/** Capitalised and neither somebody nor somewhere. */
export const otherCapitals = words(`
  ok tv dvd cd pc usb pdf html http faq asap fyi btw lol omg imo imho ps nb re fw fwd cc bcc attn tel fax ext
  ceo cfo coo cto vp md phd mba ba bsc msc ma jd esq rip aka id iq hiv aids covid covid-19 sars dna rna gdp gnp cpi
  ied ieds wmd icbm icbms uav uavs atm atms ufo ufos lng lpg ipo ipos nda ndas mou mous rfp roi kpi seo adhd ptsd ivf mri tb
  ecg cctv vhs gmo gmos ngos mps mvp tba tbd asap diy nft nfts cv rsvp hq dui usd eur gbp rub uah gps suv atv hd sms url api sql xml css gui cpu gpu ram rom vpn ai it hr pr qa diy bbq bmw
  internet web christian christians christianity muslim muslims islam islamic islamist islamists jew jews jewish
  judaism catholic catholics protestant protestants orthodox buddhist buddhists hindu hindus sikh sunni sunnis shia
  shiite shiites shi'ite shi'ites arab arabs kurd kurds kurdish bible quran koran torah god allah lord
  english french spanish german italian russian ukrainian arabic hebrew latin mandarin portuguese
  democrat democrats republican republicans communist communists socialist socialists marxist conservative
  conservatives liberal liberals tory tories nazi nazis fascist fascists baathist zionist zionists zionism
  earth moon sun mercury venus mars jupiter saturn uranus neptune pluto mr mrs ms miss sir madam north south east west northern southern eastern western
`)

/** Between the parts of a person's name. */
export const particles = words(
  'de del della di da das do dos du la le el al bin ibn ben bint abu van von der den ter ten zu zur y e af',
)
export const speechVerbs = words(`
  said says say told tells added adds replied asked asks answered stated states declared declares insisted insists
  warned warns claimed claims argued argues admitted admits denied denies confirmed confirms announced announces
  suggested suggests explained explains noted notes wrote writes commented comments testified tweeted vowed vows
  urged urges pledged promised acknowledged acknowledges recalled recalls remarked conceded concedes alleged alleges
  accused accuses criticized criticised praised thinks thought believes believed hopes wants wanted
`)
