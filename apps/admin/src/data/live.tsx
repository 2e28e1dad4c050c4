import type { Endpoint } from '@amparo/contracts/endpoint'
import { calendar } from '@amparo/contracts/staff/calendar'
import { customers, devices } from '@amparo/contracts/staff/customers'
import { dashboard } from '@amparo/contracts/staff/dashboard'
import { desk, type LiveEvent, type LiveSubject } from '@amparo/contracts/staff/desk'
import { documents } from '@amparo/contracts/staff/documents'
import { estimates } from '@amparo/contracts/staff/estimates'
import { mails } from '@amparo/contracts/staff/mails'
import { mailTexts, notices } from '@amparo/contracts/staff/notices'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { paymentMethods, payments } from '@amparo/contracts/staff/payments'
import { projects, units } from '@amparo/contracts/staff/places'
import { exports, reports } from '@amparo/contracts/staff/reports'
import { areas, intakeChannels, requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { requests } from '@amparo/contracts/staff/requests'
import { locations, organization } from '@amparo/contracts/staff/settings'
import { signatures, terms } from '@amparo/contracts/staff/signatures'
import { statuses } from '@amparo/contracts/staff/statuses'
import { apiKeys, roles, users } from '@amparo/contracts/staff/users'
import { listen } from '@amparo/web/api/live'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { getSession, refreshSession, signedIn } from '../session/session.ts'
import { freshToken } from '../session/staff-call.ts'
import { showToast } from '../ui/toast.tsx'
import { setConnection } from './connection.ts'

/** What an activity of each kind touches, by the first half of its name. */
const touched: Record<LiveSubject, readonly Endpoint[]> = {
  order: [
    orders.list,
    orders.counts,
    orders.get,
    orders.activities,
    customers.get,
    customers.list,
    signatures.list,
    documents.list,
    // What may be done with them turns on whether the order is closed, whether they are under warranty on its delivery.
    parts.ofOrder,
    estimates.list,
    payments.ofOrder,
    dashboard.get,
    notices.overStage,
  ],
  part: [parts.ofOrder, parts.covered, parts.list, parts.totals, orders.get, orders.activities],
  estimate: [estimates.list, parts.ofOrder, documents.list, orders.get, orders.list, orders.counts, orders.activities, dashboard.get],
  payment: [payments.ofOrder, payments.list, payments.till, documents.list, orders.get, orders.activities, dashboard.get],
  customer: [customers.list, customers.get, orders.list, orders.get],
  device: [devices.list, devices.get, orders.list, orders.get],
  request: [requests.list, requests.counts, requests.get, requests.activities, notices.counts, notices.list, notices.alerts, notices.overStage],
  notification: [notices.counts, notices.list],
  export: [exports.list, exports.get],
  project: [projects.list, projects.get, projects.terms, units.list],
  unit: [units.list, units.get],
  catalog: [areas.list, intakeChannels.list, requestTypes.list, requestCategories.list],
  calendar: [calendar.get, calendar.holidays, calendar.dueDate],
  mail_text: [mailTexts.list],
  mail: [mails.list, mails.status, mails.get, orders.activities, requests.activities],
  user: [users.list, users.get, users.directory],
  role: [roles.list],
  terms: [terms.list, terms.history],
  payment_method: [paymentMethods.list],
  organization: [organization.get, reports.stageLimits, reports.stages, notices.overStage],
  location: [locations.list],
  status: [statuses.list],
  api_key: [apiKeys.list],
}

/** Of a thing by its id, only the one that the event is about; lists always. */
function makeTouchedStale(client: QueryClient, event: LiveEvent): void {
  const about = [event.orderId, event.requestId, event.customerId]
  for (const { path } of touched[event.kind.split('.')[0] as LiveSubject] ?? []) {
    void client.invalidateQueries({
      queryKey: [path],
      predicate: ({ queryKey }) => {
        const id = (queryKey[1] as { params?: { id?: string } } | undefined)?.params?.id
        return !id || !/^\/(orders|requests|customers)\//.test(path) || about.includes(id)
      },
    })
  }
}

/** Listens to what colleagues do; what is on screen follows. Says when the line is down, and when it is back. */
export default function Live() {
  const client = useQueryClient()
  const { t } = useTranslation()

  useEffect(() => {
    let doubt: ReturnType<typeof setTimeout> | undefined
    let unease: ReturnType<typeof setTimeout> | undefined
    let wasDown = false

    const wait = () => {
      unease ??= setTimeout(() => setConnection({ connecting: true }), navigator.onLine ? 2_000 : 0)
    }
    const lost = () => {
      setConnection({ live: false })
      wait()
      doubt ??= setTimeout(
        () => {
          wasDown = true
          setConnection({ down: true })
        },
        navigator.onLine ? 6_000 : 0,
      )
    }
    const back = () => {
      clearTimeout(doubt)
      clearTimeout(unease)
      doubt = unease = undefined
      setConnection({ live: true, connecting: false, down: false })
      // What happened before the line stood, or while it was broken however briefly, was told to nobody.
      void client.invalidateQueries({ predicate: ({ state }) => state.dataUpdatedAt > 0 })
      if (wasDown) showToast(t('shell.connection.back'))
      wasDown = false
    }

    /** A session that ended elsewhere is found out here, before one types on into nothing. */
    const token = async (refused: boolean) => {
      if (refused) await refreshSession()
      if (getSession().state === 'ended') {
        // It is not the line that is missing.
        clearTimeout(doubt)
        clearTimeout(unease)
        doubt = unease = undefined
        setConnection({ connecting: false, down: false })
        await signedIn()
      }
      return freshToken()
    }

    wait()
    const stop = listen(desk.live.path, {
      token,
      onState: (connected) => (connected ? back() : lost()),
      onEvent: (name, data) => {
        if (name !== 'activity') return
        const event = JSON.parse(data) as LiveEvent
        const session = getSession()
        const own = 'me' in session && event.userId === session.me.id && document.hasFocus()
        if (!own) makeTouchedStale(client, event)
      },
    })
    window.addEventListener('offline', lost)
    return () => {
      stop()
      clearTimeout(doubt)
      clearTimeout(unease)
      window.removeEventListener('offline', lost)
    }
  }, [client, t])

  return null
}
