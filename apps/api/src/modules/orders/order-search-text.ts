import { type Ctx, rows } from '../../context.ts'

/** The text of an order that words are looked for in, from its row `o` and its customer `c`. */
const searchTextSql = `concat_ws(' ', o.number, nullif(c."searchText", ''),
  (select nullif(d."searchText", '') from "Device" d where d."organizationId" = o."organizationId" and d.id = o."deviceId"))`

/** Lets orders, and the parts used on them, be found by the words that their customer or device has now, in the transaction that changed those. */
export async function followWordsOf(ctx: Ctx, changed: { customerId: string } | { deviceId: string } | { orderId: string }): Promise<void> {
  const [[column, id]] = Object.entries(changed) as [[keyof typeof columns, string]]
  await rows(
    ctx,
    `update "Order" o set "searchText" = ${searchTextSql} from "Customer" c
     where c."organizationId" = o."organizationId" and c.id = o."customerId" and o."organizationId" = $1::uuid and o."${columns[column]}" = $2::uuid`,
    [ctx.organization.id, id],
  )
  await rows(
    ctx,
    `update "Part" p set "searchText" = split_part(p."searchText", E'\\n', 1) || E'\\n' || o."searchText" from "Order" o
     where p."organizationId" = o."organizationId" and p."orderId" = o.id and o."organizationId" = $1::uuid and o."${columns[column]}" = $2::uuid`,
    [ctx.organization.id, id],
  )
}

const columns = { customerId: 'customerId', deviceId: 'deviceId', orderId: 'id' } as const
