import type { mailTexts as es } from '../es/mail-texts.ts'

export const mailTexts = {
  title: 'Textos dos e-mails',
} satisfies typeof es
