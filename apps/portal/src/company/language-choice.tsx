import type { Language } from '@amparo/contracts/common'
import { useSpeech } from '../i18n/language'

const choices: readonly { language: Language; short: string; name: string }[] = [
  { language: 'es', short: 'ES', name: 'Español' },
  { language: 'pt-BR', short: 'PT', name: 'Português' },
]

export function LanguageChoice() {
  const { language: current, choose, t } = useSpeech()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div className="languages" role="group" aria-label={t('language')}>
      {choices.map(({ language, short, name }) => (
        <button key={language} type="button" lang={language} aria-pressed={language === current} onClick={() => choose(language)}>
          {short}
          <span className="unseen">, {name}</span>
        </button>
      ))}
    </div>
  )
}
