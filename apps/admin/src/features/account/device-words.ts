type Named = readonly [name: string, mark: RegExp]

/** The first whose mark is there; those that pretend to be others come before them. */
const browsers: readonly Named[] = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
]

const systems: readonly Named[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
]

const nameIn = (names: readonly Named[], text: string) => names.find(([, mark]) => mark.test(text))?.[0]

export interface DeviceWords {
  browser: string | undefined
  system: string | undefined
  handheld: boolean
}

/** What somebody calls the thing they signed in with, from what their browser says of itself. */
export function deviceWords(userAgent: string): DeviceWords {
  const system = nameIn(systems, userAgent)
  return { browser: nameIn(browsers, userAgent), system, handheld: system === 'iPhone' || system === 'iPad' || system === 'Android' }
}
