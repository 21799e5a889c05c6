/** Every page of the app by its address. */
export const places: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'result', path: '#/' },
  { name: 'questions', path: '#/questions/sensitivity' },
  { name: 'check', path: '#/check' },
  { name: 'flowchart', path: '#/flowchart' },
  { name: 'options', path: '#/options' },
  { name: 'catalogue', path: '#/catalogue' },
  { name: 'report', path: '#/report' },
  { name: 'presets', path: '#/presets' },
  { name: 'claims', path: '#/claims' },
  { name: 'second opinions', path: '#/opinions' },
  { name: 'whole plan', path: '#/plan' },
  { name: 'method', path: '#/method' },
]
