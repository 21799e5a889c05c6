/** How rented machines are paid, a rent is held and a machine is paid for, in a name. */
export const BILLINGS = {
  'always-on': 'always on',
  schedule: 'office hours',
  hourly: 'by the hour',
  'scale-to-zero': 'to zero',
} as const
export const HELD_AS = {
  'on-demand': 'on demand',
  '1-month': '1 month',
  '1-year': '1 year',
  '3-year': '3 years',
  spot: 'spot',
} as const
export const FINANCES = { buy: 'bought', lease: 'leased' } as const // prettier-ignore
