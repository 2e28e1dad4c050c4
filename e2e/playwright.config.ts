import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { browserLaunch } from './browser.ts'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desk = { viewport: { width: 1440, height: 900 } }

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './server.ts',
  fullyParallel: true,
  workers: Math.max(1, Math.min(2, availableParallelism())),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Counts go to a file where one is named, else nowhere.
  reporter: [[process.env.CI ? 'line' : 'list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as const] : [])],
  outputDir: 'test-results',
  use: {
    // The set-up, which runs before the workers read this, says where the server is.
    baseURL: process.env.E2E_URL ?? 'http://localhost',
    launchOptions: await browserLaunch(),
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    timezoneId: 'America/Santiago',
  },
  projects: [
    { name: 'es', use: { ...desk, locale: 'es-CL' }, grepInvert: /@phone/ },
    { name: 'pt-BR on a phone', use: { ...phone, locale: 'pt-BR' }, grep: /@phone/ },
  ],
})
