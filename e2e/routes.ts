import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Route {
  path?: string
  children?: Route[]
}

const source = join(import.meta.dirname, '../apps/admin/src')

/** Every path of the back office below its company, as its router and the route modules there name them: orders/:id */
export function officeRoutes(): string[] {
  const router = readFileSync(join(source, 'router.tsx'), 'utf8')
  const own = [...router.matchAll(/\bpath: '([^'*]+)'/g)].map(([, path]) => path!)
  const modules = [...router.matchAll(/from '\.\/(routes\/\S+\/routes\.ts)'/g)].map(([, file]) => join(source, file!))
  return [...own, ...modules.flatMap((file) => pathsOf(readRoutes(file)))]
}

/** The routes of the list that none of the pages shows. A page belongs to the route that names most of it. */
export function routesWithoutPage(routes: readonly string[], pages: readonly string[]): string[] {
  const byWords = routes.toSorted((one, other) => wordsIn(other) - wordsIn(one))
  const shown = new Set(pages.map((page) => byWords.find((route) => patternOf(route).test(page))))
  return routes.filter((route) => !shown.has(route))
}

const wordsIn = (route: string) => route.split('/').filter((part) => !part.startsWith(':')).length
const patternOf = (route: string) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`)

/** A route module lists its routes and loads nothing until one is gone to: without its imports it is plain data. */
function readRoutes(file: string): Route[] {
  const plain = readFileSync(file, 'utf8')
    .replace(/^import .*$/gm, '')
    .replace(/^export const \w+: RouteObject\[\] =/m, 'return')
  return new Function('guarded', plain)(() => undefined) as Route[]
}

function pathsOf(routes: readonly Route[], above = ''): string[] {
  return routes.flatMap(({ path = '', children }) => {
    const here = [above, path].filter(Boolean).join('/')
    return children ? pathsOf(children, here) : [here]
  })
}
