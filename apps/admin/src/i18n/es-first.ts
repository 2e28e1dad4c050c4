import { errors, fieldErrors } from '@amparo/contracts/texts/errors.es'
import { home } from './es/home.ts'
import { session } from './es/session.ts'
import { shell } from './es/shell.ts'
import { shortcuts } from './es/shortcuts.ts'
import { ui } from './es/ui.ts'

/** What the shell and the home page say; every other page brings the rest. */
export const firstTexts = { errors, fieldErrors, shell, ui, shortcuts, session, home }
