import type { LineItemId } from '../engine/line-item.ts'

export interface LineItemWords {
  readonly label: string
  /** What it pays for, in one sentence. */
  readonly text: string
}

export const LINE_ITEMS: Record<LineItemId, LineItemWords> = {
  tokens: { label: 'Tokens', text: 'Input, output and reasoning tokens at the provider’s prices.' },
  egress: { label: 'Data out', text: 'Data that leaves the provider’s network, by the gigabyte.' },
  monitoring: { label: 'Monitoring', text: 'Watching and logging what the models do.' },
  integration: { label: 'Integration', text: 'Hours to connect a service, once.' },
  setup: { label: 'Set-up', text: 'Hours to set machines up, once.' },
  rent: { label: 'GPU rent', text: 'Hours of rented GPUs.' },
  storage: { label: 'Storage', text: 'Disks for weights and logs.' },
  hardware: {
    label: 'Hardware',
    text: 'Machines or cards, with those that growth or replacement adds later.',
  },
  host: { label: 'Hosts for cards', text: 'Computers that bare cards are put into.' },
  'tax-and-shipping': { label: 'Tax and shipping', text: 'What is added to the price of hardware.' },
  installation: { label: 'Installation', text: 'Putting machines in place.' },
  lease: { label: 'Lease', text: 'Monthly rates for machines that are leased, with the balloon at the end.' },
  energy: { label: 'Electricity', text: 'Power while idle and while working, with cooling.' },
  maintenance: { label: 'Maintenance', text: 'Service contracts and repairs, as a share of the price.' },
  support: { label: 'Support contract', text: 'A vendor’s contract, beside maintenance.' },
  replacement: { label: 'Replacement', text: 'Parts that are expected to fail once out of warranty.' },
  space: { label: 'Space', text: 'Rack space or colocation.' },
  licences: { label: 'Licences', text: 'Software paid by the machine.' },
  operations: { label: 'Operations', text: 'Hours a month to keep it running.' },
  optimisation: { label: 'Optimisation', text: 'Hours a year to make it faster or cheaper.' },
  'model-change': {
    label: 'Change of model',
    text: 'Hours to test the next model and move to it, as often a year as models change.',
  },
  'outside-firm': {
    label: 'Outside firm',
    text: 'Hours of a firm that runs the machines, at its own rate: where nobody of yours does, or beyond their hours.',
  },
  downtime: { label: 'Downtime', text: 'Hours without service at what such an hour costs you.' },
  bridge: {
    label: 'Until machines arrive',
    text: 'The cloud that serves the work while hardware is on order.',
  },
  'bridge-operations': {
    label: 'Operations until machines arrive',
    text: 'Hours a month for the cloud that serves the work meanwhile.',
  },
  'bridge-downtime': {
    label: 'Downtime until machines arrive',
    text: 'Hours in which that cloud does not serve, at what such an hour costs you.',
  },
  'vector-store': { label: 'Vector store', text: 'Keeps your passages and finds those that fit a question.' },
  embedding: {
    label: 'Embedding',
    text: 'Turns passages and questions into vectors, once, anew and for every search.',
  },
  reranker: { label: 'Reranking', text: 'Puts the passages found in order.' },
  'speech-to-text': { label: 'Speech to text', text: 'Takes down what is said.' },
  'text-to-speech': { label: 'Text to speech', text: 'Says the answer.' },
  guardrail: { label: 'Guardrail', text: 'Checks what goes in and what comes out.' },
  observability: { label: 'Observability', text: 'Keeps and shows what was asked and answered.' },
  gateway: { label: 'Gateway', text: 'Stands between your software and the models.' },
  'web-search': { label: 'Web search', text: 'Looks things up on the web.' },
  ocr: { label: 'Reading pages', text: 'Turns pages into text.' },
  quote: { label: 'Quoted price', text: 'What the offer asks each month, as given.' },
  'quote-up-front': { label: 'Quoted price, up front', text: 'What the offer asks once, as given.' },
  seats: { label: 'Seats', text: 'Seats times their price.' },
  'seats-beyond': {
    label: 'Use beyond the seats’ allowance',
    text: 'Requests that the seats do not include, at their price.',
  },
  reserved: {
    label: 'Reserved units',
    text: 'Units of throughput, paid for whether they are used or not.',
  },
  'exit-reserve': { label: 'Exit reserve', text: 'Hours to leave a provider, by how likely that is.' },
  kept: {
    label: 'Machines already there',
    text: 'What those that are there would fetch today, less what they will fetch at the end.',
  },
  resale: { label: 'Resale', text: 'What machines still fetch at the end, counted against the cost.' },
}
