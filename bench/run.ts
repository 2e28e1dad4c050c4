import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import pg from 'pg'
import { startEmbeddedPostgres } from '../prisma/src/embedded.ts'
import { buildApps } from '../scripts/build.ts'
import type { Load } from './load.ts'
import type { Operation, Request } from './operations.ts'

// pnpm bench [--orders 100000] [--requests 200000] [--rounds 3] [--seconds 6] [--only list,open,document] [--note text]

buildApps('api')
const { values: options } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    requests: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '6' },
    only: { type: 'string' },
    note: { type: 'string', default: '' },
  },
})
const orders = Number(options.orders)
const here = import.meta.dirname
const history = join(here, 'history.md')
const run = promisify(execFile)

const dataDir = join(here, '../.data/bench')
const postgres = await startEmbeddedPostgres(dataDir)
const databaseUrl = await databaseOf(orders)
const secret = 'only the bench signs with this secret, 0123456789'
const settings = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, SECRET: secret, DEMO: 'false', LOG_LEVEL: 'error', DATABASE_CONNECTIONS: '10' }

const { migrate } = await import('../prisma/src/migrate.ts')
await migrate(databaseUrl)
const { openServices } = await import('../apps/api/src/services.ts')
const { readEnv } = await import('../apps/api/src/env.ts')
const { makeBenchData, removeJobs } = await import('./data.ts')
const { operations } = await import('./operations.ts')
const services = await openServices(readEnv(settings), databaseUrl)
const data = await makeBenchData(services, { orders, requests: Number(options.requests) })
const chosen = (await operations(services.database.pool, data.organizationId)).filter(
  ({ name }) => !options.only || options.only.split(',').includes(name),
)
await services.close()

const [productPort, barePort] = [await freePort(), await freePort()]
// As the Dockerfile starts it.
const frugal = {
  NODE_ENV: 'production',
  NODE_COMPILE_CACHE: join(here, '../node_modules/.cache/compiled'),
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '131072',
}
const product = start(['--max-semi-space-size=8', '--heap-growing-percent=40', 'apps/api/dist/main.js'], {
  ...settings,
  ...frugal,
  PORT: String(productPort),
})
const bare = start(['bench/bare.ts', databaseUrl, data.organizationId, String(barePort)], { NODE_ENV: 'production' })
const productBase = `http://127.0.0.1:${productPort}/api/v1`
const bareBase = `http://127.0.0.1:${barePort}`
await Promise.all([answers(`http://127.0.0.1:${productPort}/readyz`), answers(`${bareBase}/orders`)])
const token = await signIn()
const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })

const table: { name: string; kind: string; product: Load; bare: Load }[] = []
for (const operation of chosen) {
  const rounds: { product: Load; bare: Load }[] = []
  await load(operation.product, productBase, 2, token)
  await load(operation.bare, bareBase, 2)
  for (let round = 0; round < Number(options.rounds); round++) {
    // The product's worker would else do the jobs of the load before.
    await removeJobs(pool)
    const bare = await load(operation.bare, bareBase, Number(options.seconds))
    await removeJobs(pool)
    rounds.push({ bare, product: await load(operation.product, productBase, Number(options.seconds), token) })
  }
  table.push({
    name: operation.name,
    kind: operation.kind,
    product: median(rounds.map((each) => each.product)),
    bare: median(rounds.map((each) => each.bare)),
  })
  print(operation, table.at(-1)!)
}
const memory = residentMegabytes(product)
console.log(`memory of the server after the load: ${memory} MB`)
const { measureDocuments } = await import('./documents.ts')
const documents = !options.only || options.only.split(',').includes('document') ? await measureDocuments(productBase, token) : []
for (const { name, best, median } of documents) console.log(`document ${name}: best ${best} ms, median ${median} ms of 20`)
appendHistory(memory)
await pool.end()
product.kill()
bare.kill()
await postgres.stop()
process.exit()

async function databaseOf(size: number): Promise<string> {
  const name = `bench_${size}`
  const client = new pg.Client({ connectionString: postgres.url('postgres') })
  await client.connect()
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (!rowCount) await client.query(`create database ${name}`)
  await client.end()
  return postgres.url(name)
}

function start(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, { cwd: join(here, '..'), env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function answers(url: string): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; await new Promise((done) => setTimeout(done, 100))) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
  }
  throw new Error(`${url} did not answer.`)
}

async function signIn(): Promise<string> {
  const body = JSON.stringify({ organization: 'bench', email: data.email, password: data.password })
  const response = await fetch(`${productBase}/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return ((await response.json()) as { accessToken: string }).accessToken
}

async function load(requests: Request[], base: string, seconds: number, bearer?: string): Promise<Load> {
  const { stdout } = await run(process.execPath, [join(here, 'load.ts'), JSON.stringify({ base, token: bearer, requests, seconds })], {
    maxBuffer: 10_000_000,
  })
  return JSON.parse(stdout) as Load
}

function median(loads: Load[]): Load {
  const of = (pick: (each: Load) => number) => loads.map(pick).sort((a, b) => a - b)[Math.floor(loads.length / 2)]!
  return { perSecond: of((each) => each.perSecond), p50: of((each) => each.p50), p95: of((each) => each.p95), p99: of((each) => each.p99) }
}

function print({ name }: Operation, { product, bare }: { product: Load; bare: Load }): void {
  const ms = (each: Load) => `${each.p50} / ${each.p95} / ${each.p99} ms`
  console.log(
    `${name.padEnd(8)} ${Math.round(product.perSecond)}/s (${ms(product)})  bare ${Math.round(bare.perSecond)}/s (${ms(bare)})  ratio ${ratio(product, bare)}`,
  )
}

function ratio(product: Load, bare: Load): string {
  return (product.perSecond / bare.perSecond).toFixed(2)
}

function residentMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}

function appendHistory(memoryMb: number): void {
  if (!existsSync(history)) {
    writeFileSync(
      history,
      `# Bench\n\nEach row is one run of \`pnpm bench\`: requests per second of the product, its p50 / p95 in ms (the p95 column is the 97.5th percentile), and the\nratio to the bare server of the same run. Only ratios compare between machines and days. Of documents, the best and the\nmedian of 20, one after the other, in ms.\n\n| day | orders | operation | product/s | p50 / p95 ms | bare/s | ratio | memory MB | note |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n`,
    )
  }
  const day = new Date().toISOString().slice(0, 10)
  for (const { name, product, bare } of table) {
    appendFileSync(
      history,
      `| ${day} | ${orders} | ${name} | ${Math.round(product.perSecond)} | ${product.p50} / ${product.p95} | ${Math.round(bare.perSecond)} | ${ratio(product, bare)} | ${memoryMb} | ${options.note} |\n`,
    )
  }
  for (const { name, best, median } of documents) {
    appendFileSync(history, `| ${day} | ${orders} | document: ${name} | | ${best} / ${median} | | | ${memoryMb} | ${options.note} |\n`)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return port
}
