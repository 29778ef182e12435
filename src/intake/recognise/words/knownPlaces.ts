import { phrases } from './list'

/** Where the lists in packages have no entry, or another spelling: regions, waters, parts of the world. */
export const knownPlaces = phrases(`
  africa | north africa | west africa | east africa | southern africa | sub-saharan africa | horn of africa
  | sahel | sahara | asia | central asia | east asia | south asia | southeast asia | south-east asia | eurasia
  | asia-pacific | indo-pacific | pacific | europe | eastern europe | western europe | central europe
  | northern europe | southern europe | southeastern europe | scandinavia | balkans | baltics | baltic
  | caucasus | north caucasus | south caucasus | transcaucasia | iberia | benelux | middle east | near east
  | far east | maghreb | levant | mesopotamia | arabian peninsula | america | americas | north america
  | south america | latin america | central america | caribbean | oceania | australasia | antarctica | arctic
  | atlantic | mediterranean | aegean | adriatic | alps | himalayas | andes | urals | rockies | carpathians
  | pyrenees | amazon basin | siberia | crimea | donbas | donbass | transnistria | abkhazia | south ossetia
  | north ossetia | nagorno-karabakh | nagorno karabakh | kashmir | tibet | xinjiang | inner mongolia
  | manchuria | kurdistan | iraqi kurdistan | west bank | gaza | gaza strip | golan | golan heights
  | east jerusalem | sinai | darfur | tigray | biafra | kashmir valley | punjab | bengal | sindh | balochistan
  | waziristan | catalonia | basque country | andalusia | bavaria | saxony | prussia | silesia | galicia
  | volhynia | bukovina | bessarabia | transylvania | bohemia | moravia | flanders | wallonia | normandy
  | brittany | provence | lombardy | tuscany | sicily | sardinia | corsica | crete | northern ireland
  | scotland | wales | england | great britain | britain | uk | u.k. | us | u.s. | usa | u.s.a. | u.s
  | united states | soviet union | ussr | u.s.s.r. | yugoslavia | czechoslovakia | east germany | west germany
  | south vietnam | north vietnam | holland | burma | persia | ivory coast | cape verde | swaziland
  | macedonia | czech republic | russian federation | uae | drc | dr congo | vatican city | midwest
  | new england | silicon valley | wall street | bay area | west coast | east coast | deep south | manhattan
  | brooklyn | queens | bronx | harlem | hollywood | los angeles | la | l.a. | nyc | washington
  | washington dc | washington d.c. | d.c. | kyiv | kiev | kharkiv | kharkov | odesa | odessa | lviv | lvov
  | kherson | mykolaiv | nikolaev | zaporizhzhia | zaporizhia | dnipro | dnieper | dniester | donets | bakhmut
  | mariupol | melitopol | berdyansk | luhansk | lugansk | donetsk | sevastopol | simferopol | chernihiv
  | sumy | poltava | chernobyl | chornobyl | bucha | irpin | izium | izyum | danube | rhine | volga | don
  | vistula | elbe | oder | thames | seine | loire | nile | euphrates | tigris | jordan river | ganges | indus
  | mekong | yangtze | yellow river | amazon river | mississippi river | rio grande | colorado river | hudson
  | potomac | congo river | niger river | bosphorus | bosporus | dardanelles | suez | suez canal
  | panama canal | english channel | black sea | red sea | dead sea | caspian | caspian sea | baltic sea
  | north sea | sea of azov | south china sea | east china sea | yellow sea | sea of japan | mediterranean sea
  | persian gulf | gulf of mexico | gulf of aden | strait of hormuz | bay of bengal | everest | kilimanjaro
  | mont blanc | wembley | auschwitz | guantanamo | guantanamo bay | abu ghraib | ground zero | red square
  | tiananmen square | tahrir square | maidan | times square | trafalgar square | central park | green zone
  | fallujah | falluja | mosul | basra | kirkuk | tikrit | najaf | karbala | kandahar | helmand | kunduz
  | jalalabad | mazar-i-sharif | idlib | raqqa | aleppo | homs | hama | deir ez-zor | bangalore | bombay
  | calcutta | madras | saigon | peking | canton | rangoon | st. petersburg | st petersburg | leningrad
  | stalingrad | petersburg | hague | the hague | brussels | strasbourg | geneva | davos | bahrain | macau
  | aceh | aegean sea | adriatic sea | alsace | alto adige | amazonia | amazon rainforest | anatolia
  | andaman islands | antilles | apennines | appalachia | appalachians | appalachian mountains | aquitaine
  | arabia | arabian sea | aral sea | ardennes | asia minor | asturias | atacama | atacama desert | attica
  | azov sea | bali | balkan peninsula | baltic states | bamiyan | banat | barents sea | bay of biscay
  | bay of pigs | bekaa | bekaa valley | bering sea | bering strait | bikini atoll | black forest | blue nile
  | borneo | bosnia | bosnia-herzegovina | bosphorus strait | bougainville | brandenburg | british isles
  | buckingham palace | burgundy | calabria | camp david | camp lejeune | canary islands | cape canaveral
  | cape cod | cape horn | cape of good hope | cappadocia | caribbean sea | carinthia | caspian basin
  | castile | catalunya | caucasus mountains | celebes | chaco | champagne-ardenne | champs-élysées
  | champs-elysees | chittagong hill tracts | circassia | columbia river | coral sea | cotswolds
  | covent garden | cyrenaica | dalmatia | danzig | death valley | debaltseve | deccan | denmark strait
  | dobruja | dolomites | donetsk oblast | donetsk region | donetsk people's republic | dordogne
  | drake passage | druze mountain | east anglia | east bank | east prussia | ebro | eastern bloc
  | eastern ghouta | eastern front | ellis island | epirus | estremadura | extremadura | euboea
  | euphrates river | eurozone | falklands | faroes | fergana | fergana valley | ferghana | fertile crescent
  | florida keys | fort bragg | fort hood | franconia | french riviera | frisia | friuli | galapagos
  | galápagos | galapagos islands | galilee | ganges delta | gascony | gaza city | ghouta | gobi desert
  | gorky park | gotland | grand canyon | great barrier reef | great plains | great rift valley
  | great salt lake | great wall | greater antilles | greater london | greater manchester | grozny
  | guadalcanal | guangxi | gulf of aqaba | gulf of guinea | gulf of oman | gulf of suez | gulf of thailand
  | gulf of tonkin | gulf coast | gulf states | hebei | hebrides | hebron | heilongjiang | henan | herzegovina
  | hesse | hindu kush | hispaniola | hokkaido | honshu | hubei | hudson bay | hudson river | hudson valley
  | hyde park | iberian peninsula | indian subcontinent | inland empire | irian jaya | irish sea
  | isle of wight | isthmus of panama | istria | iwo jima | jammu and kashmir | jenin | jersey city | jiangsu
  | judea | jutland | kabardino-balkaria | kamchatka | karakoram | kara sea | kasai | katanga | kerch strait
  | khan younis | khan yunis | khyber pass | khyber pakhtunkhwa | kivu | north kivu | south kivu
  | korean peninsula | kuril islands | kurils | kyushu | labrador | lake baikal | lake district | lake erie
  | lake geneva | lake huron | lake michigan | lake ontario | lake superior | lake tahoe | lake tanganyika
  | lake titicaca | lake victoria | languedoc | lapland | latakia | latin quarter | le marche
  | lesser antilles | liaoning | liguria | limpopo | livonia | lombardia | long island | lower saxony
  | luhansk oblast | luhansk region | luhansk people's republic | lusatia | luzon | madeira | majorca
  | mallorca | malay peninsula | maluku | malvinas | mariana islands | mariana trench | marmara
  | martha's vineyard | mashriq | masovia | massif central | matabeleland | mazovia | mecklenburg
  | mediterranean basin | melanesia | michoacán | mid-atlantic | west midlands | east midlands | mindanao
  | minorca | menorca | mississippi delta | mojave | mojave desert | moluccas | moldavia | mount etna
  | mount everest | mount fuji | mount kilimanjaro | mount olympus | mount rushmore | mount sinai
  | mount vesuvius | vesuvius | krakatoa | namib | napa valley | kwazulu-natal | navarre | navarra | negev
  | new guinea | new south wales | niagara | nicobar islands | nineveh | niger delta | north atlantic
  | north pacific | north pole | north rhine-westphalia | northern territory | northumberland | northumbria
  | northwest territories | norwegian sea | nubia | ogaden | okinawa | old trafford | orange free state
  | oresund | oromia | orissa | orkney | pacific northwest | southern ocean | palatinate | rhineland
  | occupied territories | pamirs | pamir | panjshir | panjshir valley | papua | west papua | patagonia
  | pearl harbor | peloponnese | pennines | piedmont | po valley | pocono | podolia | polesia | polynesia
  | pomerania | primorye | puglia | apulia | rafah | red river | republika srpska | rhodes | rhone | rhône
  | rift valley | robben island | rocky mountains | roraima | ross sea | ruhr | ruhr valley | rust belt
  | ruthenia | saarland | sahara desert | sakha | samaria | san fernando valley | san joaquin valley
  | santorini | savannah river | savoy | saxony-anhalt | schleswig-holstein | lower austria | scilly
  | sea of galilee | sea of marmara | sea of okhotsk | senegambia | serengeti | severodonetsk | shaanxi
  | shandong | shatt al-arab | shetland | shetland islands | sicilia | sierra nevada | sinjar | slovyansk
  | sloviansk | pokrovsk | avdiivka | snake island | soledar | somaliland | south atlantic | south australia
  | south pole | south tyrol | southern california | northern california | spratly islands | paracel islands
  | st. lawrence river | strait of gibraltar | strait of malacca | straits of hormuz | styria | sudetenland
  | sulawesi | sumatra | svalbard | swabia | sun belt | bible belt | tanganyika | taurus mountains | thessaly
  | thrace | thuringia | tibetan plateau | tigris river | timor | tierra del fuego | togoland | tora bora
  | torres strait | transcarpathia | transvaal | tripolitania | trucial states | tyrol | tyrrhenian sea
  | ulster | umbria | upper egypt | upper west side | upper east side | lower east side | valle d'aosta
  | lake chad | virginia | vojvodina | washington state | weimar republic | western australia
  | western balkans | western front | white nile | wiltshire | worcestershire | yenisei | yosemite
  | yellowstone | yucatán | yunnan | zambezi | zealand | zeeland | zhejiang | zululand | gurgaon | noida
  | greater noida | piccadilly | piccadilly circus | oxford street | fleet street | madison avenue
  | fifth avenue | pennsylvania avenue | madison square garden | yankee stadium | fenway park | staples center
  | world trade center | twin towers | empire state building | statue of liberty | golden gate bridge
  | brooklyn bridge | alcatraz | sing sing | guantánamo | guantánamo bay | bagram | camp ashraf | ramstein
  | diego garcia | los alamos | cape kennedy | baikonur | area 51 | jfk airport | heathrow | gatwick
  | logan airport | o'hare | charles de gaulle airport | sheremetyevo | domodedovo | notre-dame
  | notre dame cathedral | eiffel tower | bastille | big ben | westminster | westminster abbey
  | st. paul's cathedral | tower of london | tower bridge | windsor castle | angkor wat | stonehenge
  | hagia sophia | al-aqsa | al-aqsa mosque | temple mount | western wall | dome of the rock | wailing wall
  | church of the holy sepulchre | mount of olives | st. peter's square | sistine chapel | brandenburg gate
  | berlin wall | checkpoint charlie | reichstag building | alexanderplatz | dachau | buchenwald | treblinka
  | sobibor | bergen-belsen | babi yar | katyn | srebrenica | mitrovica | azovstal
  | zaporizhzhia nuclear power plant | gezi park | taksim square | taksim | zuccotti park | forbidden city
  | great hall of the people | three gorges dam | aswan dam | hoover dam | sellafield | three mile island
  | gare du nord | grand central station | penn station | king's cross | waterloo station | victoria station
  | jaffa | eilat | ashkelon | beersheba | sderot | tulkarm | qalqilya | jericho | kismayo | misrata | sirte
  | tobruk | derna | sidon | baalbek | palmyra | deraa | daraa | kobani | kobane | afrin | qamishli | erbil
  | sulaymaniyah | duhok | dohuk | ramadi | baquba | nasiriyah | amarah | diyala | anbar | hodeidah | hudaydah
  | sana'a | taiz | marib | natanz | fordow | bushehr | kandahar province | helmand province | nangarhar
  | paktika | paktia | khost | kunar | nuristan | badakhshan | faryab | ghor | north waziristan
  | south waziristan | swat valley | siachen | darjeeling | ladakh | aksai chin | hainan | taiwan strait
  | okinawa prefecture | senkaku islands | diaoyu islands | dokdo | takeshima
`)
