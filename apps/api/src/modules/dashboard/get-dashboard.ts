import { companyDay } from '../../company-day.ts'
import type { StaffCtx } from '../../context.ts'
import type { Asked } from './conditions.ts'
import { countDays } from './count-days.ts'
import { countOverStage } from './count-over-stage.ts'
import { countStages } from './count-stages.ts'
import { sumMoneyToday, sumUnclosed } from './sum-money.ts'

/** What a shop looks at in the morning; each figure is what the list of its filter holds. */
export async function getDashboard(ctx: StaffCtx, asked: Asked) {
  const today = companyDay(ctx)
  const seesMoney = ctx.actor.permissions.has('payments.read')
  const [stages, overStage, days, unclosed, moneyToday] = await Promise.all([
    countStages(ctx, today, asked),
    countOverStage(ctx, today, asked),
    countDays(ctx, today, asked),
    seesMoney ? sumUnclosed(ctx, today, asked) : null,
    seesMoney ? sumMoneyToday(ctx, today, asked) : null,
  ])
  return { at: ctx.now, ...stages, overStage, unclosed, moneyToday, days }
}
