import { phrases } from './list'

/** Well known ones, by their usual names: international bodies, alliances, agencies, media, parties, armed groups. */
export const knownOrganisations = phrases(`
  nato | un | u.n. | united nations | un security council | security council | general assembly
  | european union | eu | e.u. | european commission | european parliament | european council
  | european central bank | ecb | imf | international monetary fund | world bank | who
  | world health organization | wto | opec | oecd | osce | asean | african union | arab league | g7 | g-7 | g8
  | g-8 | g20 | g-20 | brics | iaea | unesco | unicef | unhcr | unrwa | interpol | europol | icc | icj
  | international criminal court | international court of justice | red cross | red crescent | icrc
  | amnesty international | amnesty | human rights watch | greenpeace | oxfam | wwf | médecins sans frontières
  | doctors without borders | save the children | transparency international | fbi | cia | nsa | dea | atf
  | fda | epa | cdc | nasa | irs | sec | fcc | fema | tsa | dhs | doj | dod | nypd | lapd | fsb | kgb | gru
  | svr | mi5 | mi6 | mossad | shin bet | idf | isi | plo | pkk | ypg | sdf | ira | eta | farc | irgc
  | pentagon | kremlin | white house | downing street | capitol hill | bundestag | bundesrat | knesset | duma
  | state duma | verkhovna rada | rada | politburo | sejm | dail | lok sabha | rajya sabha | loya jirga
  | majlis | diet | house of representatives | house of commons | house of lords | supreme court | congress
  | senate | federal reserve | fed | bank of england | scotland yard | vatican | holy see | élysée | elysee
  | quai d'orsay | bbc | cnn | nbc | abc | cbs | fox news | msnbc | npr | pbs | c-span | itv | sky news
  | al jazeera | al arabiya | al-jazeera | deutsche welle | dw | ard | zdf | rt | russia today | sputnik
  | tass | itar-tass | ria novosti | interfax | xinhua | kyodo | reuters | associated press | ap
  | agence france-presse | afp | upi | dpa | ansa | pti | bloomberg | new york times | washington post
  | wall street journal | los angeles times | usa today | chicago tribune | boston globe | newsweek
  | new yorker | financial times | guardian | observer | daily mail | daily telegraph | sunday times
  | independent | economist | le monde | le figaro | liberation | der spiegel | spiegel | bild | die zeit
  | die welt | frankfurter allgemeine zeitung | süddeutsche zeitung | el país | el pais | el mundo
  | la repubblica | corriere della sera | haaretz | jerusalem post | asahi shimbun | global times
  | people's daily | pravda | izvestia | kommersant | novaya gazeta | kyiv independent | kyiv post
  | bellingcat | politico | axios | buzzfeed | vox | slate | huffington post | time magazine | foreign affairs
  | wikipedia | wikileaks | google | alphabet | microsoft | facebook | meta | twitter | youtube | instagram
  | whatsapp | telegram | tiktok | netflix | apple | amazon | ibm | intel | nvidia | oracle | yahoo | ebay
  | paypal | uber | airbnb | spacex | tesla | openai | linkedin | reddit | wal-mart | walmart | coca-cola
  | pepsi | mcdonald's | starbucks | boeing | airbus | lockheed martin | raytheon | northrop grumman
  | general motors | toyota | volkswagen | bmw | ford | honda | exxon | exxonmobil | exxon mobil | chevron
  | shell | bp | totalenergies | gazprom | rosneft | lukoil | naftogaz | aramco | goldman sachs | jpmorgan
  | jp morgan | morgan stanley | citigroup | lehman brothers | hsbc | deutsche bank | blackwater | wagner
  | wagner group | siemens | samsung | sony | huawei | nokia | hamas | hezbollah | hizbollah | hizbullah
  | fatah | taliban | al-qaeda | al qaeda | al-qaida | al qaida | isis | isil | islamic state | islamic jihad
  | muslim brotherhood | boko haram | al-shabaab | al-shabab | houthis | azov | azov battalion | ku klux klan
  | sinn féin | sinn fein | likud | kadima | labour | tories | labour party | conservative party
  | democratic party | republican party | communist party | gop | afd | cdu | csu | spd | fdp | national rally
  | national front | five star movement | forza italia | syriza | podemos | vox party | bjp | ldp | anc
  | zanu-pf | fidesz | law and justice | united russia | servant of the people | baath | baath party
  | solidarity | nba | nfl | nhl | mlb | fifa | uefa | ioc | ncaa | real madrid | barcelona fc
  | manchester united | liverpool fc | harvard | yale | princeton | stanford | mit | oxford university
  | cambridge university | ucla | berkeley | national guard | coast guard | revolutionary guards
  | revolutionary guard | republican guard | red army | us army | us navy | us air force | us marines
  | wehrmacht | gestapo | nra | aclu | naacp | afl-cio | peta | accenture | adidas | aeroflot | aetna | aig
  | air canada | air china | air france | air india | alcoa | aldi | alibaba | alitalia | allianz | alstom
  | altria | amd | american airlines | american express | amgen | amtrak | anglo american | anthropic | aol
  | arcelormittal | areva | arthur andersen | asda | astrazeneca | at&t | audi | aviva | axa | bae systems
  | bain capital | bank of america | bank of china | bank of japan | barclays | basf | bayer | bear stearns
  | bechtel | berkshire hathaway | best buy | bhp | bhp billiton | blackrock | blackstone | bnp paribas
  | bombardier | bosch | bristol-myers squibb | british airways | british gas | british telecom | burger king
  | bytedance | capgemini | cargill | carrefour | cathay pacific | charles schwab | chrysler | cisco
  | citibank | cnooc | cnpc | comcast | commerzbank | compaq | conocophillips | continental airlines | costco
  | credit suisse | cvs | daewoo | daimler | daimlerchrysler | danone | deepmind | dell | deloitte
  | delta air lines | deutsche bahn | deutsche telekom | dhl | dow chemical | dupont | e.on | easyjet | edf
  | electrolux | eli lilly | endesa | enel | eni | enron | equifax | equinor | ericsson | ernst & young
  | eskom | estée lauder | etihad | evergrande | exelon | expedia | fannie mae | fedex | fiat | foxconn
  | freddie mac | fujitsu | gannett | gazprombank | gdf suez | genentech | general electric | general mills
  | gilead | glaxosmithkline | glencore | goodyear | grumman | gucci | halliburton | harley-davidson
  | heineken | hewlett-packard | hilton hotels | hitachi | h&m | home depot | honeywell | hyundai | ikea
  | infosys | ing group | j.p. morgan | jaguar land rover | jetblue | johnson & johnson | jpmorgan chase
  | kaspersky | kfc | kia motors | kimberly-clark | klm | kmart | kodak | kpmg | kraft foods | krupp | l'oréal
  | lafarge | lenovo | lg electronics | lidl | lloyds | lockheed | lufthansa | lyft | macy's | marks & spencer
  | marriott | mastercard | mattel | mazda | mckinsey | mcdonnell douglas | mercedes-benz | merck
  | merrill lynch | metlife | michelin | mitsubishi | mitsui | moderna | monsanto | moody's | motorola
  | mozilla | national grid | nestlé | nestle | netscape | nike | nikon | nintendo | nissan | nomura
  | norsk hydro | novartis | npower | opel | palantir | panasonic | pemex | pepsico | petrobras | petrochina
  | petronas | peugeot | pfizer | philip morris | philips | pirelli | pizza hut | porsche
  | pricewaterhousecoopers | procter & gamble | prudential | pwc | qantas | qatar airways | qualcomm | rbs
  | reliance industries | renault | repsol | rheinmetall | rio tinto | roche | rolls-royce
  | royal bank of scotland | royal dutch shell | ryanair | saab | sainsbury's | salesforce | sanofi
  | saudi aramco | sberbank | sinopec | skoda | smithkline | snapchat | snecma | société générale | softbank
  | southwest airlines | spotify | standard & poor's | standard chartered | statoil | stellantis | subaru
  | swissair | sun microsystems | tata motors | tata steel | telefónica | telefonica | tencent | tepco | tesco
  | texaco | thales | the body shop | thyssenkrupp | time warner | toshiba | toys r us | transneft | tsmc
  | turkish airlines | twa | tyson foods | ubs | unicredit | unilever | union carbide | union pacific
  | united airlines | us airways | valeo | vattenfall | verizon | viacom | virgin atlantic | vivendi
  | vodafone | volvo | vtb | vtb bank | wachovia | walgreens | walt disney | disney | warner bros
  | warner bros. | washington mutual | wells fargo | westinghouse | whole foods | wipro | worldcom | xerox
  | xiaomi | yukos | zte | 3m | firefox | pixar | dreamworks | lucasfilm | hbo | 20th century fox
  | columbia pictures | universal pictures | random house | penguin books | harpercollins | simon & schuster
  | hachette | bertelsmann | macmillan | oxford university press | cambridge university press | motown | decca
  | aljazeera | abc news | abs-cbn | antara | anadolu | anadolu agency | ap news | arab news | asharq al-awsat
  | al-ahram | al-hayat | al-manar | al-masry al-youm | bbc news | bbc world service | bernama
  | bild am sonntag | business insider | cbc | cbs news | cctv | china daily | christian science monitor
  | cnbc | corriere | daily beast | daily express | daily mirror | daily star | dallas morning news
  | democracy now | denver post | detroit free press | detroit news | echo of moscow | euronews
  | evening standard | ekho moskvy | fars news | fox business | france 24 | gawker | globe and mail
  | hindustan times | houston chronicle | hurriyet | hürriyet | ilta-sanomat | the intercept
  | irish independent | irish times | irna | islamic republic news agency | itar tass | jiji | jyllands-posten
  | kcna | korea herald | korea times | krone | l'express | l'humanité | la nación | la presse | la stampa
  | le parisien | libération | meduza | miami herald | mother jones | national geographic
  | national public radio | national review | nbc news | new republic | new york daily news | new york post
  | newsday | nhk | nikkei | npr news | nrc handelsblad | o globo | ouest-france | pajhwok
  | philadelphia inquirer | press trust of india | propublica | radio free europe | radio liberty
  | reporters without borders | rfe/rl | rte | rté | rolling stone | san francisco chronicle
  | san jose mercury news | scientific american | seattle times | south china morning post
  | sports illustrated | st. louis post-dispatch | star tribune | straits times | suspilne | svenska dagbladet
  | dagens nyheter | aftonbladet | sydney morning herald | the lancet | the onion | times of india
  | toronto star | trt | tvn | ukrainska pravda | ukrinform | unian | univision | vanity fair | vice news
  | voa | voice of america | washington times | yedioth ahronoth | ynet | yomiuri shimbun | yonhap
  | zerkalo nedeli | zdnet | techcrunch | new scientist | african development bank | african national congress
  | al-aqsa martyrs brigades | al-nusra | al-nusra front | nusra front | american bar association
  | american civil liberties union | american medical association | amal movement | ansar al-sharia
  | ansar al-islam | apec | army of islam | asian development bank | asia foundation | aspen institute
  | atlantic council | aum shinrikyo | bank for international settlements | basij | black panthers
  | black lives matter | bloc québécois | blue house | bnd | boy scouts | girl scouts | british council
  | british army | british library | brookings institution | bundeswehr | bundesbank | carnegie endowment
  | caricom | cato institute | centcom | cern | chatham house | council of europe
  | council on foreign relations | csis | csto | cosco | darpa | democratic national committee | dnc
  | republican national committee | rnc | democratic unionist party | deutsche bundesbank | dgse | dgsi
  | doctors of the world | drug enforcement administration | east india company | ecowas | efta | ennahda
  | ezln | european court of human rights | european court of justice | european space agency
  | eurasian economic union | eurogroup | euratom | eurostat | fao | federal bureau of investigation
  | federal reserve board | federal security service | ferc | fianna fáil | fianna fail | fine gael | fln
  | foreign office | free syrian army | frelimo | frontex | gchq | golden dawn | green party
  | liberal democrats | lib dems | lega nord | northern league | liberal party | gulf cooperation council
  | gcc | haganah | hagana | halo trust | haqqani network | heritage foundation | hezb-i-islami
  | hoover institution | human rights campaign | hurras al-din | ifrc | immigration and customs enforcement
  | indian army | indian national congress | inkatha freedom party | interior ministry
  | internal revenue service | international atomic energy agency | international crisis group
  | international energy agency | iea | international labour organization | international olympic committee
  | international red cross | iom | irgun | irish republican army | iraqi national congress
  | iraqi governing council | isaf | isro | istiqlal | jaish-e-mohammed | jabhat al-nusra | janjaweed
  | jamaat-e-islami | jemaah islamiyah | jobbik | justice and development party | akp | khmer rouge | kfor
  | kosovo liberation army | kmt | kuomintang | komsomol | lashkar-e-taiba | lashkar-e-jhangvi | law society
  | league of nations | library of congress | lord's resistance army | ltte | tamil tigers
  | liberation tigers of tamil eelam | m23 | m-19 | mahdi army | mapai | médecins du monde | mercosur
  | mercy corps | meretz | mi-5 | mi-6 | monusco | morena | movement for democratic change | mujahedin-e khalq
  | mnla | nafta | national endowment for democracy | national institutes of health | nih
  | national league for democracy | national science foundation | national security agency
  | national security council | national transportation safety board | ntsb | national trust | nazi party
  | new people's army | nhs | national health service | nkvd | nobel committee | nobel foundation
  | northern alliance | norad | oas | organization of american states | ofcom | opcw
  | open society foundations | open society | organisation of islamic cooperation | oic
  | palestinian authority | palestinian islamic jihad | palestinian national authority
  | palestine liberation organization | pan american health organization | parti québécois | pasok
  | peace corps | people's bank of china | people's liberation army | pla | people's party | pflp
  | plaid cymru | psoe | pvv | qassam brigades | quds force | royal air force | rand | rand corporation
  | red brigades | renamo | royal navy | royal society | royal canadian mounted police | rcmp | ruc | rspca
  | rspb | sadc | salvation army | sandinistas | sbu | shas | shanghai cooperation organisation | shell oil
  | shining path | sierra club | smithsonian | smithsonian institution | snp | scottish national party | sdlp
  | social democratic party | social democrats | socialist party | sonatrach | south african communist party
  | special branch | securities and exchange commission | stasi | stern gang | swapo
  | syrian democratic forces | syrian observatory for human rights | tehrik-i-taliban | the elders
  | trades union congress | tuc | transportation security administration | tupac amaru | uaw | udf | ukip
  | ukrainian orthodox church | russian orthodox church | catholic church | church of england
  | orthodox church | ulster unionist party | ulster volunteer force | umno | un general assembly
  | un human rights council | unamid | unaids | unctad | undp | unep | unesco world heritage committee
  | unfccc | unfpa | unifil | unita | united way | unprofor | uscis | us central command | us congress
  | us senate | us supreme court | u.s. army | u.s. navy | u.s. congress | u.s. senate | u.s. supreme court
  | u.s. air force | u.s. marine corps | marine corps | usaid | usda | usgs | usps | ustr | viet cong
  | vietcong | viet minh | waffen-ss | wafd | warsaw pact | wfp | world food programme | world food program
  | wipo | wiesenthal center | wmo | world economic forum | world jewish congress | world trade organization
  | world trade organisation | world health organisation | world meteorological organization | ymca | ywca
  | yabloko | zionist organization of america | hamas movement | ba'ath | ba'ath party | badr brigade
  | badr organization | dawa party | sciri | al-dawa | aqim | aqap | abu sayyaf
  | moro islamic liberation front | milf | hizb ut-tahrir | hizbul mujahideen
  | north atlantic treaty organization | sturmabteilung | national weather service | noaa
  | national hurricane center | u.s. geological survey | centers for disease control
  | food and drug administration | federal communications commission | federal aviation administration
  | environmental protection agency | homeland security | department of homeland security | state department
  | justice department | treasury department | defense department | department of defense
  | department of justice | department of state | house judiciary committee | senate judiciary committee
  | eton | eton college | london school of economics | lse | sorbonne | caltech | columbia university
  | cornell | dartmouth college | duke university | georgetown university | harvard university
  | harvard law school | imperial college | johns hopkins | johns hopkins university | mcgill
  | massachusetts institute of technology | new york university | nyu | northwestern university | ohio state
  | peking university | penn state | princeton university | stanford university | georgia tech | virginia tech
  | texas a&m | tsinghua | tsinghua university | university college london | ucl | yale university
  | yale law school | ac milan | arsenal fc | as roma | atlético madrid | aston villa | bayern munich
  | borussia dortmund | boca juniors | celtic fc | chelsea fc | everton fc | fc barcelona | inter milan
  | juventus | leeds united | leicester city | manchester city | newcastle united | paris saint-germain | psg
  | rangers fc | river plate | schalke 04 | benfica | sporting lisbon | tottenham hotspur | tottenham
  | west ham | west ham united | wolverhampton wanderers | atlanta braves | boston celtics | boston red sox
  | red sox | boston bruins | brooklyn dodgers | chicago bears | chicago bulls | chicago cubs
  | chicago white sox | cleveland browns | cleveland indians | dallas cowboys | denver broncos | detroit lions
  | detroit pistons | detroit red wings | detroit tigers | green bay packers | houston astros
  | houston rockets | los angeles dodgers | los angeles lakers | lakers | los angeles rams | miami dolphins
  | miami heat | minnesota vikings | montreal canadiens | new england patriots | new york giants
  | new york jets | new york knicks | new york mets | new york rangers | new york yankees | yankees
  | oakland athletics | oakland raiders | philadelphia eagles | philadelphia phillies | philadelphia 76ers
  | phoenix suns | pittsburgh penguins | pittsburgh pirates | pittsburgh steelers | san antonio spurs
  | san francisco 49ers | san francisco giants | seattle mariners | seattle seahawks | st. louis cardinals
  | tampa bay buccaneers | toronto blue jays | toronto maple leafs | toronto raptors | utah jazz
  | washington redskins | washington nationals | wimbledon fc | formula one management | major league baseball
  | national football league | national basketball association | national hockey league | premier league
  | bundesliga | la liga | serie a | major league soccer | mls | pga | pga tour | wta | wada | usada | wnba
  | metropolitan museum of art | museum of modern art | moma | guggenheim | british museum | tate modern
  | tate gallery | louvre | hermitage | prado | rijksmuseum | bolshoi | bolshoi theatre | la scala
  | metropolitan opera | vienna philharmonic | berlin philharmonic | new york philharmonic | royal opera
  | royal shakespeare company | rolling stones | beatles | metallica | pussy riot | pink floyd | led zeppelin
  | radiohead | coldplay
`)
