import type { RuleId } from '../decision/rules/framework.ts'

export interface Rule {
  readonly title: string
  readonly text: string
}

export const RULES: Readonly<Record<RuleId, Rule>> = {
  'S0-Q1': { title: 'Must data stay?', text: 'Data that must stay on the premises needs machines there.' },
  'S0-Q2': {
    title: 'Is use steady?',
    text: 'A fixed cost beats a cost per token only where use is steady enough to fill it.',
  },
  'S0-Q3': {
    title: 'Which model?',
    text: 'A smaller open model can run on your machines; a frontier model is rented by the token.',
  },
  'S1-T1': { title: 'Volume test', text: 'Use is high, and the tokens of a day can be forecast.' },
  'S1-T2': { title: 'Bill test', text: 'The cloud bill of this workload is at least about $1,000 a month.' },
  'S1-T3': {
    title: 'Quality test',
    text: 'An open model does the work without a loss of quality that matters.',
  },
  'S1-R': {
    title: 'Residency',
    text: 'Where a law or a contract forbids that a third party processes the data, it stays, whatever it costs.',
  },
  'S1-C': { title: 'Comparison table', text: 'Local and cloud side by side in ten respects.' },
  'S1-H': {
    title: 'Hosted first',
    text: 'Price the hosted open model before hardware: against it, hardware breaks even slowly.',
  },
  'S1-G': {
    title: 'Rent or buy',
    text: 'Rent a GPU for bursts and experiments; buy one for sustained use, with cheap power and a place for it.',
  },
  'S1-E': {
    title: 'The whole chain',
    text: 'Local is private only if every step is local: a cloud embedding service still sends the data out.',
  },
  'S1-O': {
    title: 'Stage of the organisation',
    text: 'A start-up does nearly all of this in a cloud; an established company with steady work looks at a mix earlier.',
  },
  'S1-A': {
    title: 'Too early',
    text: 'Volume that does not exist yet, a bet that models become alike, and owning for its own sake are poor reasons to buy.',
  },
  'S1-Q': {
    title: 'First trial',
    text: 'The simplest trial of an open model takes under an hour on a good desktop machine.',
  },
  'S1-X': {
    title: 'Routing layer',
    text: 'Above about $10,000 a month of AI bills a router between models pays back within two quarters.',
  },
  'S2-GUIDE': { title: 'Guide by use case', text: 'Twelve common uses, each with the side that suits it.' },
  'S2-OFFLINE': { title: 'Offline', text: 'Work without a network runs where it is.' },
  'S2-LATENCY': {
    title: 'First token',
    text: 'Cloud APIs take 200 to 800 ms to the first token; a small model nearby can take under 50 ms.',
  },
  'S2-FRONTIER': {
    title: 'Hardest tasks',
    text: 'On the hardest reasoning, frontier models lead open ones.',
  },
  'S2-CONTEXT': {
    title: 'Long context',
    text: 'Beyond 200,000 tokens a local machine can hardly hold the cache at speed.',
  },
  'S3-F1': {
    title: 'Flowchart',
    text: 'Sensitivity, latency, volume, capability, cost and team, asked in this order.',
  },
  'S3-F2': { title: 'Volume tree', text: 'Calls a month decide, and in one band the payback does.' },
  'S3-REGULATED': {
    title: 'Regulated data',
    text: 'Regulated data goes to a cloud only after contract review and with the right certifications.',
  },
  'S3-CRITICAL': {
    title: 'Critical data',
    text: 'Trade secrets and security-sensitive data should not leave.',
  },
  'S4-1': { title: 'Platform team', text: 'Your own people run infrastructure today.' },
  'S4-2': { title: 'Capital', text: 'There is capital for machines, cooling, network and space.' },
  'S4-3': { title: 'Owners', text: 'Engineers deploy, watch and patch an inference stack as their job.' },
  'S4-4': { title: 'In production', text: 'The workload is in production, so its use and worth are known.' },
  'S4-5': {
    title: 'Spend',
    text: 'The bill is high enough, six figures a year, for the sum to be of interest.',
  },
  'H-TIER': {
    title: 'Tiers',
    text: 'A router sends hard requests to a frontier model, moderate ones to a cheaper one, private and bulk ones to local machines.',
  },
  'H-FALLBACK': {
    title: 'Cloud fallback',
    text: 'Local machines are sized for the average; a cloud takes the peaks.',
  },
  'H-DEVPROD': { title: 'Develop, then run', text: 'Develop in one place and run in the other.' },
  'H-PRIVACY': { title: 'Private share', text: 'Sensitive data stays local; the rest may go to a cloud.' },
  'X-FEASIBLE': {
    title: 'It can do the work',
    text: 'The model fits in memory and answers fast enough on the machines named.',
  },
  'X-CONTEXT': {
    title: 'Context',
    text: 'The model holds the longest context that the workload needs, and writes answers as long as it asks for.',
  },
  'X-TIER': {
    title: 'In time',
    text: 'What is sold in batches is answered within a day, and what is sold when there is room may wait; the work has to allow it.',
  },
  'X-MODALITY': {
    title: 'It takes in what it is shown',
    text: 'The model sees where requests have pages or pictures, and hears where they are spoken, unless the chain makes text of them.',
  },
  'X-BUDGET': { title: 'Budget', text: 'The whole up-front sum is within the capital budget.' },
  'X-PARTS': { title: 'Parts of a mix', text: 'Both parts of a mix are options of the same workload.' },
  'X-TEAM': {
    title: 'Somebody runs it',
    text: 'Rented and owned machines need a team of at least intermediate skill, or a platform team with owners for inference.',
  },
  'X-COST': {
    title: 'Cost ranks',
    text: 'Among the options that pass, total over the horizon ranks.',
  },
  'X-COSTED': {
    title: 'Figures are there',
    text: 'An option that lacks a figure is left out of the ranking and named; nothing unknown counts as zero.',
  },
  'X-EFFORT': {
    title: 'Small bills',
    text: 'Where set-up and exit are over a third of the cost, the choice is about effort.',
  },
  'X-CHOSEN': { title: 'Your choice', text: 'You may choose otherwise; the recommendation stays in sight.' },
  'X-CLOSE': {
    title: 'Close call',
    text: 'What costs about the same is told apart by what else differs, not by money.',
  },
  'X-SPARE': {
    title: 'Something stands in',
    text: 'Where people wait for it, machines have a spare on another host, and a service a second one.',
  },
  'X-QUALITY': {
    title: 'Quality is tried',
    text: 'A model is tried on your own work before money follows it.',
  },
  'X-FIGURES': {
    title: 'Figures that decide are known',
    text: 'A figure that decides and is assumed, unknown or contradicted by a bill is named.',
  },
  'X-CONDITIONS': {
    title: 'First things first',
    text: 'What a rule lets in on conditions is named with them; what is not known is asked, and counts as neither yes nor no.',
  },
  'X-PRICE': {
    title: 'What a rule costs',
    text: 'Where a rule takes out the cheapest option, its price is said.',
  },
}
