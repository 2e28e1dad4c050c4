import { errors, fieldErrors } from '@amparo/contracts/texts/errors.pt-BR'
import type { firstTexts as es } from './es-first.ts'
import { home } from './pt-BR/home.ts'
import { session } from './pt-BR/session.ts'
import { shell } from './pt-BR/shell.ts'
import { shortcuts } from './pt-BR/shortcuts.ts'
import { ui } from './pt-BR/ui.ts'

export const firstTexts = { errors, fieldErrors, shell, ui, shortcuts, session, home } satisfies typeof es
