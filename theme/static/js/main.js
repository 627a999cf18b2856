import { startTheme } from './theme.js';
import { startLive } from './live.js';

startTheme();
startLive();
if (document.querySelector('[data-filter]')) import('./filter.js').then((part) => part.startFilter());
if (document.querySelector('[data-note]')) import('./margin.js').then((part) => part.startMargin());
