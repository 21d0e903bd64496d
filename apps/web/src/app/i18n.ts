import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import commonDe from '../texts/common.de.json';
import commonEn from '../texts/common.en.json';

export type Language = 'de' | 'en';
const KEPT_AS = 'language';

/** German is the language of the house; English is complete. Features bring their own texts with their code. */
export const i18n: I18n = i18next.createInstance();

export function startTexts(): void {
  void i18n.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: false,
    ns: ['common'],
    defaultNS: 'common',
    resources: { de: { common: commonDe }, en: { common: commonEn } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  tellThePage();
}

/** What a feature says, in both languages; `name` is its folder. */
export function addTexts(name: string, texts: Readonly<Record<Language, object>>): void {
  for (const language of ['de', 'en'] as const) i18n.addResourceBundle(language, name, texts[language]);
}

export async function speak(language: Language): Promise<void> {
  await i18n.changeLanguage(language);
  localStorage.setItem(KEPT_AS, language);
  tellThePage();
}

const tellThePage = (): void => {
  document.documentElement.lang = i18n.language;
};

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === 'de' || kept === 'en') return kept;
  return navigator.languages.find((tag) => /^(de|en)\b/.test(tag))?.startsWith('en') ? 'en' : 'de';
}
