/**
 * Local beside a cloud API in general (S1-C, May 2026), to stand next to a workload's own figures.
 * Prices in it are the article's and not the catalogue's.
 */
export interface ComparisonRow {
  readonly id: string
  readonly label: string
  readonly local: string
  readonly cloud: string
}

export const COMPARISON: { readonly rule: 'S1-C'; readonly asOf: string; readonly rows: readonly ComparisonRow[] } = {
  rule: 'S1-C',
  asOf: '2026-05',
  rows: [
    { id: 'quality', label: 'Model quality', local: 'Strong open models, behind the frontier on prose and reasoning', cloud: 'Proprietary frontier models, ahead on most tasks' },
    { id: 'first-call', label: 'First working call', local: 'Hours to days', cloud: 'Minutes' },
    { id: 'cost-per-call', label: 'Cost of a call', local: 'About its electricity', cloud: 'Typically $0.0001 to $0.05' },
    { id: 'capital', label: 'Capital up front', local: '$1,500-10,000 for a workstation, $20,000-100,000 and more for a server', cloud: 'None' },
    { id: 'operations', label: 'Operations', local: 'Patches, monitoring, failures and model updates are yours', cloud: 'None on your side' },
    { id: 'ten-times', label: 'Ten times the volume', local: 'More hardware, queues and planning', cloud: 'A higher bill' },
    { id: 'privacy', label: 'Privacy', local: 'Nothing leaves', cloud: 'Depends on the vendor' },
    { id: 'latency', label: 'Latency', local: 'Predictable; usually faster for small models', cloud: 'Varies with load and network; usually faster for large models' },
    { id: 'internet', label: 'Internet', local: 'Not needed to answer', cloud: 'Required' },
    { id: 'suits', label: 'Suits', local: 'Private or predictable high-volume work, and sub-tasks such as sorting and embedding', cloud: 'New projects, frontier needs, variable load' },
  ],
} // prettier-ignore
