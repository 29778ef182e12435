import { words } from './list'

/**
 * Given names that the lists in packages lack: they know the English-speaking and western European world, newspapers
 * tell of all of it. Written down by region: Slavic, Arabic and Persian, Turkic and Caucasian, South Asian, East and
 * South-East Asian, African, Nordic and Baltic, Balkan and Hungarian, Jewish, Latin.
 */
export const givenNames = words(`
  aleksandr aleksandra alexandr aleksei aleksey alexey anatoly anatoliy andrei andrey andriy andrii andrzej anastasia
  arkady artem artyom bogdan bohdan boris borys czeslaw daria dariusz denys dmitri dmitriy dmitro dmytro donald
  eduard ekaterina evgeny evgeniy fyodor galina gennady grigory grzegorz hryhoriy igor ihor ilya iryna irina ivan
  jaroslaw jaroslav kateryna kirill kyrylo konstantin krzysztof ksenia larisa leonid lech lubos lyudmila lyudmyla
  maksim maksym maria mariusz mateusz maxim mikhail mykhailo mykola mykhaylo nadezhda nadiya natalia nataliya nikita
  nikolai nikolay oksana oleg oleh oleksandr oleksandra oleksii oleksiy olena olga olha pavel pavlo petr petro piotr
  radoslaw rinat roman rostyslav ruslan ruslana semyon sergei sergey serhii serhiy slawomir stanislav stanislaw
  svetlana svitlana taras tatiana tatyana tetiana vadim vadym valentina valentyna valeri valery valeriy vasily vasyl
  viktor viktoria viktoriya vitali vitaliy vitaly vladimir vladislav vlad volodymyr vyacheslav vsevolod wojciech
  yaroslav yegor yelena yevgeny yevhen yulia yuliya yuri yuriy yury zbigniew zdenek zhanna
  abbas abdallah abdel abdul abdulaziz abdullah abdulla abdulrahman adel adnan ahmad ahmed ahmet akram ali alaa amin
  amina amir anas anwar aref asad ashraf asma assad ayatollah ayman aymen aziz bashar bassam bilal ebrahim ehud
  fadi fahd faisal farah farid farouk fatah fatima fatimah fawzi fuad ghassan habib hadi hafez haider hakim hamad
  hamid hamdi hamza hani hanan hashem hashim hasan hassan haytham hisham hossein huda husam hussain hussein husni
  ibrahim idris imad imran ismail iyad jaber jalal jamal jamil jawad kamal karim kareem khaled khalid khalil khader
  layla leila leyla mahdi mahmood mahmoud mahmud majid malik mansour maryam marwan masoud mehdi mohamad mohamed
  mohammad mohammed mohsen mousa moussa mubarak muhammad muhammed munir muqtada mustafa nabil nada nadia naim nasser
  nasir nawaf nizar noor nouri nuri omar osama qasem qais raed rafiq ramadan rami rania rashad rashid rashida reza
  riyad ruhollah saad sabri saddam saeb saeed said salah salem salim salman sami samir samira sayed sayyid shadi
  shireen suleiman tahir talal tareq tariq tarek tawfiq usama usman wael walid waleed yahya yaser yasser yassin
  younis yousef yusuf zahra zaid zayed zakaria zayn zeinab ziad ziyad zuhair
  abdulla aliyev bakhtiyar bayram bulent cem ekrem emine emre erdogan erkin fethullah gurbanguly hakan heydar ilham
  irakli islam kassym-jomart kemal levent mehmet meral mevlut murat nikol nursultan recep salome selahattin
  serdar serzh shavkat tayyip tigran tofiq turgut vahan vazgen zurab
  aamir aarti abhishek ajay ajit akhilesh akshay amartya amit amitabh anand anil anita anjali ankit anupam aparna
  arjun arun arundhati arvind asha ashish ashok ashwin asif atal ayesha benazir bharat chandra deepa deepak dev
  devendra dinesh farooq ganesh gautam gaurav gopal harish harsh hemant imran indira jagdish jairam jayalalithaa
  jyoti kamala kapil karan kavita kiran kishore krishna kumar lakshmi lalit lata madhuri mahesh mahinda manish manmohan
  manoj mayawati meena meera mohan mohandas mukesh mulayam nandini narendra naresh naveen nawaz neha nikhil nirmala
  nitin nitish omprakash pankaj parvez pervez prakash pranab prashant pratibha praveen prithviraj priya priyanka
  rabindranath rahul raj raja rajan rajat rajesh rajeev rajiv rajnath rakesh ram ramesh ranil ravi rekha rishi ritu
  rohan rohit sachin sakshi salman sandeep sanjay sarita satish satya shahbaz shahid sharad sharmila shashi sheikh
  shinzo shivraj shyam siddharth smriti sonia srinivas subhash subramanyam sunil sunita suresh sushma swati uddhav
  usha vandana varun venkat venkatesh vidya vijay vikas vikram vimal vinay vinod vishal vivek yogi yashwant
  akihito akira aung ban bong chen cheng chul daisuke deng duterte eun feng ferdinand fumio goh guo hideki hideo
  hirohito hiroshi hong huang hui hun hwang jae jia jian jiang jin jing jokowi joko jong jun jung junichiro
  kaito kazuo keiko kenji kenta kim lei leni liang lin ling ming min minh mitsuo moon myung naoki naoto naruhito
  nguyen park prabowo prayut ryu sakura satoshi seung shigeru shinichi shoichi sok sukarno suharto suu taro takashi
  takeshi tan thaksin thanh tomoko toshiro tran trung tsai wei wen xi xiao xiaoping xin yang yasuo yoko yoshihide
  yoshiro yukio yuki yun zedong zhang zhao zhou
  abiy abubakar adama adebayo amadou amara aminata ayodele bola boubacar chidi chima chinedu chinua cyril desmond
  emeka emmerson fatou felix goodluck haile hailemariam ibrahima ikenna isaias jomo julius kagame kofi kwame lamine
  laurent macky mamadou meles modou moise moussa mwai nana ngozi nkosazana obinna olusegun omer oumar ousmane paul
  raila robert sekou siaka tendai thabo uhuru umaru wangari william winnie wole yemi yoweri zenawi
  anders arne arvid asta aud bjarne bjorn bjørn borge dagfinn dalia egil einar erik erna espen fredrik gitanas gro
  gunnar haakon halldor harald helle henrik ingrid inga jens jonas jukka jyrki kaisa kaja karin kjell krisjanis lars
  lasse leif magdalena magnus mette mikael mikko niinisto olaf olav ole olof ove paavo pekka per ragnar rasmus sanna
  sauli sigrid signe sigurdur siv stefan stoltenberg svein sven tarja thorbjorn toomas torbjorn trond ulf urho
  valdis vytautas
  aleksandar aleksander ana andras andrej ante arpad atanas attila balint bela blagoje blerim bojan bojko boyko
  branko dejan denes djordje dragan edi elvis endre ferenc franjo gabor georgi ghislaine gyula gyorgy hashim hristo
  igli ilir imre ioannis istvan ivica ivo janez janos jasna jelena josip jozsef kiril kiriakos klaus kolinda kyriakos
  lajos laszlo liviu ljubica luka marek matej milan mile milica milorad milos mladen nenad nikola orhan pal peter plamen
  radovan ratko robert rumen sali sandor slavko slobodan sofija stipe stjepan tamas teodor tihomir tomislav traian
  tsipras vesna viktor vjosa vlastimil vojislav zlatko zoltan zoran zuzana
  aharon amos ariel avi avigdor avraham benny benyamin bibi binyamin chaim dov ehud eliezer ephraim gideon golda
  ilan isaac itamar itzhak menachem moshe motti naftali natan nir ofer rafi reuven ron shaul shimon shlomo shmuel
  silvan tamir tzipi uri yair yaakov yael yehuda yigal yisrael yitzhak yoav yoram yossi yuval zeev zvi
  alberto alejandro alvaro andres antonio arturo augusto beatriz benito bernardo caetano camilo carlos carmen cesar
  claudio consuelo cristina daniel delfina diego dilma eduardo elena emilio enrique ernesto esteban evo fabio federico
  felipe fernando fidel francisco gabriel getulio giancarlo giorgia giovanni giulio giuseppe gonzalo guillermo gustavo
  hector hugo humberto ignacio inacio isabel jaime jair javier joao joaquin jorge jose josefina juan juana julio lorenzo
  lucia luciano luigi luis luiz lula manuel marcelo marco mariano mario massimo matteo mauricio maurizio miguel monica
  nayib nestor nicolas ollanta oscar pablo paolo pedro pedrosa pilar rafael ramon raul renzo ricardo roberto rodrigo rosa
  salvador salvatore santiago sebastian sergio silvio simon teresa umberto vicente xavier ximena
  barack condoleezza condoleeza colin hillary ursula emmanuel francois gerhard helmut angela annalena olaf friedrich
  wolfgang joschka guido boris theresa keir nigel gordon winston nicola jacinda justin pierre bernie elon jeff mitt newt
  dick rudy huey strom thurgood oprah beyonce lebron shaquille tiger serena zinedine lionel cristiano kylian neymar
`)

