import { useMoney } from '../../../data/use-money.ts'

/** Writes amounts of a currency as people of the place do. */
export function useAmount(currency: string): (amount: number) => string {
  const money = useMoney()
  return (amount) => money({ amount, currency })
}
