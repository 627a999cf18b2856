// The search page. Words and filters stand in the URL alone; Pagefind fetches only the pieces of its index that it needs.
import { say } from './page.js';

const PAGE = 10;
const FILTERS = ['group', 'topic', 'event', 'year'];

export async function startSearch() {
  const form = document.querySelector('[data-search]');
  const told = document.querySelector('[data-told]');
  const list = document.querySelector('[data-results]');
  const more = document.querySelector('[data-more]');
  let results = [];
  let asked = 0;

  const chosen = () => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
  const fromUrl = () => {
    const said = new URLSearchParams(location.search);
    for (const field of form.elements) if (field.name) field.value = said.get(field.name) ?? '';
  };
  const toUrl = () => {
    const query = new URLSearchParams(chosen()).toString();
    history.replaceState(null, '', location.pathname + (query && `?${query}`));
  };

  async function show() {
    const mine = asked;
    const next = await Promise.all(results.slice(list.children.length, list.children.length + PAGE).map((result) => result.data()));
    if (mine !== asked) return;
    list.append(...next.map(entry));
    more.hidden = list.children.length >= results.length;
  }

  async function search(pagefind) {
    const mine = ++asked;
    const { q, ...filters } = chosen();
    const found = q || Object.keys(filters).length ? await pagefind.search(q || null, { filters }) : { results: [] };
    if (mine !== asked) return;
    results = found.results;
    list.replaceChildren();
    told.textContent = !q && !Object.keys(filters).length ? '' : results.length ? say(form.dataset.found, { found: results.length }) : form.dataset.none;
    await show();
  }

  try {
    const pagefind = await import(form.dataset.search);
    await pagefind.options({ baseUrl: form.dataset.base, excerptLength: 28 });
    offer(form, await pagefind.filters());
    fromUrl();
    form.elements.q.focus();
    let wait;
    const again = () => { toUrl(); search(pagefind); };
    form.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(again, 150); });
    form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(wait); again(); });
    more.addEventListener('click', async () => {
      const at = list.children.length;
      await show();
      list.children[at]?.querySelector('a').focus();
    });
    addEventListener('popstate', () => { fromUrl(); search(pagefind); });
    await search(pagefind);
  } catch {
    told.textContent = form.dataset.failed;
  }
}

function offer(form, filters) {
  for (const name of FILTERS) {
    const values = Object.keys(filters[name] ?? {}).sort((a, b) => (name === 'year' ? b.localeCompare(a) : a.localeCompare(b)));
    const field = form.elements[name];
    field.append(...values.map((value) => new Option(value, value)));
    field.disabled = !values.length;
  }
}

/** A result: what it is and when, the title, and the words around what was found with the found ones marked. */
function entry({ url, meta, excerpt }) {
  const item = document.createElement('li');
  const title = document.createElement('h2');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  title.append(link);
  const text = document.createElement('p');
  text.dir = 'auto';
  // Pagefind escapes the page's words and adds <mark>: read as a document of its own, in which nothing runs.
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    const part = document.createElement(node.nodeName === 'MARK' ? 'mark' : 'span');
    part.textContent = node.textContent;
    text.append(part);
  }
  const note = document.createElement('p');
  note.className = 'when';
  note.textContent = meta.note ?? '';
  item.append(note, title, text);
  return item;
}
