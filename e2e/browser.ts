import { existsSync } from 'node:fs'
import type { LaunchOptions } from '@playwright/test'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright'

/** A Chromium: CHROMIUM where that is set, else the one that Playwright installed, else the one from npm (Linux x64). */
export async function browserLaunch(): Promise<LaunchOptions> {
  if (process.env.CHROMIUM) return { executablePath: process.env.CHROMIUM, args: quiet }
  if (existsSync(chromium.executablePath())) return { args: quiet }
  return { executablePath: await sparticuz.executablePath(), args: ['--no-sandbox', ...quiet] }
}

/** Nothing that a browser says to its maker belongs in a test. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']
