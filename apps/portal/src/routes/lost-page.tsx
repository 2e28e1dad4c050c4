import { Frame } from '../company/frame'
import { useSpeech } from '../i18n/language'
import { PageTitle } from '../page/page-title'
import { Link } from '../router/link'

export function LostPage({ company }: { company: string | undefined }) {
  const { t } = useSpeech()
  return (
    <Frame>
      <section className="card">
        <PageTitle title={t('company.lostTitle')}>{t('company.lostTitle')}</PageTitle>
        <p className="lead">{t('company.lost')}</p>
        <Link className="button" to={`/${company ?? ''}`}>
          {t('company.toForm')}
        </Link>
      </section>
    </Frame>
  )
}
