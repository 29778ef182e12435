import { words } from './list'

/** Peoples and what belongs to countries and parts of the world, beyond those that compromise lists. */
export const moreDemonyms = words(`
  british english irish scottish soviet crimean chechen catalan basque
  tibetan uyghur uighur kashmiri bengali punjabi tamil sikh rohingya hungarian kyrgyz uzbek tajik azeri azerbaijani
  moldovan montenegrin kosovar slovenian slovene yemeni bahraini maltese cypriot burmese nepalese nepali bhutanese
  singaporean lankan zealander londoner parisian muscovite berliner venetian siberian arab kurdish somali eritrean
  malian guinean burkinabe gabonese togolese beninese tanzanian mozambican zimbabwean botswanan eurasian
  scandinavian baltic balkan caucasian mediterranean latino hispanic western nordic slavic turkish turk turks polish
  pole poles finnish finn finns danish swedish spanish scot scots briton britons irishmen frenchman frenchmen dutchman
  dutchmen cossack cossacks serb serbs croat croats bosniak bosniaks kurd kurds arabs europeans asians israelis iraqis
  chechens tibetans uyghurs uighurs hessian flemish walloon quebecois sicilian bavarian
`)
/** Countries that compromise lists as peoples. */
export const noDemonyms = ['laos', 'philippines']
