/** Lets a few in at a time for each name; the rest wait for their turn. */
export interface Turnstile {
  pass: <T>(name: string, work: () => Promise<T>) => Promise<T>
}

/** Those of one name that are under way in this process can be no more than `atOnce`. */
export function openTurnstile(atOnce: number): Turnstile {
  const gates = new Map<string, { inside: number; waiting: (() => void)[] }>()
  return {
    async pass(name, work) {
      const gate = gates.get(name) ?? { inside: 0, waiting: [] }
      gates.set(name, gate)
      if (gate.inside < atOnce) gate.inside += 1
      else await new Promise<void>((enter) => gate.waiting.push(enter))
      try {
        return await work()
      } finally {
        // Whoever waits takes over this place.
        const next = gate.waiting.shift()
        if (next) next()
        else if (--gate.inside === 0) gates.delete(name)
      }
    },
  }
}
