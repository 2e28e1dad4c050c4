import { languageNames, languages } from '@amparo/contracts/model/languages'
import { useSpeech } from '../i18n/language'

export function LanguageChoice() {
  const { language: current, choose, t } = useSpeech()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div className="languages" role="group" aria-label={t('language')}>
      {languages.map((language) => (
        <button key={language} type="button" lang={language} aria-pressed={language === current} onClick={() => choose(language)}>
          {language.slice(0, 2).toUpperCase()}
          <span className="unseen">, {languageNames[language]}</span>
        </button>
      ))}
    </div>
  )
}
