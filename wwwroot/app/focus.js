// Gives the focus to what opens and takes it back when that closes, as a dialog does:
//   <h2 tabindex="-1" data-borrows-focus>      has the focus as soon as it is on the page; when it goes and the focus went
// with it, the focus is again where it was before.
const lent = new Map();

function borrow(element) {
  if (lent.has(element)) return;
  lent.set(element, document.activeElement);
  element.focus({ preventScroll: true });
}

function giveBack() {
  for (const [element, opener] of lent) {
    if (element.isConnected) continue;
    lent.delete(element);
    // Whoever took the focus elsewhere meanwhile keeps it.
    if (document.activeElement === document.body && opener?.isConnected) opener.focus({ preventScroll: true });
  }
}

new MutationObserver(changes => {
  if (changes.every(change => change.addedNodes.length === 0) && lent.size === 0) return;
  giveBack();
  document.querySelectorAll('[data-borrows-focus]').forEach(borrow);
}).observe(document.body, { childList: true, subtree: true });
