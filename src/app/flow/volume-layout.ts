import { route, type FlowLayout } from './flow-layout.ts'

const OUTCOME = { width: 160, height: 76 }
const OPEN = { width: 128, height: 40 }

/** The volume tree: the bands from few calls to many stand from left to right, the payback between its two ends. */
export const VOLUME_LAYOUT: FlowLayout = {
  size: { width: 820, height: 381 },
  boxes: {
    calls: { x: 229, y: 1, width: 196, height: 100 },
    payback: { x: 229, y: 164, width: 196, height: 140 },
    'cloud-nearly-every-time': { x: 1, y: 196, ...OUTCOME },
    'local-likely': { x: 489, y: 196, ...OUTCOME },
    'local-nearly-every-time': { x: 661, y: 196, ...OUTCOME, width: 158 },
    'not-enough-data:calls': { x: 540, y: 1, ...OPEN },
    'not-enough-data:payback': { x: 263, y: 340, ...OPEN },
  },
  routes: {
    'calls>cloud-nearly-every-time': route('end', 221, 40, [229, 51], [81, 51], [81, 196]),
    'calls>payback': route('start', 335, 132, [327, 101], [327, 164]),
    'calls>local-likely': route('start', 433, 75, [425, 88], [569, 88], [569, 196]),
    'calls>local-nearly-every-time': route('start', 433, 51, [425, 62], [740, 62], [740, 196]),
    'calls>not-enough-data:calls+': route('start', 433, 10, [425, 21], [540, 21]),

    'payback>local-likely': route('start', 433, 223, [425, 234], [489, 234]),
    'payback>cloud-nearly-every-time': route('end', 221, 223, [229, 234], [161, 234]),
    'payback>not-enough-data:payback+': route('start', 335, 322, [327, 304], [327, 340]),
  },
}
