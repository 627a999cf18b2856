// Filters of the page of dates. What is chosen stands in the URL alone.
import { say, words } from './page.js';
import { hideEmpty } from './live.js';

const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const matches = (row, { kind, topic, event, q }) =>
  (!kind || row.dataset.kind === kind) &&
  (!topic || (row.dataset.topics ?? '').split(' ').includes(topic)) &&
  (!event || row.dataset.event === event) &&
  plain(q ?? '').split(/\s+/).every((word) => (row.plain ??= plain(row.textContent)).includes(word));

export function startFilter() {
  const form = document.querySelector('[data-filter]');
  const told = document.querySelector('[data-told]');
  const rows = [...document.querySelectorAll('.call')];
  const lists = [...document.querySelectorAll('.calls')];

  const apply = (announce) => {
    const chosen = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
    for (const row of rows) row.hidden = !matches(row, chosen);
    lists.forEach(hideEmpty);
    const hidden = rows.filter((row) => row.hidden).length;
    tell(hidden);
    const query = new URLSearchParams(chosen).toString();
    const url = location.pathname + (query && `?${query}`) + location.hash;
    if (announce) history.replaceState(null, '', url);
  };
  const tell = (hidden) => {
    told.textContent = `${say(hidden ? words.hidden : words.shown, { shown: rows.length - hidden, hidden })} `;
    if (!hidden) return;
    const all = document.createElement('button');
    all.type = 'button';
    all.textContent = words.all;
    all.addEventListener('click', () => { fill({}); apply(true); form.elements[0].focus(); });
    told.append(all);
  };
  const fill = (values) => { for (const field of form.elements) if (field.name) field.value = values[field.name] ?? ''; };
  const fromUrl = () => { fill(Object.fromEntries(new URLSearchParams(location.search))); apply(false); };

  let wait;
  form.addEventListener('submit', (event) => { event.preventDefault(); apply(true); });
  form.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(apply, 250, true); });
  addEventListener('popstate', fromUrl);
  fromUrl();
}
