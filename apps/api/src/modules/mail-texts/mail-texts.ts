import { type Language, languages } from '@amparo/contracts/model/languages'
import { EditableMail } from '@amparo/contracts/staff/notices'
import { record } from '../../activities/record.ts'
import { key, rows, type StaffCtx, transaction, type UserCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { logoSource, renderMail } from '../mails/render-mail.ts'
import { writeMail } from '../mails/write-mail.ts'
import { defaultWords } from './default-words.ts'
import { problemOf } from './fill.ts'
import type { OwnWords } from './own-words.ts'
import { type EditableTemplate, mailWords, placesOf } from './places.ts'
import { sampleOf } from './samples.ts'

interface Named {
  template: EditableTemplate
  language: Language
}

interface Stored extends OwnWords {
  version: number
}

function textOut({ template, language }: Named, own: Stored | undefined | null) {
  const places = placesOf[template].map((meaning) => ({ name: mailWords[language].places[meaning], meaning }))
  return { ...{ template, language, places }, ...(own ?? { ...defaultWords(template, language), version: 0 }), own: Boolean(own) }
}

function placesNamed({ template, language }: Named): string[] {
  return placesOf[template].map((place) => mailWords[language].places[place])
}

/** The words of each mail in each language: the company's, or the product's where it wrote none. */
export async function listMailTexts(ctx: StaffCtx) {
  const own = await ctx.db.mailText.findMany({
    where: { organizationId: ctx.organization.id },
    select: { template: true, language: true, subject: true, body: true, version: true },
  })
  const all = EditableMail.options.flatMap((template) => languages.map((language) => ({ template, language })))
  return {
    data: all.map((named) => {
      const stored = own.find(({ template, language }) => template === named.template && language === named.language)
      return textOut(named, stored && { subject: stored.subject, body: stored.body, version: stored.version })
    }),
  }
}

const select = { subject: true, body: true, version: true } as const
// There may be no row yet to lock.
const lock = 'select 1 as locked from "Organization" where "organizationId" = $1::uuid for no key update'

/** @throws AppError invalid_input for a place that the template does not have, version_stale */
export async function writeMailText(ctx: StaffCtx, named: Named, words: OwnWords, version: number) {
  assertPlaces(named, words)
  const where = { organizationId: ctx.organization.id, ...named }
  return transaction(ctx, async (ctx) => {
    await rows(ctx, lock, [ctx.organization.id])
    const before = await ctx.db.mailText.findUnique({ where: { organizationId_template_language: where }, select })
    if ((before?.version ?? 0) !== version) throw new AppError('version_stale', { data: { current: textOut(named, before) } })
    const stored = await ctx.db.mailText.upsert({
      where: { organizationId_template_language: where },
      create: { ...where, ...words, updatedAt: ctx.now },
      update: { ...words, version: { increment: 1 }, updatedAt: ctx.now },
      select,
    })
    await record(ctx, { kind: 'mail_text.edited', data: named })
    return textOut(named, stored)
  })
}

/** Goes back to the product's words. */
export async function resetMailText(ctx: StaffCtx, named: Named) {
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.mailText.deleteMany({ where: { organizationId: ctx.organization.id, ...named } })
    if (count) await record(ctx, { kind: 'mail_text.edited', data: named })
    return textOut(named, null)
  })
}

/** How words read, with invented facts. @throws AppError invalid_input */
export async function previewMailText(ctx: StaffCtx, { template, language }: Named, words: OwnWords) {
  assertPlaces({ template, language }, words)
  const mail = await renderMail(ctx, template, sampleOf(ctx, language)[template], language, words)
  const { logoKey } = ctx.organization
  const logo = logoKey ? ctx.services.storage.address(logoKey, ctx.now) : ''
  return { ...mail, html: mail.html.replaceAll(logoSource, logo.replaceAll('&', '&amp;')) }
}

/** Sends words to oneself, with invented facts. @throws AppError invalid_input */
export async function testMailText(ctx: UserCtx, { template, language }: Named, words: OwnWords) {
  assertPlaces({ template, language }, words)
  return transaction(ctx, async (ctx) => {
    const { email, name } = await ctx.db.user.findUniqueOrThrow({ where: key(ctx, ctx.actor.id), select: { email: true, name: true } })
    const id = newId(ctx.now)
    const data = sampleOf(ctx, language)[template]
    const tried = { ...words, subject: mailWords[language].test(words.subject) }
    await writeMail(ctx, { id, template, data, to: email, toName: name, language, dedupeKey: `test:${id}`, userId: ctx.actor.id, words: tried })
    return { mailId: id }
  })
}

function assertPlaces(named: Named, words: OwnWords): void {
  const known = placesNamed(named)
  const found = (['subject', 'body'] as const).flatMap((field) => {
    const problem = problemOf(words[field], known)
    return problem ? [{ field, problem }] : []
  })
  if (!found.length) return
  throw new AppError('invalid_input', {
    fields: found.map(({ field, problem }) => ({ path: `body.${field}`, code: problem.code })),
    data: { unknown: found.flatMap(({ problem }) => ('names' in problem ? problem.names : [])), places: known },
  })
}
