import { matchPath, useLocation } from 'react-router'
import { ChooseCompany } from './routes/choose-company'
import { CompanyDoor } from './routes/company-door'
import { LostPage } from './routes/lost-page'

export function App() {
  const { pathname } = useLocation()
  if (pathname === '/') return <ChooseCompany />

  const link = matchPath('/:company/o/:token', pathname)?.params
  const company = link?.company ?? matchPath('/:company', pathname)?.params.company
  if (!company) return <LostPage company={matchPath('/:company/*', pathname)?.params.company} />
  return <CompanyDoor key={company} slug={company} token={link?.token} />
}