/** Given names that are at least as often something else, a place or a common word: alone they tell nothing. */
export const doubtfulAlone = words(`
  paris jordan chad georgia victoria sydney florence austin charlotte dallas israel india china america virginia
  carolina dakota london brooklyn chelsea lincoln washington jackson houston kent lancaster madison montana savannah
  aurora alexandria sofia vienna valencia verona geneva adelaide santiago san salvador lima sierra asia africa
  kenya ireland holland milan devon troy tyre ash art bill chase christian chance clay cliff dale dean dawn drew duke
  earl ernest eve faith frank grant grace guy happy harmony heath holly hope hunter ivy jade jay jewel joy june
  justice king lance lily love major mark max may melody mercy miles mo norm olive page patience pat pearl penny
  pierce prince price queen ray reed rich rob robin rocky rose ruby rusty sage sandy sky sterling stone story sue
  summer sunny violet wade ward will willow winter young park ban min moon jun chen yang tan lin hong ming wen wei jin
  so an do in al de la van von el der le du st bo ed ho hu my no to so su ty
  islam malik sheikh sultan ayatollah imam said jung jong hui chandra raja ram dev kiran mercedes sierra trinity
  angel star princess baby precious destiny heaven treasure royal general maker legend journey man
  central martin lane forest marine temple sun pan may ok good lucky bar male
`)

