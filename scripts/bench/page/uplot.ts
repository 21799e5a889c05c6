import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { COLOURS, SIZE, onPlace, seriesOfPage, type Place } from './series.ts'

/** The series of the app in the fastest chart that is known: how soon a page can have drawn anything. */
const { lines, horizonMonths, mostUsd } = seriesOfPage()
const dataOf = ({ rows }: Place): UPlot.AlignedData => [
  rows.map(({ month }) => month),
  ...lines.map((_, at) => rows.map(({ usd }) => usd[at] ?? 0)),
]
let chart: UPlot | null = null
onPlace((place) => {
  const target = document.querySelector<HTMLElement>('[data-drawing]')
  if (!target) return
  chart ??= new UPlot(
    {
      ...SIZE,
      scales: { x: { time: false, range: [0, horizonMonths] }, y: { range: [0, mostUsd] } },
      series: [{}, ...lines.map((label, at) => ({ label, stroke: COLOURS[at] ?? 'black', width: 2 }))],
      legend: { show: false },
    },
    dataOf(place),
    target,
  )
  chart.setData(dataOf(place))
  // A canvas changes nothing in the document; this tells whoever looks on that it was drawn.
  target.dataset.drawn = String(place.value)
})
