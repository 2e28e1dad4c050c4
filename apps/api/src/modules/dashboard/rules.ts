import { ageBounds } from '@amparo/contracts/staff/dashboard'

/** A device that has been ready for longer than these days was forgotten. */
export const readyDays = 3
/** How many days the charts go back, today with them. */
export const chartDays = 30

/** The steps of age, youngest first: at most `to` days, and more than `from`. */
export const ageSteps: { from: number | null; to: number | null }[] = [...ageBounds, null].map((to, step) => ({
  from: step === 0 ? null : ageBounds[step - 1]!,
  to,
}))