/** Before a person's name: office, profession, rank, address. */
export const titles = words(`
  mr mrs ms miss mx dr prof gen sen rep gov lt col sgt capt maj cmdr adm pres rev hon sir dame lord lady madam
  madame monsieur messrs mme herr frau senor señor don dona sheikh sheik shaikh imam ayatollah mullah rabbi pope
  father brother sister saint king queen prince princess emperor empress duke duchess earl count baron baroness
  sultan emir president premier chancellor minister secretary senator congressman congresswoman representative
  governor mayor ambassador judge justice attorney prosecutor sheriff marshal commissioner councillor councilman
  councilwoman alderman speaker chairman chairwoman chairperson chair director general admiral colonel lieutenant
  major captain commander sergeant corporal private brigadier officer detective inspector constable superintendent
  agent professor doctor nurse reverend bishop archbishop cardinal pastor deacon coach manager ceo cfo coo cto
  founder co-founder editor correspondent reporter journalist author writer novelist poet actor actress singer
  director filmmaker economist analyst scientist historian lawyer solicitor barrister spokesman spokeswoman
  spokesperson adviser advisor aide leader chief head deputy vice-president envoy diplomat activist dissident
  oligarch billionaire businessman businesswoman dictator candidate mp lawmaker legislator deputy-mayor comrade
  uncle aunt grandma grandpa cousin captain coach striker goalkeeper midfielder defender rapper comedian astronaut
  foreman guitarist drummer
`)

