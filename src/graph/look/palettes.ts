import type { Tokens } from './tokens'

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What `ui/styles/tokens.css` says, for pictures that are made where there is no page. */
export const palettes: Readonly<Record<Theme, Tokens>> = {
  light: {
    paper: '#fbfaf6',
    rule: '#e2ded4',
    edge: '#958d7d',
    ink: '#1c1b19',
    quiet: '#5f5b53',
    person: '#c2410c',
    organisation: '#1d4e89',
    place: '#0f766e',
    voice: '#7a4e00',
    denied: '#9f1239',
    onDenied: '#ffffff',
    groups: ['#d9d2bd', '#c5d8e6', '#cfdcc0', '#e6cbd3', '#d5cce6', '#ecd0ab', '#bfdfd8', '#dcdcdc'],
    tints: ['#7a3e8e', '#55651a', '#3f4fa0', '#1f6a72', '#6d5540', '#93375a'],
    steps: ['#3b1f66', '#2f4f9e', '#1f7a8c', '#3f8f5a', '#a17f1a'],
    marker: '#ffe993',
    land: '#f1ede3',
    coast: '#ddd7c9',
  },
  dark: {
    paper: '#15171a',
    rule: '#32363c',
    edge: '#6e7279',
    ink: '#ece9e2',
    quiet: '#a8a499',
    person: '#f2915a',
    organisation: '#7fb2ea',
    place: '#4cc4b4',
    voice: '#e5b85c',
    denied: '#fb7185',
    onDenied: '#1c0a10',
    groups: ['#45423a', '#2c4152', '#36452e', '#4f3540', '#403a57', '#543d1f', '#214842', '#4a4c50'],
    tints: ['#c99ad8', '#b3c26b', '#a3b0f0', '#6fc3cc', '#d0b497', '#ee9ab9'],
    steps: ['#8f7ad6', '#6f9fe0', '#4fc0c8', '#8fd08a', '#f0d36a'],
    marker: '#5c4a0e',
    land: '#22262b',
    coast: '#3a3f46',
  },
}
