import type { texts as es } from './es.ts'
import { account } from './pt-BR/account.ts'
import { calendar } from './pt-BR/calendar.ts'
import { companyMoney, escalations, paymentMethods, profiles, statusMessages, terms } from './pt-BR/catalogs.ts'
import { closing } from './pt-BR/closing.ts'
import { customers } from './pt-BR/customers.ts'
import { devices } from './pt-BR/devices.ts'
import { downloads } from './pt-BR/downloads.ts'
import { estimates } from './pt-BR/estimates.ts'
import { forms } from './pt-BR/forms.ts'
import { images } from './pt-BR/images.ts'
import { intake } from './pt-BR/intake.ts'
import { mailTexts } from './pt-BR/mail-texts.ts'
import { mails } from './pt-BR/mails.ts'
import { notices } from './pt-BR/notices.ts'
import { order } from './pt-BR/order.ts'
import { orderList } from './pt-BR/order-list.ts'
import { orderMoney } from './pt-BR/order-money.ts'
import { orderParts } from './pt-BR/order-parts.ts'
import { orderPayments } from './pt-BR/order-payments.ts'
import { papers } from './pt-BR/papers.ts'
import { partList } from './pt-BR/part-list.ts'
import { payments, till } from './pt-BR/payments.ts'
import { places } from './pt-BR/places.ts'
import { reports } from './pt-BR/reports.ts'
import { request } from './pt-BR/request.ts'
import { requestCatalogs } from './pt-BR/request-catalogs.ts'
import { requestEntry } from './pt-BR/request-entry.ts'
import { requestList } from './pt-BR/request-list.ts'
import { settings } from './pt-BR/settings.ts'
import { signing } from './pt-BR/signing.ts'
import { timeline } from './pt-BR/timeline.ts'
import { views } from './pt-BR/views.ts'
import { whatsapp } from './pt-BR/whatsapp.ts'

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
} satisfies typeof es
