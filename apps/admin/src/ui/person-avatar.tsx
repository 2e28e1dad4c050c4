import type { Person } from '@amparo/contracts/common'
import { type CSSProperties, useState } from 'react'
import classes from './person-avatar.module.css'

const hues = [210, 245, 280, 320, 355, 25, 85, 150, 180]

function hueOf(text: string): number {
  let sum = 0
  for (const character of text) sum = (sum * 31 + character.codePointAt(0)!) % 9973
  return hues[sum % hues.length]!
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? words.at(-1)![0] : '')).toUpperCase()
}

/**
 * Photo or initials; the colour follows the name, so that the eye finds a colleague again. The initials are no text:
 * whoever hears the page hears the name, which stands beside it or in the label of what holds it.
 */
export function PersonAvatar({ person, size = 22 }: { person: Pick<Person, 'name' | 'photoUrl'>; size?: number }) {
  const [broken, setBroken] = useState<string>()
  const photo = person.photoUrl !== broken ? person.photoUrl : null
  return (
    <span
      className={classes.avatar}
      data-initials={photo ? undefined : initialsOf(person.name)}
      style={{ '--hue': hueOf(person.name), width: size, height: size, fontSize: size * 0.42 } as CSSProperties}
      aria-hidden
    >
      {photo && <img src={photo} alt="" width={size} height={size} onError={() => setBroken(photo)} />}
    </span>
  )
}

/** Photo and name on one line. */
export function PersonName({ person }: { person: Pick<Person, 'name' | 'photoUrl'> }) {
  return (
    <span className={classes.person}>
      <PersonAvatar person={person} size={20} />
      <span className={classes.name}>{person.name}</span>
    </span>
  )
}
