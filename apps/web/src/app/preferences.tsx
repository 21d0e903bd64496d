import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { speak, type Language } from './i18n.js';
import { keptTheme, THEMES, wear, type Theme } from './theme.js';

const LANGUAGES: readonly Language[] = ['de', 'en'];

/** Language and colours, as this device keeps them. */
export function Preferences(): ReactNode {
  const { t, i18n } = useTranslation('common');
  const [theme, setTheme] = useState(keptTheme);
  return (
    <div className="pv-preferences">
      <div role="group" aria-label={t('preferences.language')} className="pv-toggle">
        {LANGUAGES.map((language) => (
          <button key={language} type="button" lang={language} aria-pressed={i18n.language === language} onClick={() => void speak(language)}>
            {t(`preferences.languages.${language}`)}
          </button>
        ))}
      </div>
      <label className="pv-theme">
        <span className="kern-sr-only">{t('preferences.theme')}</span>
        <select
          value={theme}
          onChange={({ target }) => {
            wear(target.value as Theme);
            setTheme(target.value as Theme);
          }}
        >
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {t(`preferences.themes.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
