import { useSpeech } from '../i18n/language'

export function Skeleton() {
  const { t } = useSpeech()
  return (
    <div className="card skeleton" role="status">
      <span className="unseen">{t('loading')}</span>
      <i className="bone bone-title" />
      <i className="bone" />
      <i className="bone bone-half" />
      <i className="bone bone-field" />
      <i className="bone bone-field" />
    </div>
  )
}
