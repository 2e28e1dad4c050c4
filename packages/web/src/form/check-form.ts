import type { FieldValues, UseFormReturn } from 'react-hook-form'

/**
 * Looks at everything before it is sent: marks what is wrong and focuses the first of it. From then on a field is looked at anew at
 * each key, not when it is left: else what one presses next would move away under the pointer as an error's line goes.
 */
export function checkForm<V extends FieldValues, C, O>(form: UseFormReturn<V, C, O>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    form
      .handleSubmit(
        () => resolve(true),
        () => resolve(false),
      )()
      .catch(reject)
  })
}
