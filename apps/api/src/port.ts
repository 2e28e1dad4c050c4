import { createServer } from 'node:net'
import { type Env, readEnv, reasonOf, SettingError } from './env.ts'

/** Says early, before anything is made, that the port cannot be had. @throws SettingError */
export async function assertPortFree(): Promise<void> {
  const env = readEnv()
  const probe = createServer()
  await new Promise<void>((done, refuse) => {
    probe.once('error', (error) => refuse(new SettingError(listenProblem(env, error))))
    probe.listen(env.port, env.host, () => probe.close(() => done()))
  })
}

export function listenProblem(env: Env, error: unknown): string {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') return `Port ${env.port} is in use. Stop what uses it, or choose another: PORT=3001.`
  if (code === 'EACCES') return `Port ${env.port} may not be used by this user. Choose one above 1024: PORT=3000.`
  return `Could not listen on ${env.host}:${env.port}: ${reasonOf(error)}`
}
