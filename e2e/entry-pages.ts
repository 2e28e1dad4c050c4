import { projects, units } from '@amparo/contracts/staff/places'
import { callApi } from './api.ts'
import type { ProductPage } from './pages.ts'

type Office = (name: string, path: string, prepare?: ProductPage['prepare']) => ProductPage

/** The entry of a request with each association filled in, and the places that it is about. */
export async function entryPages(base: string, token: string, office: Office): Promise<ProductPage[]> {
  const { data } = await callApi(base, units.list, { query: { limit: 100 } }, token)
  const unit = data.find(({ owners, tenants }) => owners.length && tenants.length)!
  const [owner, tenant] = [unit.owners[0]!, unit.tenants[0]!]
  const [project] = (await callApi(base, projects.list, { query: { q: unit.project.name, limit: 1 } }, token)).data
  const refused: ProductPage['prepare'] = async (page) => {
    await page.getByRole('button', { name: /^(Crear solicitud|Criar solicitação)$/ }).click()
    await page.getByRole('alert').first().waitFor()
  }
  return [
    office('request-new', '/requests/new'),
    office('request-new-owner', `/requests/new?customerId=${owner.id}`, async (page) => {
      await page
        .getByRole('combobox', { name: 'Tipo' })
        .or(page.getByRole('textbox', { name: 'Tipo' }))
        .click()
      await page.getByRole('option').nth(1).click()
      await page.getByText(/^(Plazo|Prazo): /).waitFor()
    }),
    office('request-new-tenant', `/requests/new?customerId=${tenant.id}&unitId=${unit.id}&association=TENANT`, async (page) => {
      await page
        .getByRole('button', { name: /^Editar (datos|dados)$/ })
        .first()
        .click()
      await page.getByRole('textbox', { name: /^(Correo|E-mail)$/ }).waitFor()
    }),
    office('request-new-unit', `/requests/new?unitId=${unit.id}`),
    office('request-new-other', '/requests/new?association=OTHER', refused),
    office('projects', '/projects'),
    office('project', `/projects/${project!.id}`),
    office('project-several', `/projects/${project!.id}`, async (page) => {
      await page.getByRole('button', { name: /^(Agregar varias|Adicionar várias)$/ }).click()
      await page.getByRole('textbox', { name: /^Números/ }).fill('2101-2108')
    }),
    office('project-term', `/projects/${project!.id}`, async (page) => {
      await page
        .getByRole('button', { name: /^(Cambiar|Alterar): / })
        .first()
        .click()
    }),
    office('unit', `/units/${unit.id}`),
    office('unit-party', `/units/${unit.id}`, async (page) => {
      await page.getByRole('button', { name: /^(Agregar arrendatario|Adicionar inquilino)$/ }).click()
      await page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox')).first().waitFor()
    }),
    office('customer-of-unit', `/customers/${owner.id}`),
  ]
}
