import { account } from './es/account.ts'
import { calendar } from './es/calendar.ts'
import { companyMoney, escalations, paymentMethods, profiles, statusMessages, terms } from './es/catalogs.ts'
import { closing } from './es/closing.ts'
import { customers } from './es/customers.ts'
import { devices } from './es/devices.ts'
import { downloads } from './es/downloads.ts'
import { estimates } from './es/estimates.ts'
import { forms } from './es/forms.ts'
import { images } from './es/images.ts'
import { intake } from './es/intake.ts'
import { mailTexts } from './es/mail-texts.ts'
import { mails } from './es/mails.ts'
import { notices } from './es/notices.ts'
import { order } from './es/order.ts'
import { orderList } from './es/order-list.ts'
import { orderMoney } from './es/order-money.ts'
import { orderParts } from './es/order-parts.ts'
import { orderPayments } from './es/order-payments.ts'
import { papers } from './es/papers.ts'
import { partList } from './es/part-list.ts'
import { payments, till } from './es/payments.ts'
import { places } from './es/places.ts'
import { reports } from './es/reports.ts'
import { request } from './es/request.ts'
import { requestCatalogs } from './es/request-catalogs.ts'
import { requestEntry } from './es/request-entry.ts'
import { requestList } from './es/request-list.ts'
import { settings } from './es/settings.ts'
import { signing } from './es/signing.ts'
import { timeline } from './es/timeline.ts'
import { views } from './es/views.ts'
import { whatsapp } from './es/whatsapp.ts'
import type { firstTexts } from './es-first.ts'

/** The texts of the pages; they come with the first page that is not the home page. */
export const texts = {
  customers,
  devices,
  orderList,
  order,
  orderMoney,
  orderParts,
  orderPayments,
  estimates,
  forms,
  signing,
  papers,
  closing,
  whatsapp,
  timeline,
  intake,
  images,
  mails,
  account,
  partList,
  payments,
  till,
  settings,
  companyMoney,
  escalations,
  paymentMethods,
  profiles,
  statusMessages,
  terms,
  requestList,
  requestEntry,
  request,
  notices,
  mailTexts,
  requestCatalogs,
  calendar,
  places,
  reports,
  downloads,
  views,
}

/** Spanish is the shape; each other language satisfies it, so that a missing text does not compile. */
export type Texts = typeof firstTexts & typeof texts
