// Copies an address and says so; where that is not allowed, it is selected instead.
export function startCopy() {
  const told = document.querySelector('[data-copied]');
  for (const button of document.querySelectorAll('[data-copy]')) {
    const source = document.getElementById(button.dataset.copy);
    button.addEventListener('click', () => navigator.clipboard.writeText(source.textContent).then(
      () => { told.textContent = button.textContent = told.dataset.copied; },
      () => { told.textContent = told.dataset.selected; getSelection().selectAllChildren(source); },
    ));
  }
}
