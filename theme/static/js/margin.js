// On wide screens each date and topic of a post stands beside its line: drawn, for eyes only,
// as the fold says it to everyone.
export function startMargin() {
  const prose = document.querySelector('.prose');
  const wide = matchMedia('(min-width: 64rem)');
  const notes = new Map();
  for (const entry of document.querySelectorAll('[data-note]')) {
    const block = document.getElementById(entry.dataset.note);
    if (!prose?.contains(block)) continue;
    const note = notes.get(block) ?? document.createElement('div');
    note.className = 'mnote';
    note.ariaHidden = 'true';
    const words = entry.querySelector('span').cloneNode(true);
    words.querySelector('small')?.remove();
    for (const part of words.children) {
      part.dataset.say = part.textContent;
      part.textContent = '';
      if (part.href) part.tabIndex = -1;
    }
    note.append(words);
    notes.set(block, note);
  }
  prose?.append(...notes.values());

  const place = () => {
    if (!wide.matches) return;
    const top = prose.getBoundingClientRect().top;
    let free = 0;
    for (const [block, note] of [...notes].sort(([a], [b]) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))) {
      const at = Math.max(free, block.getBoundingClientRect().top - top);
      note.style.insetBlockStart = `${Math.round(at)}px`;
      free = at + note.offsetHeight + 6;
    }
  };
  place();
  document.fonts?.ready.then(place);
  new ResizeObserver(place).observe(prose);
}