/** What people are and do, beside their titles: a name next to one of these is a person's. */
export const offices = words(`
  accountant administrator adviser archivist architect artist astronomer attendant auctioneer auditor baker banker
  beekeeper biologist boss butcher caretaker carpenter cellist chancellor chemist
  choirmaster clerk clockmaker coordinator conductor conservationist contractor convener cook coroner counsel
  counsellor critic curator dairyman dancer dentist designer diver driver ecologist economist educator
  electrician employee engineer entrepreneur executive expert farmer farmhand ferryman fireman firefighter fisherman
  forester gardener geologist grower guard guide headmaster headmistress headteacher historian innkeeper
  instructor inventor investigator investor janitor jeweller joiner juror keeper laborer labourer landlady landlord
  landowner lecturer librarian lifeguard magistrate mason mate mathematician mechanic meteorologist midwife miller miner
  musician negotiator neighbour neighbor neurologist notary nun nurse observer official optician
  painter parent paramedic participant partner passenger pathologist patient pensioner
  pharmacist photographer physician physicist pianist pilot playwright plumber postman potter priest principal
  programmer provost psychiatrist psychologist pupil ranger receptionist rector referee
  registrar researcher resident restorer sailor salesman schoolmaster sculptor seismologist sexton shepherd
  shopkeeper skipper smith sociologist soldier soprano specialist spectator statistician steward strategist student
  surgeon surveyor survivor tailor technician tenant tenor tester tollkeeper trainee trainer translator traveller
  treasurer trustee tutor vet veterinarian vicar victim villager violinist visitor volunteer waiter waitress warden
  watchmaker weaver widow widower winemaker witness worker
`)
export const kin = words(
  'wife husband son daughter mother father brother sister sibling grandson granddaughter grandfather grandmother uncle aunt nephew niece cousin partner widow widower fiancé fiancée fiance fiancee stepson stepdaughter twin friend colleague successor predecessor',
)

/** Titles that are also ordinary beginnings of organisations or places, or names: no title before a lone word. */
export const weakTitles = words(
  'general private major count chair chief head agent brother sister father saint king queen prince don lord earl duke justice judge speaker coach author editor director leader manager candidate lady',
)

/** Suffixes that belong to a person's name. */
export const nameSuffixes = words('jr sr ii iii iv')

