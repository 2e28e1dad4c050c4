import { test as base } from './fixtures.ts'
import { type RunningServer, startServer } from './server.ts'

/** A server of its own, whose clock the test moves. */
export const test = base.extend<object, { clocked: RunningServer }>({
  clocked: [
    async ({ browserName: _ }, use) => {
      const server = await startServer('e2e/clocked-server.ts', { DEMO: 'false' })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ clocked }, use) => use(clocked.url),
  dataDir: async ({ clocked }, use) => use(clocked.dataDir),
})
