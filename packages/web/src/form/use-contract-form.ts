import type { Problem } from '@amparo/contracts/errors'
import { zodResolver } from '@hookform/resolvers/zod'
import { type DefaultValues, type FieldValues, type Path, type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { fieldCode } from './field-code.ts'

export type FormSchema = z.ZodType<FieldValues, FieldValues>
export type ContractForm<S extends FormSchema> = UseFormReturn<z.input<S>, unknown, z.output<S>>

/**
 * A form checked by the contract's own schema. Its errors are codes, told in the person's language by the field.
 * `prepare` sees the values before the schema does, such as to leave out rows that nobody filled in.
 */
export function useContractForm<S extends FormSchema>(
  schema: S,
  defaultValues: z.input<S>,
  prepare?: (values: z.input<S>) => z.input<S>,
): ContractForm<S> {
  const check = zodResolver(schema, { error: (issue) => ({ message: fieldCode(issue) }) }) as Resolver<z.input<S>, unknown, z.output<S>>
  return useForm<z.input<S>, unknown, z.output<S>>({
    resolver: (values, context, options) => check(prepare ? prepare(values) : values, context, options),
    defaultValues: defaultValues as DefaultValues<z.input<S>>,
    mode: 'onTouched',
  })
}

/**
 * Puts what the server found wrong on the fields it names. `fieldOf` says which field an error of the whole request belongs to.
 * @returns whether all of it found a place; else the form has to say it as a whole.
 */
export function showProblem<V extends FieldValues, C, O>(
  form: UseFormReturn<V, C, O>,
  problem: Problem,
  fieldOf: Partial<Record<Problem['code'], Path<V>>> = {},
): boolean {
  const own = fieldOf[problem.code]
  const places: { name: string; code: string }[] = [
    ...(own ? [{ name: own, code: problem.code }] : []),
    ...(problem.fields ?? []).map(({ path, code }) => ({ name: path.replace(/^body\./, ''), code })).filter(({ name }) => name !== own),
  ]
  const known = places.filter(({ name }) => name.split('.')[0]! in form.getValues())
  known.forEach(({ name, code }, index) => {
    form.setError(name as Path<V>, { type: 'server', message: code }, { shouldFocus: index === 0 })
  })
  return known.length > 0 && known.length === places.length
}
