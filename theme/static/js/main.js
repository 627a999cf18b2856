import { startTheme } from './theme.js';
import { startLive } from './live.js';

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