/** Surnames by which the news of the last decades calls its best known people without more. */
export const wellKnownSurnames = words(`
  bush obama clinton trump biden reagan nixon kennedy eisenhower truman roosevelt kissinger cheney rumsfeld wolfowitz
  powell rice ashcroft gonzales rove romney mccain palin gore kerry pelosi mcconnell schumer sanders warren cruz rubio
  desantis pence harris blinken sullivan bolton pompeo tillerson mattis mueller comey snowden assange
  manning petraeus mcchrystal bernanke greenspan yellen scalia ginsburg kavanaugh roberts alito sotomayor
  putin medvedev yeltsin gorbachev brezhnev khrushchev stalin lenin trotsky lavrov shoigu gerasimov peskov prigozhin
  kadyrov navalny khodorkovsky nemtsov litvinenko skripal zelensky zelenskyy zelenskiy poroshenko yanukovych
  yushchenko tymoshenko kuchma kuleba zaluzhny lukashenko saakashvili pashinyan aliyev nazarbayev tokayev
  merkel scholz kohl schroeder schröder baerbock habeck lindner merz steinmeier macron sarkozy hollande chirac
  mitterrand melenchon mélenchon thatcher blair cameron sunak truss starmer corbyn farage churchill attlee miliband
  berlusconi meloni draghi renzi salvini prodi zapatero rajoy aznar sanchez sánchez puigdemont kaczynski kaczyński
  tusk walesa wałęsa orban orbán fico babis havel milosevic milošević karadzic mladic tito vucic vučić ceausescu
  erdogan erdoğan gulen gülen ataturk kilicdaroglu mitsotakis tsipras papandreou varoufakis rutte wilders stoltenberg
  rasmussen solana juncker barroso borrell michel leyen guterres annan elbaradei blix grossi tedros
  arafat abbas haniyeh sinwar nasrallah assad mubarak morsi sisi nasser sadat gaddafi qaddafi gadhafi haftar khomeini
  khamenei ahmadinejad rouhani raisi zarif soleimani saddam maliki allawi sistani sadr chalabi barzani talabani
  netanyahu sharon rabin peres olmert livni lapid gantz gallant lieberman bennett zarqawi zawahiri
  karzai ghani musharraf bhutto sharif zardari modi gandhi nehru singh vajpayee jinnah hasina rajapaksa
  mao deng xi jintao zemin xiaoping abe koizumi kishida suga duterte marcos aquino suharto sukarno widodo
  mahathir thaksin mandela mbeki zuma ramaphosa mugabe mnangagwa kagame museveni bashir obasanjo buhari jonathan
  castro guevara chavez chávez maduro guaido morales lula bolsonaro rousseff kirchner macri milei pinochet allende
  fujimori uribe bukele obrador fidel trudeau harper ardern howard rudd gillard abbott turnbull morrison albanese
  hitler goebbels himmler goering mussolini franco napoleon bismarck marx engels darwin einstein freud newton
  shakespeare mozart beethoven bach picasso orwell kafka tolstoy dostoevsky chomsky musk zuckerberg bezos gates
  murdoch soros buffett
`)

/** Short forms of first names that stand for one full form. */
const shortForms = new Map(
  `joe joseph, bill william, will william, bob robert, rob robert, bobby robert, mike michael, jim james, jimmy james,
  tom thomas, dick richard, rick richard, tony anthony, dan daniel, danny daniel, dave david, steve stephen, steven stephen,
  ted edward, ed edward, ben benjamin, sam samuel, chris christopher, matt matthew, greg gregory, jeff jeffrey, ken kenneth,
  ron ronald, don donald, andy andrew, alex alexander, nick nicholas, pat patrick, pete peter, charlie charles, chuck charles,
  larry lawrence, jerry gerald, liz elizabeth, beth elizabeth, kate katherine, kathy katherine, cathy catherine,
  sue susan, debbie deborah, jen jennifer, bernie bernard, mitch mitchell, tim timothy, vlad vladimir, dmitri dmitry, dimitri dmitry,
  fred frederick, phil philip, jon jonathan, josh joshua, zach zachary, abe abraham, gabe gabriel`
    .split(/,\s*/)
    .map((pair) => pair.split(' ') as [string, string]),
)
/** The full form of a first name in lower case: "joseph" for "joe". */
export const fullForm = (name: string): string => shortForms.get(name) ?? name

/** Behind these a given name is two syllables, with or without a hyphen: Chinese, Korean, Vietnamese. */
export const eastAsianSurnames = words(`
  kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong moon ko bae baek
  nam roh rhee son yang cha chung yun chun min koo chang kwak na bang pyo
  wang li zhang liu chen huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang deng feng
  yu dong xiao cheng cao yuan fu shen zeng peng lu jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren
  fan fang shi yao tan zou xiong qin bai hao kong cui tsai tsang kwok wong chan cheung leung ng lau ho chow yeung
  chu hsu hsieh kuo lai tseng chiang ban
  nguyen tran le pham hoang phan vu dang bui do ngo duong
`)
