import { route, type FlowLayout } from './flow-layout.ts'

const QUESTION = { width: 172, height: 76 }
const OUTCOME = { width: 172, height: 76 }
const OPEN = { width: 128, height: 40 }

/**
 * The main flowchart. The strong cloud outcome stands between capability and cost, since so no two lines cross.
 * "Not enough data" is one outcome drawn beside every question, since six lines to one place would hide the
 * chart. The cost box is the largest: it names the pair and its payback.
 */
export const MAIN_LAYOUT: FlowLayout = {
  size: { width: 820, height: 813 },
  boxes: {
    sensitivity: { x: 326, y: 1, ...QUESTION },
    latency: { x: 326, y: 135, ...QUESTION },
    'strong-local': { x: 1, y: 135, ...OUTCOME, width: 130 },
    pattern: { x: 326, y: 269, ...QUESTION },
    capability: { x: 85, y: 434, ...QUESTION },
    'strong-cloud': { x: 326, y: 434, ...OUTCOME },
    cost: { x: 622, y: 402, width: 196, height: 140 },
    team: { x: 326, y: 596, ...QUESTION },
    'local-with-fallback': { x: 326, y: 736, ...OUTCOME },
    'migration-plan': { x: 622, y: 736, ...OUTCOME, width: 196 },
    'not-enough-data:sensitivity': { x: 622, y: 19, ...OPEN },
    'not-enough-data:latency': { x: 622, y: 153, ...OPEN },
    'not-enough-data:pattern': { x: 622, y: 268, ...OPEN },
    'not-enough-data:capability': { x: 85, y: 546, ...OPEN },
    'not-enough-data:cost': { x: 690, y: 578, ...OPEN },
    'not-enough-data:team': { x: 86, y: 633, ...OPEN },
  },
  routes: {
    'sensitivity>strong-local': route('end', 318, 28, [326, 39], [66, 39], [66, 135]),
    'sensitivity>latency': route('start', 420, 106, [412, 77], [412, 135]),
    'sensitivity>not-enough-data:sensitivity+': route('start', 506, 28, [498, 39], [622, 39]),

    'latency>strong-local': route('end', 318, 162, [326, 173], [131, 173]),
    'latency>pattern': route('start', 420, 240, [412, 211], [412, 269]),
    'latency>not-enough-data:latency+': route('start', 506, 162, [498, 173], [622, 173]),

    'pattern>strong-cloud': route('start', 420, 390, [412, 345], [412, 434]),
    'pattern>capability': route('end', 318, 296, [326, 307], [171, 307], [171, 434]),
    'pattern>cost': route('start', 506, 342, [498, 328], [720, 328], [720, 402]),
    'pattern>not-enough-data:pattern+': route('start', 506, 277, [498, 288], [622, 288]),

    'capability>strong-cloud': route('start', 264, 461, [257, 472], [326, 472]),
    'capability>team': route('end', 376, 580, [222, 510], [222, 566], [384, 566], [384, 596]),
    'capability>team+': route('end', 404, 529, [243, 510], [243, 540], [412, 540], [412, 596]),
    'capability>not-enough-data:capability+': route('start', 113, 528, [105, 510], [105, 546]),

    'cost>strong-cloud': route('end', 616, 461, [622, 472], [498, 472]),
    'cost>team': route('start', 448, 555, [672, 542], [672, 566], [440, 566], [440, 596]),
    'cost>not-enough-data:cost+': route('end', 778, 560, [786, 542], [786, 578]),

    'team>strong-local': route('end', 318, 604, [326, 615], [66, 615], [66, 211]),
    'team>local-with-fallback+': route('start', 420, 704, [412, 672], [412, 736]),
    'team>migration-plan': route('start', 506, 623, [498, 634], [720, 634], [720, 736]),
    'team>not-enough-data:team+': route('end', 318, 642, [326, 653], [214, 653]),
  },
}
