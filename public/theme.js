/*
 * Sets the theme before the first paint; loaded as a plain script in the head because the security policy
 * allows no inline ones. The switch is in src/app/ui/theme.ts, which uses the same key and attribute.
 */
;(function () {
  var choice = null
  try {
    choice = localStorage.getItem('crossover/theme')
  } catch {
    // Storage may be blocked; the system's theme will do.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
