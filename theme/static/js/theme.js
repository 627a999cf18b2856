// The switch between light and dark. Without it a page follows the reader's system.
import { words } from './page.js';

const root = document.documentElement;
const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

export function startTheme() {
  const button = document.querySelector('[data-theme-switch]');
  if (!button) return;
  const label = () => {
    button.textContent = isDark() ? words.light : words.dark;
    button.setAttribute('aria-label', isDark() ? words.toLight : words.toDark);
  };
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try { localStorage.setItem('theme', root.dataset.theme); } catch { /* not remembered */ }
    label();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', label);
  label();
}
