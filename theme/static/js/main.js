import { startLive } from './live.js';
import { words } from './page.js';

// The switch between light and dark. Without it a page follows the reader's system.
const root = document.documentElement;
const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

function startTheme() {
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

startTheme();
startLive();
if (document.querySelector('[data-filter]')) import('./filter.js').then((part) => part.startFilter());
if (document.querySelector('[data-copy]')) import('./copy.js').then((part) => part.startCopy());
if (document.querySelector('[data-note]')) import('./margin.js').then((part) => part.startMargin());
if (document.querySelector('[data-search]')) import('./search.js').then((part) => part.startSearch());

const search = document.querySelector('[data-search-link]');
if (search) {
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
    event.preventDefault();
    const field = document.querySelector('[data-search] [name=q]');
    if (field) field.focus();
    else location.href = search.href;
  });
}
