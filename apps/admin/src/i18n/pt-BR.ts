import { errors, fieldErrors } from '@amparo/contracts/texts/errors.pt-BR'
import type { Texts } from './es.ts'
import { customers } from './pt-BR/customers.ts'
import { devices } from './pt-BR/devices.ts'
import { home } from './pt-BR/home.ts'
import { orderList } from './pt-BR/order-list.ts'
import { session } from './pt-BR/session.ts'
import { shell } from './pt-BR/shell.ts'
import { shortcuts } from './pt-BR/shortcuts.ts'
import { ui } from './pt-BR/ui.ts'

export const texts = { errors, fieldErrors, shell, ui, shortcuts, session, home, customers, devices, orderList } satisfies Texts
