import type { texts as es } from './es.ts'
import { account } from './pt-BR/account.ts'
import { companyMoney, paymentMethods, profiles, statusMessages, terms } from './pt-BR/catalogs.ts'
import { customers } from './pt-BR/customers.ts'
import { devices } from './pt-BR/devices.ts'
import { images } from './pt-BR/images.ts'
import { intake } from './pt-BR/intake.ts'
import { mails } from './pt-BR/mails.ts'
import { order } from './pt-BR/order.ts'
import { orderList } from './pt-BR/order-list.ts'
import { partList } from './pt-BR/part-list.ts'
import { payments, till } from './pt-BR/payments.ts'
import { settings } from './pt-BR/settings.ts'
import { timeline } from './pt-BR/timeline.ts'

export const texts = {
  customers,
  devices,
  orderList,
  order,
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
  paymentMethods,
  profiles,
  statusMessages,
  terms,
} satisfies typeof es
