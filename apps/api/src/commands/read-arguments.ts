import { parseArgs } from 'node:util'
import { z } from 'zod'

/**
 * The arguments of a command, `--master-name` as `masterName`. Where one is missing or wrong, says which, what it should
 * be and how the command goes, and ends the process.
 */
export function readArguments<S extends Record<string, z.ZodType>>(
  shape: S,
  hints: Record<keyof S, string>,
  usage: string,
): z.output<z.ZodObject<S>> {
  const options = Object.fromEntries(Object.keys(shape).map((name) => [dashed(name), { type: 'string' as const }]))
  try {
    const { values } = parseArgs({ options, strict: true })
    const given = Object.fromEntries(Object.keys(shape).map((name) => [name, values[dashed(name)]]))
    const parsed = z.strictObject(shape).safeParse(given)
    if (parsed.success) return parsed.data as z.output<z.ZodObject<S>>
    const name = String(parsed.error.issues[0]!.path[0])
    throw new Error(`--${dashed(name)} ${given[name] === undefined ? 'is missing' : 'is wrong'}: ${hints[name]}`)
  } catch (error) {
    console.error(`${(error as Error).message.split('. ')[0]}\n  ${usage}`)
    process.exit(1)
  }
}

function dashed(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
