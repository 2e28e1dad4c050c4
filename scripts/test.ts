import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const reports = join(root, '.data/test-reports')
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', FORCE_COLOR: '0' }

interface Step {
  name: string
  folder: string
  command: string
  /** What the step writes its counts to. */
  report?: 'vitest' | 'playwright'
}

const vitest = (name: string, folder: string): Step => ({
  name,
  folder,
  command: `vitest run --reporter=dot --reporter=json --outputFile=${join(reports, `${name}.json`)}`,
  report: 'vitest',
})

const steps: Step[] = [
  { name: 'check', folder: '.', command: 'pnpm run check' },
  vitest('contracts', 'packages/contracts'),
  vitest('web', 'packages/web'),
  vitest('admin', 'apps/admin'),
  vitest('portal', 'apps/portal'),
  vitest('api', 'apps/api'),
  { name: 'build', folder: '.', command: 'node scripts/build.ts' },
  { name: 'journeys', folder: 'e2e', command: 'playwright test', report: 'playwright' },
]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
let passed = 0
let failed = 0
const broken: string[] = []

for (const step of steps) {
  console.log(`\n── ${step.name}`)
  const started = Date.now()
  const { status } = spawnSync(step.command, {
    cwd: join(root, step.folder),
    shell: true,
    stdio: 'inherit',
    env: {
      ...env,
      PATH: `${join(root, step.folder, 'node_modules/.bin')}:${env.PATH}`,
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, `${step.name}.json`),
    },
  })
  const counts = countsOf(step)
  passed += counts.passed
  failed += counts.failed
  if (status !== 0) broken.push(step.name)
  console.log(`   ${step.name}: ${status === 0 ? 'right' : 'WRONG'}, ${Math.round((Date.now() - started) / 1000)} s`)
  // Without generated code or built pages the later steps only repeat the same fault.
  if (status !== 0 && ['check', 'build'].includes(step.name) && env.CI) break
}

console.log(broken.length ? `\nWrong: ${broken.join(', ')}` : '\nAll right.')
console.log(`${passed} passed, ${failed} failed`)
process.exit(broken.length ? 1 : 0)

function countsOf({ name, report }: Step): { passed: number; failed: number } {
  const file = join(reports, `${name}.json`)
  if (!report || !existsSync(file)) return { passed: 0, failed: 0 }
  const json = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests?: number
    numFailedTests?: number
    stats?: { expected: number; unexpected: number }
  }
  return report === 'vitest'
    ? { passed: json.numPassedTests ?? 0, failed: json.numFailedTests ?? 0 }
    : { passed: json.stats?.expected ?? 0, failed: json.stats?.unexpected ?? 0 }
}
