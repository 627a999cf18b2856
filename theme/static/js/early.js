// Runs before the first paint, so that a page does not change its colours under the reader's eyes.
try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch { /* no storage: the page follows the system */ }
