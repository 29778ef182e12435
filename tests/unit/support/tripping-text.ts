import fc from 'fast-check'

const pieces = [
  ...[
    'The',
    'U.S.',
    'Mr.',
    'no',
    'No.',
    "don't",
    'can’t',
    'Obama’s',
    'e-mail',
    'Jr.',
    'p.m.',
    'naïve',
    'Łódź',
    '👩‍🚀',
  ],
  ...[
    '9/11',
    '10:30',
    '$5.5m',
    '3%',
    'https://a.b/c?d',
    'x@y.org',
    '#tag',
    '[6]',
    'J.',
    'R.',
    'said',
    '北京',
    '\ud800',
  ],
  ...[
    '.',
    '. ',
    '!',
    '?"',
    '“',
    '”',
    '"',
    "'",
    '(',
    ')',
    '...',
    '—',
    '-',
    ',',
    ';',
    ':',
    ' ',
    '\n',
    '\n\n',
    '\u00a0',
    '\t',
  ],
]

/** Text made of what trips a reader, whatever stands beside what. */
export const trippingText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(''))
