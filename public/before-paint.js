/*
 * What has to be known before the first paint; loaded as a plain script in the head because the security policy
 * allows no inline ones. The switch of the theme is in src/app/ui/theme.ts, which uses the same key and attribute.
 */
;(function () {
  var choice = null
  var hasPlans = false
  try {
    choice = localStorage.getItem('crossover/theme')
    hasPlans = Object.keys(localStorage).some(function (name) {
      return /^crossover\/(plan|damaged)\//.test(name)
    })
  } catch {
    // Storage may be blocked; the system's theme will do, and nothing is kept.
  }
  var page = document.documentElement
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  page.dataset.theme = dark ? 'dark' : 'light'
  // What Start says stands in the page; it is hidden where the app will show something else.
  var isStart = location.hash === '#/start' || (/^#?\/?$/.test(location.hash) && !hasPlans)
  if (!isStart) page.dataset.elsewhere = ''
})()
