/// <reference types="node" />
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** What a customer's phone may have to download before the page works, in bytes of gzip. */
const budget = 90_000

export default defineConfig({
  plugins: [react(), firstLoadBudget(), precompress()],
  build: {
    // The two late chunks import nothing but the entry; the preloader would cost 1 kB to find that out.
    modulePreload: false,
    // Old phones: Chrome 87 and Safari 14 are from 2020.
    target: ['es2020', 'chrome87', 'firefox78', 'safari14'],
  },
  server: { port: 5174, proxy: { '/api': process.env.API_URL ?? 'http://localhost:3000' } },
})

/** Fails a build whose first load, the entry and everything it imports at once, is over the budget. */
function firstLoadBudget(): Plugin {
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
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) add(chunk.fileName)

      const bytes = [...first].reduce((sum, name) => sum + gzipSync((bundle[name] as { code: string }).code).length, 0)
      const said = `First load: ${(bytes / 1000).toFixed(1)} of ${budget / 1000} kB (gzip)`
      if (bytes > budget) this.error(`${said}. Load something later, or leave it out.`)
      else this.info(said)
    },
  }
}

/** Lays .br and .gz beside each script and style, so that the server need not press them at every request. */
function precompress(): Plugin {
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
