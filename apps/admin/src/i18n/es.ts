import { errors, fieldErrors } from '@amparo/contracts/texts/errors.es'
import { customers } from './es/customers.ts'
import { devices } from './es/devices.ts'
import { home } from './es/home.ts'
import { orderList } from './es/order-list.ts'
import { session } from './es/session.ts'
import { shell } from './es/shell.ts'
import { shortcuts } from './es/shortcuts.ts'
import { ui } from './es/ui.ts'

/** Every text of the back office. Spanish is the shape; each other language satisfies it, so that a missing text does not compile. */
export const texts = { errors, fieldErrors, shell, ui, shortcuts, session, home, customers, devices, orderList }

export type Texts = typeof texts
