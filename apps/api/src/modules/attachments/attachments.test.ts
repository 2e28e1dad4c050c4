import { attachments } from '@amparo/contracts/staff/attachments'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { hostileFiles, payload } from '../../../test/make/hostile-files.ts'
import { fileOf, jpeg, picture, png } from '../../../test/make/images.ts'
import { makeOrder } from '../../../test/make/order.ts'
import { sweep } from './sweep.ts'

const api = await openApi()

async function download(url: string) {
  return api.app.inject({ method: 'GET', url })
}

describe('attachments', () => {
  it('S1-41 an image becomes a WebP of at most 2000 pixels a side with a thumbnail, upright and without where it was taken', async () => {
    const technician = await (await makeCompany(api)).user('technician')
    // Orientation 6: the camera was turned, so what is stored lies on its side.
    const photo = await picture(3_000, 2_000)
      .withExif({ IFD0: { Make: 'Secret Phone' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '33/1 26/1 16/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const made = await technician.ok(attachments.upload, { file: fileOf(photo, 'Pantalla rota.jpg') })
    expect(made).toMatchObject({ name: 'Pantalla rota.jpg', width: 1_333, height: 2_000, customerSees: false })

    const image = await download(made.url)
    const metadata = await sharp(image.rawPayload).metadata()
    expect(metadata).toMatchObject({ format: 'webp', width: 1_333, height: 2_000 })
    expect([metadata.exif, metadata.xmp, metadata.icc, metadata.orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(image.rawPayload.length).toBe(made.bytes)
    expect(await sharp((await download(made.thumbnailUrl)).rawPayload).metadata()).toMatchObject({ format: 'webp', width: 267, height: 400 })
  })

  it('S1-41 a small image is not blown up, and a see-through one stays so', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const clear = await sharp({ create: { width: 30, height: 20, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } } })
      .png()
      .toBuffer()
    const made = await operator.ok(attachments.upload, { file: fileOf(clear, 'sello.png') })
    expect(made).toMatchObject({ width: 30, height: 20 })
    expect(await sharp((await download(made.url)).rawPayload).metadata()).toMatchObject({ hasAlpha: true, width: 30 })
  })

  it('no hostile file gets through as what it is, and none brings the server down', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const files = await hostileFiles()
    expect(files.length).toBeGreaterThanOrEqual(30)
    for (const { what, content, becomes } of files) {
      const answer = await operator.call(attachments.upload, { file: fileOf(content, 'foto.png') })
      const code = (answer.body as { code?: string }).code
      if (becomes === 'harmless or refused') expect([201, 415, 422], `${what}: ${code}`).toContain(answer.status)
      else expect(answer.status < 300 ? 'harmless' : code, what).toBe(becomes)
      if (answer.status >= 300) continue

      for (const url of [answer.body.url, answer.body.thumbnailUrl]) {
        const { rawPayload } = await download(url)
        expect(await sharp(rawPayload).metadata(), what).toMatchObject({ format: 'webp' })
        for (const hidden of [payload, 'Secret Phone', 'META-INF', '<?php']) expect(rawPayload.includes(hidden), `${what}: ${hidden}`).toBe(false)
      }
    }
  }, 120_000)

  it('the name of a file is only ever shown: no folders, nothing invisible, nothing that turns it around', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const image = await png(40, 40)
    const names = {
      '../../../etc/passwd.png': 'passwd.png',
      'C:\\Users\\Ana\\foto.png': 'foto.png',
      'factura\u202Egnp.exe': 'facturagnp.exe',
      'a\u0000b\u200Bc.png': 'abc.png',
      '.htaccess': 'htaccess',
      '..': 'file',
      '\u2028\u2066': 'file',
      'Ñandú 修理 📷.png': 'Ñandú 修理 📷.png',
      [`${'a'.repeat(300)}.png`]: `${'a'.repeat(116)}.png`,
    }
    for (const [given, shown] of Object.entries(names)) {
      const made = await operator.ok(attachments.upload, { file: fileOf(image, given) })
      expect(made.name, JSON.stringify(given)).toBe(shown)
      expect(made.url).toMatch(/^\/api\/v1\/files\/[0-9a-f-]{36}\/\d{4}-\d{2}\/[0-9a-f-]{36}\.webp\?e=\d+&s=[\w-]{32}$/)
    }
  })

  it('a body that is no upload is refused, not a fault', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const image = await png(20, 20)
    const part = (head: string, body: Buffer | string) =>
      Buffer.concat([Buffer.from(`--b\r\n${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')])
    const file = part('Content-Disposition: form-data; name="file"; filename="a.png"', image)
    const bodies: [string, Buffer | string, string?][] = [
      ['another field', Buffer.concat([part('Content-Disposition: form-data; name="photo"; filename="a.png"', image), Buffer.from('--b--\r\n')])],
      ['a text instead of a file', Buffer.concat([part('Content-Disposition: form-data; name="file"', 'hello'), Buffer.from('--b--\r\n')])],
      ['cut off', file.subarray(0, file.length / 2)],
      ['no parts', '--b--\r\n'],
      ['no sense', 'nothing of the kind'],
      ['no boundary', file, 'multipart/form-data'],
      ['JSON', '{"file":"x"}', 'application/json'],
      ['raw bytes', image, 'image/png'],
      [
        'a name of the prototype',
        Buffer.concat([part('Content-Disposition: form-data; name="__proto__"; filename="a.png"', image), Buffer.from('--b--\r\n')]),
      ],
    ]
    for (const [what, payload, type = 'multipart/form-data; boundary=b'] of bodies) {
      const answer = await api.app.inject({
        method: 'POST',
        url: '/api/v1/attachments',
        headers: { authorization: `Bearer ${operator.token}`, 'content-type': type },
        payload,
      })
      expect([400, 413, 415, 422], `${what}: ${answer.statusCode} ${answer.body}`).toContain(answer.statusCode)
      expect(answer.headers['content-type'], what).toContain('application/problem+json')
    }
  })

  it('only those who take in or work orders upload', async () => {
    const company = await makeCompany(api)
    const image = await png(20, 20)
    for (const role of ['master', 'administrator', 'operator', 'technician', 'seller'] as const) {
      await (await company.user(role)).ok(attachments.upload, { file: fileOf(image) })
    }
    await api.refused(attachments.upload, { file: fileOf(image) }, 'unauthenticated')
  })

  it('a file is served to whoever has its address while that lasts, as nothing but an image', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const { url } = await operator.ok(attachments.upload, { file: fileOf(await jpeg()) })
    const image = await download(url)
    expect(image.statusCode).toBe(200)
    expect(image.headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(image.headers['content-disposition']).toMatch(/^inline; filename="[0-9a-f-]{36}\.webp"$/)
    expect(image.headers['cache-control']).toMatch(/^private, max-age=\d+, immutable$/)

    const [path, query] = url.split('?') as [string, string]
    const { e, s } = Object.fromEntries(new URLSearchParams(query)) as { e: string; s: string }
    const wrong = [
      path,
      `${path}?e=${e}`,
      `${path}?e=${e}&s=${s.slice(0, -1)}`,
      `${path}?e=${e}&s=${'A'.repeat(32)}`,
      `${path}?e=${Number(e) + 21_600_000}&s=${s}`,
      `${path}?e=${e}&e=${e}&s=${s}`,
      `${path.replace('.webp', '-s.webp')}?${query}`,
      `${path}%00?${query}`,
      `/api/v1/files/../../secret?${query}`,
      `/api/v1/files/%2e%2e%2f%2e%2e%2fsecret?${query}`,
      `/api/v1/files/?${query}`,
    ]
    for (const each of wrong) {
      const answer = await download(each)
      expect(answer.statusCode, each).toBe(404)
      expect(answer.headers['content-type'], each).toContain('problem+json')
    }

    api.clock.forward(12 * 3_600_000 + 1)
    expect((await download(url)).statusCode).toBe(404)
  })

  it('an address that is right, of a file that is gone, answers that there is none', async () => {
    expect((await download(api.services.storage.address('gone/2026-01/file.webp', api.clock.now))).statusCode).toBe(404)
  })

  it('B-18 one Idempotency-Key makes one attachment, and another image under it is refused', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const headers = { 'idempotency-key': 'photo-1' }
    const image = await png(60, 60)
    const answers = await Promise.all(Array.from({ length: 8 }, () => operator.ok(attachments.upload, { file: fileOf(image) }, { headers })))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    await operator.refused(attachments.upload, { file: fileOf(await png(61, 60)) }, 'idempotency_key_reused', { headers })
  })

  it('more at once than can be worked on are told to come again, and none is lost', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const image = await png(600, 450)
    const answers = await Promise.all(Array.from({ length: 40 }, () => operator.call(attachments.upload, { file: fileOf(image) })))
    const statuses = answers.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([201, 503]))
    expect(answers.find(({ status }) => status === 503)?.headers['retry-after']).toBeDefined()
    await operator.ok(attachments.upload, { file: fileOf(image) })
  })
})

describe('the sweep', () => {
  it('takes images that nothing took within a day, row and files, and leaves the others', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const upload = async () => operator.ok(attachments.upload, { file: fileOf(await png(50, 50)) })
    const [old, deleted] = [await upload(), await upload()]
    const { prisma } = api.services.database
    await prisma.attachment.updateMany({ where: { id: deleted.id }, data: { deletedAt: api.clock.now } })
    api.clock.forward(24 * 3_600_000 + 1)
    const fresh = await upload()

    await Promise.all([sweep(api.services), sweep(api.services)])
    const left = await prisma.attachment.findMany({ where: { organizationId: company.organization.id }, select: { id: true, storageKey: true } })
    expect(left.map(({ id }) => id).sort()).toEqual([deleted.id, fresh.id].sort())
    const key = (url: string) => url.split('?')[0]!.replace('/api/v1/files/', '')
    for (const url of [old.url, old.thumbnailUrl]) {
      expect((await download(api.services.storage.address(key(url), api.clock.now))).statusCode).toBe(404)
    }
    expect((await download(fresh.url)).statusCode).toBe(200)
  })

  it('S1-41 takes the files of a deleted image after thirty days, and what it was stays written', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const order = await makeOrder(operator, company)
    const params = { id: order.id }
    const upload = async () => operator.ok(attachments.upload, { file: fileOf(await png(50, 50)) })
    const [early, late, kept] = [await upload(), await upload(), await upload()]
    await operator.ok(attachments.add, { params, body: { attachmentIds: [early.id, late.id, kept.id] } })
    await operator.ok(attachments.delete, { params: { ...params, attachmentId: early.id } })
    const dayMs = 24 * 3_600_000
    api.clock.forward(dayMs)
    await operator.ok(attachments.delete, { params: { ...params, attachmentId: late.id } })

    const key = (url: string) => url.split('?')[0]!.replace('/api/v1/files/', '')
    const served = async ({ url, thumbnailUrl }: typeof early) =>
      Promise.all([url, thumbnailUrl].map(async (each) => (await download(api.services.storage.address(key(each), api.clock.now))).statusCode))
    api.clock.forward(29 * dayMs)
    await sweep(api.services)
    expect(await served(early)).toEqual([200, 200])
    api.clock.forward(1)
    await Promise.all([sweep(api.services), sweep(api.services)])
    expect([await served(early), await served(late), await served(kept)]).toEqual([
      [404, 404],
      [200, 200],
      [200, 200],
    ])
    const row = await api.services.database.prisma.attachment.findFirstOrThrow({ where: { id: early.id } })
    expect(row).toMatchObject({ orderId: order.id, name: early.name, bytes: early.bytes, storageKey: '', thumbnailKey: '' })
    expect(row.deletedAt).not.toBeNull()
  })

  it('forgets answers after a day, tries and what is long over after thirty', async () => {
    const company = await makeCompany(api)
    const master = await company.user('master')
    const { prisma } = api.services.database
    const organizationId = company.organization.id
    const ago = (days: number) => new Date(api.clock.now.getTime() - days * 24 * 3_600_000)
    const token = { organizationId, userId: master.id, kind: 'INVITE' as const, createdAt: ago(40) }
    await prisma.oneTimeToken.createMany({
      data: [
        { ...token, id: '019a0000-0000-7000-8000-000000000001', tokenHash: 'a', expiresAt: ago(31) },
        { ...token, id: '019a0000-0000-7000-8000-000000000002', tokenHash: 'b', expiresAt: ago(29) },
      ],
    })
    const attempt = { organizationId, kind: 'LOGIN' as const, subject: 'x', ip: '127.0.0.1', ok: false }
    await prisma.attempt.createMany({
      data: [
        { ...attempt, id: '019a0000-0000-7000-8000-000000000001', at: ago(31) },
        { ...attempt, id: '019a0000-0000-7000-8000-000000000002', at: ago(29) },
      ],
    })
    const answer = { organizationId, actor: 'x', requestHash: '', body: '' }
    await prisma.idempotentAnswer.createMany({
      data: [
        { ...answer, key: 'old', createdAt: ago(1.1) },
        { ...answer, key: 'new', createdAt: ago(0.9) },
      ],
    })
    await prisma.session.updateMany({ where: { organizationId }, data: { expiresAt: ago(31) } })

    await sweep(api.services)
    const where = { organizationId }
    expect(await prisma.oneTimeToken.findMany({ where, select: { tokenHash: true } })).toEqual([{ tokenHash: 'b' }])
    expect(await prisma.attempt.count({ where })).toBe(1)
    expect(await prisma.idempotentAnswer.findMany({ where, select: { key: true } })).toEqual([{ key: 'new' }])
    expect(await prisma.session.count({ where })).toBe(0)
  })
})
