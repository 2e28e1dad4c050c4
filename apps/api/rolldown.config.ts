import { dirname, join, relative } from 'node:path'
import { defineConfig, type Plugin } from 'rolldown'

const dist = join(import.meta.dirname, 'dist')

export default defineConfig({
  // Which port is free is asked before anything else is read.
  input: { main: 'src/main.ts', port: 'src/port.ts' },
  platform: 'node',
  // Native, or in need of the files that lie beside them.
  external: /^(sharp|@node-rs\/argon2|piscina|@fastify\/swagger-ui)$/,
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  plugins: [ownPlaces(), sparseParameterGraph(), asciiOnly()],
  output: { dir: dist, cleanDir: true, chunkFileNames: '[name].js', comments: { legal: false, annotation: false, jsdoc: false } },
})

/** A module goes on finding what it finds by where it lies: migrations, pictures, the thread that draws. */
function ownPlaces(): Plugin {
  return {
    name: 'own-places',
    transform: {
      filter: { id: { exclude: /^\0/ }, code: /import\.meta\.(dirname|url)/ },
      handler(code, id) {
        const place = relative(dist, id)
        return code
          .replaceAll('import.meta.dirname', `(import.meta.dirname + ${JSON.stringify(`/${dirname(place)}`)})`)
          .replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, import.meta.url).href`)
      },
    },
  }
}

/** Prisma keeps what may be a parameter in objects by field number, which V8 lays out as arrays, mostly of holes: 16 MB. A far number makes it hash them. */
function sparseParameterGraph(): Plugin {
  return {
    name: 'sparse-parameter-graph',
    transform: {
      filter: { id: /@prisma\/client\/runtime\/client\.m?js$/ },
      handler(code) {
        const sparse = code.replaceAll(/(?<=let i=this\.#\w\(\),o=\{)(?=\};for\(let s=0;s<i;s\+\+\)\{let a=this\.#\w\(\))/g, '0x7fffffff:void 0')
        if (sparse.length === code.length) this.error('The parameter graph of Prisma is read in another way now.')
        return sparse
      },
    },
  }
}

/** V8 keeps the source: with two bytes for each letter where one of them is not ASCII. */
function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type === 'chunk') file.code = file.code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      }
    },
  }
}
