import { languageNames, languages } from '@amparo/contracts/model/languages'
import { organizations } from '@amparo/contracts/staff/auth'
import { call } from '@amparo/web/api/call'
import { rememberLanguage } from '@amparo/web/i18n/language'
import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { switchLanguage } from '../i18n/load.ts'
import { companySlug } from './company.ts'
import classes from './entrance.module.css'

/** What the entrance shows of the company in the address: public, read before anybody signs in. */
export function useCompany() {
  return useQuery({
    queryKey: [organizations.find.path, companySlug],
    queryFn: ({ signal }) => call(organizations.find, { params: { slug: companySlug! } }, { signal }),
    enabled: companySlug !== null,
    staleTime: 60_000,
    retry: false,
  })
}

/** The frame of every page before one is in: the company's mark, one column, the choice of language. */
export function EntrancePage({ title, children }: { title?: string; children: ReactNode }) {
  const { i18n } = useTranslation()
  const company = useCompany().data
  return (
    <main className={classes.entrance} style={{ '--company': company?.color ?? 'var(--mantine-primary-color-filled)' } as CSSProperties}>
      <title>{[title, company?.name ?? 'Amparo'].filter(Boolean).join(' · ')}</title>
      <div className={classes.column}>
        <div className={classes.brand}>
          {company?.logoUrl ? (
            <img src={company.logoUrl} alt="" className={classes.logo} />
          ) : (
            <span className={classes.mark} aria-hidden>
              {(company?.name ?? 'A')[0]}
            </span>
          )}
          <span className={classes.name}>{company?.name ?? (companySlug ? '\u00a0' : 'Amparo')}</span>
        </div>
        <div className={classes.panel}>
          {title && <h1 className={classes.title}>{title}</h1>}
          {children}
        </div>
        <div className={classes.languages}>
          {languages.map((language) => (
            <UnstyledButton
              key={language}
              lang={language}
              className={classes.language}
              aria-pressed={i18n.language === language}
              onClick={() => {
                rememberLanguage(language)
                void switchLanguage(language)
              }}
            >
              {languageNames[language]}
            </UnstyledButton>
          ))}
        </div>
      </div>
    </main>
  )
}
