import { E164, Email, requiredLine } from '@amparo/contracts/common'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { fieldCode } from './field-code.ts'

const Form = z.strictObject({
  name: requiredLine(5),
  email: Email,
  e164: E164,
  days: z.int().min(1).max(9),
  kind: z.enum(['A', 'B']),
  tags: z.array(z.string()).max(1),
})
const right = { name: 'Ana', email: 'ana@correo.cl', e164: '+56987654321', days: 3, kind: 'A', tags: [] }

it.each([
  [{ name: '' }, 'required'],
  [{ name: undefined }, 'required'],
  [{ name: 'Anastasia' }, 'too_long'],
  [{ email: 'ana' }, 'email'],
  [{ email: '' }, 'required'],
  [{ e164: '987654321' }, 'phone'],
  [{ days: 0 }, 'too_small'],
  [{ days: 10 }, 'too_big'],
  [{ days: Number.NaN }, 'invalid'],
  [{ kind: 'C' }, 'invalid'],
  [{ kind: null }, 'required'],
  [{ tags: ['a', 'b'] }, 'too_long'],
  [{ other: 1 }, 'unknown'],
])('%j is %s', (change, code) => {
  const result = Form.safeParse({ ...right, ...change }, { error: (issue) => fieldCode(issue) })
  expect(result.error?.issues.map(({ message }) => message)).toEqual([code])
})
