/** Cyrillic letters as names of people and places are usually written in English. */
const LETTERS = new Map(
  [
    ...[
      'аa',
      'бb',
      'вv',
      'гg',
      'ґg',
      'дd',
      'еe',
      'єye',
      'ёyo',
      'жzh',
      'зz',
      'иi',
      'іi',
      'їi',
      'йi',
      'кk',
      'лl',
    ],
    ...[
      'мm',
      'нn',
      'оo',
      'пp',
      'рr',
      'сs',
      'тt',
      'уu',
      'ўu',
      'фf',
      'хkh',
      'цts',
      'чch',
      'шsh',
      'щshch',
      'ыy',
    ],
    ...['эe', 'юyu', 'яya', 'ь', 'ъ', 'јj', 'љlj', 'њnj', 'ћc', 'ђdj', 'џdz'],
  ].map((pair) => [pair.charAt(0), pair.slice(1)]),
)

/** A word in small letters in Latin ones; what is no Cyrillic stays. */
export const latin = (word: string, language: string): string =>
  word.replace(/\p{Script=Cyrillic}/gu, (letter) =>
    letter === 'и' && language === 'uk' ? 'y' : (LETTERS.get(letter) ?? letter),
  )
