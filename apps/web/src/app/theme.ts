/** Light, dark, or as the device says. KERN reads `data-kern-theme` at the root. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT_AS = 'theme';
const darkDevice = matchMedia('(prefers-color-scheme: dark)');

export function keptTheme(): Theme {
  const kept = localStorage.getItem(KEPT_AS);
  return THEMES.find((theme) => theme === kept) ?? 'system';
}

export function wear(theme: Theme): void {
  localStorage.setItem(KEPT_AS, theme);
  show(theme);
}

export function startTheme(): void {
  show(keptTheme());
  darkDevice.addEventListener('change', () => show(keptTheme()));
}

function show(theme: Theme): void {
  const isDark = theme === 'dark' || (theme === 'system' && darkDevice.matches);
  document.documentElement.dataset['kernTheme'] = isDark ? 'dark' : 'light';
}
