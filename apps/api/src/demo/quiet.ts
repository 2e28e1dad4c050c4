import type { Services } from '../context.ts'

/** What a customer would have been told, and when. */
export interface Told {
  activityId: string
  at: Date
}

/** A year of mails would only be in the way: the newest of what was told. */
export function latest(told: readonly Told[], count: number): Told[] {
  return told.toSorted((one, other) => one.at.getTime() - other.at.getTime()).slice(-count)
}

/** The services, but nothing leaves the house: no jobs, no mail, no live events of things long past. */
export function quietly(services: Services): { services: Services; told: Told[] } {
  const told: Told[] = []
  const note = (at: Date, name: string, data: unknown) => {
    if (name === 'react') told.push({ activityId: (data as { activityId: string }).activityId, at })
  }
  const quiet: Services = {
    ...services,
    mailer: undefined,
    hub: { ...services.hub, publish: () => undefined, forget: () => undefined },
    queue: {
      ...services.queue,
      async send(ctx, name, data) {
        note((ctx as { now?: Date }).now ?? services.clock(), name, data)
      },
      async sendMany(ctx, name, data) {
        for (const each of data) note((ctx as { now?: Date }).now ?? services.clock(), name, each)
      },
    },
  }
  return { services: quiet, told }
}
