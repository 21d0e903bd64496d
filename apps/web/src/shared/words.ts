import { useTranslation } from 'react-i18next';

/** A code with its words, as the API tells it: English where there is any. */
export interface CodeWords {
  readonly code: string;
  readonly labelDe: string | null;
  readonly labelEn: string | null;
}

/** How the language of the screen calls a code. */
export function useWords(): (words: CodeWords) => string {
  const { i18n } = useTranslation();
  return ({ code, labelDe, labelEn }) => (i18n.language === 'en' ? (labelEn ?? labelDe) : labelDe) ?? code;
}

/** As the API names the language of its sentences. */
export function useScreenLanguage(): 'DE' | 'EN' {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'EN' : 'DE';
}
