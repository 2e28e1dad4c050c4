import type { OrganizationBrief } from '@amparo/contracts/staff/auth'
import type { z } from 'zod'
import classes from './company-mark.module.css'

/** The company's logo, or its initial on its colour. */
export function CompanyMark({ company }: { company: Pick<z.infer<typeof OrganizationBrief>, 'name' | 'color' | 'logoUrl'> }) {
  if (company.logoUrl) return <img src={company.logoUrl} alt="" className={classes.logo} />
  return (
    <span className={classes.mark} style={{ background: company.color }} aria-hidden>
      {company.name[0]}
    </span>
  )
}
