import type { ReactNode } from 'react'
import { useSpeech } from '../i18n/language'
import { Link } from '../router/link'
import { useAccent } from './accent'
import type { Company } from './company'
import { LanguageChoice } from './language-choice'

export function Frame({ company, children }: { company?: Company | undefined; children: ReactNode }) {
  const { t } = useSpeech()
  useAccent(company?.color)
  return (
    <div className="page">
      <header className="top">
        {company ? (
          <Link className="brand" to={`/${company.slug}`}>
            {company.logoUrl ? (
              <img className="logo" src={company.logoUrl} alt="" />
            ) : (
              <span className="monogram" aria-hidden="true">
                {company.name.slice(0, 1)}
              </span>
            )}
            <span>{company.name}</span>
          </Link>
        ) : (
          <span />
        )}
        <LanguageChoice />
      </header>
      <main>{children}</main>
      {company && (
        <footer className="foot">
          <p>
            {company.name}
            {company.address && `, ${company.address}`}
          </p>
          {company.website && /^https?:/.test(company.website) && (
            <p>
              <a href={company.website}>{company.website.replace(/^https?:\/\/|\/$/g, '')}</a>
            </p>
          )}
          {company.demo && <p>{t(company.reset ? 'demoReset' : 'demo')}</p>}
        </footer>
      )}
    </div>
  )
}
