// Light or dark: as the system says, until the reader chooses.

const KEY = 'sandbox-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => (localStorage.getItem(KEY) ?? (system.matches ? 'dark' : 'light')) === 'dark';
const apply = () => { document.documentElement.dataset.theme = isDark() ? 'dark' : 'light'; };

/** Applies the theme now and whenever the system changes its mind. */
export function startTheme() {
  apply();
  system.addEventListener('change', apply);
}

/** Switches between the two and remembers the choice. */
export function flipTheme() {
  localStorage.setItem(KEY, isDark() ? 'light' : 'dark');
  apply();
}
