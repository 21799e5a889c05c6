/* Before the first paint; see src/app/ui/theme.ts */
;(() => {
  let choice = null
  let hasPlans = false
  try {
    choice = localStorage.getItem('crossover/theme')
    hasPlans = Object.keys(localStorage).some((name) => /^crossover\/(plan|damaged)\//.test(name))
  } catch {
    // Blocked.
  }
  const page = document.documentElement
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  page.dataset.theme = dark ? 'dark' : 'light'
  // Start stands in the page.
  const isStart = location.hash === '#/start' || (/^#?\/?$/.test(location.hash) && !hasPlans)
  if (!isStart) page.dataset.elsewhere = ''
  // A translator moves texts to where React does not look for them.
  const { removeChild, insertBefore } = Node.prototype
  Node.prototype.removeChild = function (child) {
    return child.parentNode === this ? removeChild.call(this, child) : child
  }
  Node.prototype.insertBefore = function (child, next) {
    return insertBefore.call(this, child, next?.parentNode === this ? next : null)
  }
})()
