import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface DocumentTime {
  name: string
  best: number
  median: number
}

const times = 20
const photoFolder = join(import.meta.dirname, '../apps/api/src/demo/photos')

/** How long a document takes from the request to its last byte, one after the other, in ms: the goal is 300 for each. */
export async function measureDocuments(base: string, token: string): Promise<DocumentTime[]> {
  const bearer = { authorization: `Bearer ${token}` }
  const ask = async (path: string, body?: object | FormData): Promise<Response> => {
    const json = body && !(body instanceof FormData)
    const response = await fetch(`${base}${path}`, {
      headers: { ...bearer, ...(json && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: json ? JSON.stringify(body) : body }),
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response
  }
  // biome-ignore lint/suspicious/noExplicitAny: the bench reads what it asked for
  const tell = async (path: string, body?: object | FormData): Promise<any> => (await ask(path, body)).json()

  const [locations, methods, statuses] = await Promise.all(
    ['/locations', '/catalogs/payment-methods', '/catalogs/public-statuses'].map(async (path) => (await tell(path)).data),
  )
  const customer = { kind: 'PERSON', name: 'Carla', surname: 'Muñoz Soto', country: 'CL', language: 'es', email: 'carla@correo.cl' }
  const device = { kind: 'Celular', brand: 'Samsung', model: 'Galaxy S22', serial: 'R58N12ABCDE' }
  const reason = 'Se le cayó en la micro y se trizó la pantalla. El táctil responde a ratos.'
  const { id } = await tell('/orders', { customer, device, locationId: locations[0].id, reason, price: 45_000 })
  const lines = Array.from({ length: 40 }, (_, place) => ({
    description: `Repuesto ${place + 1}: módulo de pantalla con marco`,
    quantity: 1 + (place % 3),
    unitPrice: 12_990,
    warranty: { value: 3, unit: 'MONTHS' },
  }))
  const { id: estimateId } = await tell(`/orders/${id}/estimates`, { lines: lines.map((line) => ({ kind: 'PART', ...line })) })
  await ask(`/orders/${id}/estimates/${estimateId}/send`, { notify: false })
  for (const line of lines) await ask(`/orders/${id}/parts`, line)
  const attachmentIds: string[] = []
  for (const name of readdirSync(photoFolder)
    .filter((file) => !file.includes('-s.'))
    .slice(0, 12)) {
    const form = new FormData()
    form.set('file', new File([readFileSync(join(photoFolder, name))], name))
    attachmentIds.push((await tell('/attachments', form)).id)
  }
  await ask(`/orders/${id}/attachments`, { attachmentIds, customerSees: true })
  const { money } = await tell(`/orders/${id}`)
  const cash = methods.find(({ kind }: { kind: string }) => kind === 'CASH')
  await ask(`/orders/${id}/payments`, { methodId: cash.id, amount: money.balance, currency: money.currency })
  const delivered = statuses.find(({ category }: { category: string }) => category === 'DELIVERED')
  await ask(`/orders/${id}/status-updates`, { kind: 'PUBLIC', statusId: delivered.id, note: 'Le cambiamos el módulo de pantalla.', notify: false })
  await ask(`/orders/${id}/close`, {})

  const measured: DocumentTime[] = []
  for (const [name, file] of [
    ['ticket', 'ticket.pdf'],
    ['receipt', 'receipt.pdf?paper=ROLL'],
    ['estimate of 40 lines', 'estimate.pdf'],
    ['report of 40 parts and 12 photos', 'report.pdf'],
  ] as const) {
    const took: number[] = []
    // The first ones read the library.
    for (let time = -3; time < times; time++) {
      const began = performance.now()
      await (await ask(`/orders/${id}/documents/${file}`)).arrayBuffer()
      if (time >= 0) took.push(performance.now() - began)
    }
    took.sort((a, b) => a - b)
    measured.push({ name, best: Math.round(took[0]!), median: Math.round(took[times / 2]!) })
  }
  return measured
}
