import { type Ctx, rows } from '../../context.ts'

/** The text of an order that words are looked for in, from its row `o` and its customer `c`. */
const searchTextSql = `concat_ws(' ', o.number, nullif(c."searchText", ''),
  (select nullif(d."searchText", '') from "Device" d where d."organizationId" = o."organizationId" and d.id = o."deviceId"))`

/** Lets orders be found by the words that their customer or device has now, in the transaction that changed those. */
export async function followWordsOf(ctx: Ctx, changed: { customerId: string } | { deviceId: string } | { orderId: string }): Promise<void> {
  const [[column, id]] = Object.entries(changed) as [[keyof typeof columns, string]]
  await rows(
    ctx,
    `update "Order" o set "searchText" = ${searchTextSql} from "Customer" c
     where c."organizationId" = o."organizationId" and c.id = o."customerId" and o."organizationId" = $1::uuid and o."${columns[column]}" = $2::uuid`,
    [ctx.organization.id, id],
  )
}

const columns = { customerId: 'customerId', deviceId: 'deviceId', orderId: 'id' } as const
