import { type ComponentType, useEffect, useState } from 'react'

interface Module<Props> {
  default: ComponentType<Props>
}

/**
 * A part that comes after the page. `lazy` would take the page down with it where it cannot be fetched, such as without
 * signal; this one stays away until the network is back.
 */
export function late<Props extends object>(load: () => Promise<Module<Props>>, Meanwhile: ComponentType = Nothing): ComponentType<Props> {
  let arrived: ComponentType<Props> | undefined
  return function Late(props: Props) {
    const [Part, setPart] = useState(() => arrived)
    useEffect(() => {
      if (Part) return
      const bring = () =>
        void load().then(
          (module) => {
            arrived = module.default
            setPart(() => module.default)
          },
          () => undefined,
        )
      bring()
      window.addEventListener('online', bring)
      return () => window.removeEventListener('online', bring)
    }, [Part])
    return Part ? <Part {...props} /> : <Meanwhile />
  }
}

const Nothing = () => null
