// Runs in the head, before the first paint, so that nobody sees the wrong theme flash by.
// It also works with no circuit: any button with data-theme-switch turns the theme over.
(() => {
  const root = document.documentElement;
  const light = matchMedia('(prefers-color-scheme: light)');
  const chosen = () => document.cookie.match(/(?:^|; )theme=(dark|light)/)?.[1];

  const show = () => { root.dataset.theme = chosen() ?? (light.matches ? 'light' : 'dark'); };

  const choose = theme => {
    // A cookie, not local storage: the server draws the first page in the same theme.
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    show();
  };

  show();
  // Keys are named as the keyboard at hand names them.
  root.toggleAttribute('data-mac', /mac|iphone|ipad/i.test(navigator.userAgentData?.platform ?? navigator.platform));
  light.addEventListener('change', show);
  // In the capture phase: a page that asks afterwards which theme is on hears the new one.
  document.addEventListener('click', e => {
    if (e.target.closest?.('[data-theme-switch]')) choose(root.dataset.theme === 'dark' ? 'light' : 'dark');
  }, true);

  window.commandTheme = { current: () => root.dataset.theme, choose };
})();
