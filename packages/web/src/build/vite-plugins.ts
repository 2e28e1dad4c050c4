/// <reference types="node" />
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/**
 * Fails a build whose first load is over the budget, in bytes of gzip: the entry, everything it imports at once, and
 * what the chunks named in `with` add, such as the texts of one language.
 */
export function firstLoadBudget(budget: number, { with: more = [] as readonly string[] } = {}): Plugin {
  return {
    name: 'first-load-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const first = new Set<string>()
      const add = (name: string) => {
        const chunk = bundle[name]
        if (first.has(name) || chunk?.type !== 'chunk') return
        first.add(name)
        chunk.imports.forEach(add)
      }
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && (chunk.isEntry || more.includes(chunk.name))) add(chunk.fileName)

      const bytes = [...first].reduce((sum, name) => sum + gzipSync((bundle[name] as { code: string }).code).length, 0)
      const said = `First load: ${(bytes / 1000).toFixed(1)} of ${budget / 1000} kB (gzip)`
      if (bytes > budget) this.error(`${said}. Load something later, or leave it out.`)
      else this.info(said)
    },
  }
}

/** Lays .br and .gz beside each script and style, so that the server need not press them at every request. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((name) => /\.(?:js|css)$/.test(name))) {
        const file = join(dir, name)
        const content = readFileSync(file)
        writeFileSync(`${file}.br`, brotliCompressSync(content))
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
      }
    },
  }
}
