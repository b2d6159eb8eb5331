// Opens and closes the palette without asking the circuit; a native dialog gives the focus back by itself.
const busy = () => document.querySelector('[role="dialog"], dialog[open]');

export function attach(dialog, dotnet) {
  const input = dialog.querySelector('input');
  const tell = (method, ...args) => dotnet.invokeMethodAsync(method, ...args).catch(() => {});

  function open() {
    if (busy()) return;
    input.value = '';
    dialog.showModal();
    tell('OpenedAsync');
  }

  const onKey = e => {
    if (e.key.toLowerCase() !== 'k' || !(e.ctrlKey || e.metaKey) || e.shiftKey || e.altKey) return;
    e.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  };
  const onClick = e => { if (e.target.closest?.('[data-palette-open]')) open(); };
  document.addEventListener('keydown', onKey);
  document.addEventListener('click', onClick);

  dialog.addEventListener('keydown', e => {
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(e.key) || e.isComposing) return;
    e.preventDefault();
    tell('PressAsync', e.key);
  });
  // A press beside the box closes it; one on a row must not take the focus from the box.
  dialog.addEventListener('mousedown', e => { if (e.target !== input) e.preventDefault(); });
  dialog.addEventListener('click', e => { if (e.target === dialog) dialog.close(); });
  dialog.addEventListener('close', () => tell('Closed'));
  new MutationObserver(() => document.getElementById(input.getAttribute('aria-activedescendant'))?.scrollIntoView({ block: 'nearest' }))
    .observe(input, { attributeFilter: ['aria-activedescendant'] });

  return {
    open,
    close: () => dialog.close(),
    stop: () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onClick);
    },
  };
}
