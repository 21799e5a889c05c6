import type { NodeId } from '../decision/ids.ts'
import { FIELD_TITLES, SECTION_TITLES } from './question-titles.ts'

export interface SectionWords {
  /** The section's heading. */
  readonly title: string
  readonly hint: string
  readonly why: string
}

export interface FieldWords {
  /** Null: the heading of its section asks it. */
  readonly label: string | null
  readonly hint: string | null
}

export interface AnswerWords {
  readonly label: string
  readonly text: string | null
}

export const SECTION_WORDS: Readonly<Record<NodeId, SectionWords>> = {
  sensitivity: {
    title: SECTION_TITLES.sensitivity,
    hint: 'Think of the most sensitive text that this workload sends to a model.',
    why: 'Data that must not leave decides before any price does: it rules out every option that takes it elsewhere.',
  },
  latency: {
    title: SECTION_TITLES.latency,
    hint: 'Think of the person or the program that waits for it.',
    why: 'A network adds 50 to 200 ms. Work in milliseconds or without a network needs the model nearby.',
  },
  pattern: {
    title: SECTION_TITLES.pattern,
    hint: 'An estimate is enough. You can change it later and watch the answer move.',
    why: 'Machines cost the same busy or idle; a price per token follows use. Volume and its shape decide which wins.',
  },
  capability: {
    title: SECTION_TITLES.capability,
    hint: 'Judge by the hardest request that matters, not by the average one.',
    why: 'Frontier models are sold by the token only. If an open model is good enough, every place to run it stays open.',
  },
  cost: {
    title: SECTION_TITLES.cost,
    hint: 'These figures hold for the whole plan. Leave empty what you do not know.',
    why: 'Own hardware is paid first and saves later. How long you count, and how long you may wait, can turn the answer.',
  },
  team: {
    title: SECTION_TITLES.team,
    hint: 'Think of people who have the time, not only the knowledge.',
    why: 'Somebody must install, watch and patch them. Without that, a cloud comes first and machines later.',
  },
} // prettier-ignore

/** By the id of the field. */
export const FIELD_WORDS: Readonly<Record<string, FieldWords>> = {
  sensitivity: { label: null, hint: null },
  'sensitivity-score': { label: 'Score from 1 to 5', hint: 'Public is 1, internal 2, regulated 4. Say another where you know better; a 5 keeps the work on your own machines.' },
  'data-kinds': { label: 'What kinds of data are in it?', hint: 'They say what whoever processes them must offer. Classified data leaves your own machines under no condition.' },
  processing: { label: 'Where may the data be processed?', hint: 'Not where it is stored: where a model reads it.' },
  regions: { label: 'In which regions?', hint: 'Services are compared at their endpoint there, at its price.' },
  'processing-origin': { label: 'Where does that rule come from?', hint: 'What a policy or a wish costs is said with its range; a law or a contract is met.' },
  'processing-said-by': { label: 'Who says so?', hint: null },
  'processing-why': { label: 'Why is that so?', hint: 'It is printed beside the rule.' },
  'processor-must': { label: 'What must whoever processes it offer?', hint: 'What is known of each provider answers; what nobody knows is asked.' },
  'processor-origin': { label: 'What requires it of them?', hint: null },
  'processor-said-by': { label: 'Who asks for that?', hint: null },
  'processor-why': { label: 'Why must they offer it?', hint: 'It is printed beside the rule.' },
  'sensitive-share': { label: 'How many of the requests hold such data?', hint: 'Where only some do, they can stay on your own machines while the rest goes to a service: such mixes are proposed.' },
  'residency-required': { label: 'Must the data stay with you by law or contract?', hint: 'For example patient records, classified material, client privilege, or a contract that forbids other processors.' },
  'contract-reviewed': { label: 'Have contract and certifications been reviewed for a cloud?', hint: 'Answer yes once someone responsible has confirmed that this data may go there.' },
  'exposure-accepted': { label: 'Does the owner of the data accept in writing that it leaves?', hint: 'Without this, options outside your premises are ruled out.' },
  'dedicated-tenancy-accepted': { label: 'Would machines rented for you alone, in an allowed place, be accepted?', hint: 'Then rented GPUs stay in the comparison.' },
  'whole-chain-local': { label: 'Do all other steps stay local too?', hint: 'Search, embeddings, logging: one cloud service among them still sends the data out.' },
  latency: { label: null, hint: null },
  'latency-score': { label: 'Score from 1 to 5', hint: 'Minutes are 1, seconds 2, milliseconds 4. Say another where you know better; a 5 keeps the work on your own machines.' },
  'device-count': { label: 'On how many devices does it run?', hint: 'Where they are there and not bought for it: cars, phones, tills.' },
  'device-memory': { label: 'Memory left in each device, in GB', hint: 'It says which models fit.' },
  'may-wait-a-day': { label: 'Is the next day soon enough?', hint: 'Then all of it can go through batch endpoints, which cost about half. A batch may take 24 hours.' },
  offline: { label: 'Must it work without an internet connection?', hint: 'For example on a ship, in a plant, or on an isolated network.' },
  'may-be-down': { label: 'How long may it be down?', hint: 'It says whether a spare has to stand by, and who has to look after it.' },
  'usd-per-downtime-hour': { label: 'What does an hour without it cost?', hint: 'Leave it empty if nobody pays for it: then lost time costs nothing in money.' },
  'target-time-to-first-token': { label: 'Longest wait for the first token, in milliseconds', hint: 'Options outside your premises need a measurement within it.' },
  'min-tokens-per-second': { label: 'Slowest acceptable speed, in tokens a second', hint: 'Leave it empty for 20, or for 40 where milliseconds count. Twenty is faster than most people read.' },
  pattern: { label: 'How does use vary over time?', hint: null },
  'demand-basis': { label: 'What do you know of the demand?', hint: 'Requests and tokens follow from what you know. Each step is shown and can be changed.' },
  'kind-of-use': { label: FIELD_TITLES['kind-of-use'], hint: 'It fills in what such use was measured or estimated to need. Everything can be changed.' },
  people: { label: FIELD_TITLES.people, hint: 'Seats, developers or customers.' },
  'daily-share': { label: 'Share of them who use it on a working day', hint: null },
  'tasks-per-person-day': { label: FIELD_TITLES['tasks-per-person-day'], hint: null },
  'max-requests-per-person-day': { label: 'Most requests a person may make on a day', hint: 'Leave it empty if there is no ceiling.' },
  'today-model': { label: FIELD_TITLES['today-model'], hint: 'The bill is read at its price.' },
  'today-bill': { label: FIELD_TITLES['today-bill'], hint: 'For this workload alone.' },
  'items-per-month': { label: FIELD_TITLES['items-per-month'], hint: null },
  'units-per-item': { label: 'Pages, minutes, hours or words of each', hint: null },
  items: { label: FIELD_TITLES.items, hint: null },
  'done-by': { label: FIELD_TITLES['done-by'], hint: 'Such as 2027-03-31.' },
  'requests-per-day': { label: FIELD_TITLES['requests-per-day'], hint: 'One request is one call to the model.' },
  'input-tokens': { label: FIELD_TITLES['input-tokens'], hint: 'Instructions, documents and history. 1,000 tokens are about 750 English words.' },
  'output-tokens': { label: FIELD_TITLES['output-tokens'], hint: 'What the model writes back.' },
  'reasoning-tokens': { label: 'Reasoning tokens a request', hint: 'What a model writes for itself before it answers; billed as output.' },
  'cached-input-share': { label: 'Share of the input that repeats', hint: 'The same instructions or documents at the start of each request.' },
  'days-per-week': { label: 'Active days a week', hint: null },
  'active-hours-per-day': { label: 'Active hours a day', hint: null },
  'peak-to-average': { label: 'How busy is the busiest hour, in times the average hour?', hint: 'Own and rented machines are sized for it.' },
  'growth-per-month': { label: 'Growth a month', hint: 'Over the months of the horizon.' },
  passages: { label: 'How many passages are searched?', hint: 'A document is often cut into five to ten of them.' },
  'passage-tokens': { label: 'Tokens in a passage', hint: null },
  'reembedded-per-year': { label: 'How often a year is everything embedded anew?', hint: 'When documents change, or the embedding model does. 0.36 is 3 % a month.' },
  'searches-per-request': { label: 'Searches a request', hint: null },
  'reranked-passages': { label: 'Passages put in order for each search', hint: null },
  'speech-minutes': { label: 'Minutes of speech a request', hint: null },
  maturity: { label: 'How far along is it?', hint: null },
  capability: { label: null, hint: null },
  'hard-share': { label: 'How many of the requests need one of the strongest models?', hint: 'Where only some do, a small model can do the rest: mixes of the two are proposed, with the work of a router counted.' },
  'open-weight-acceptable': { label: 'Would an open model do?', hint: 'Open models are close on facts, mathematics and code, and behind on prose and smaller languages.' },
  'needed-acceptance': { label: 'How many answers have to be good enough?', hint: 'A test of a model is held against it: nine in ten is usual.' },
  'bad-answer-minutes': { label: 'How many minutes does a bad answer cost a person?', hint: 'To notice it, to correct it, to calm a customer. Without it, only the break-even is shown.' },
  'open-weight-evidence': { label: 'How do you know?', hint: 'The evidence, for example: own evaluation on 400 tickets.' },
  'context-tokens': { label: 'Longest context to hold, in tokens', hint: 'Leave it empty if one request’s input and output are all.' },
  candidates: { label: FIELD_TITLES.candidates, hint: 'Proposed from your answers. Add, change or remove any.' },
  'current-monthly-bill': { label: 'What do you pay for AI a month today?', hint: 'All AI services together.' },
  'capital-budget': { label: 'How much can be spent up front?', hint: 'Options that need more are ruled out. Leave empty for no limit.' },
  horizon: { label: 'Over how many months should costs be counted?', hint: 'Three years is usual for hardware.' },
  'payback-limit': { label: 'Within how many months must hardware pay back?', hint: 'Twelve unless you say otherwise.' },
  team: { label: null, hint: null },
  'team-here': { label: 'And for this workload?', hint: 'Another department may have other people.' },
  'staff-hours': { label: 'How many hours a month do your people have for it?', hint: 'Leave it empty if they have as many as it takes. What goes beyond is bought from an outside firm.' },
  'outside-rate': { label: 'What does an outside firm ask an hour?', hint: 'Leave it empty for one and a half times your own people’s rate.' },
  'own-platform-team': { label: 'Do your own people run infrastructure today?', hint: null },
  'inference-owners': { label: 'Would engineers own deploying, watching and patching it?', hint: 'As a job, not on the side.' },
  'capital-available': { label: 'Is there capital for machines, cooling, network and space?', hint: null },
  'in-production': { label: 'Are your AI workloads in production?', hint: 'Not pilots: use, frequency and worth are known.' },
  'spend-is-interesting': { label: 'Is the AI bill six figures a year or more?', hint: null },
  stage: { label: 'What stage is your organisation at?', hint: null },
} // prettier-ignore

export const I_DO_NOT_KNOW: AnswerWords = { label: 'I don’t know yet', text: null }
/** Where an answer for one workload is that of the whole plan. */
export const AS_THE_PLAN_SAYS: AnswerWords = { label: 'The same people', text: null }

const TEAM: Readonly<Record<string, AnswerWords>> = {
  none: { label: 'Nobody', text: 'No one has run servers or models.' },
  basic: { label: 'Basic', text: 'Someone has tried models on a machine of their own.' },
  intermediate: { label: 'Intermediate', text: 'Solid practice and some experience in production.' },
  advanced: { label: 'Advanced', text: 'A team runs such systems in production today.' },
}

/** Where a rule comes from. */
const ORIGINS: Readonly<Record<string, AnswerWords>> = {
  law: { label: 'A law', text: null },
  contract: { label: 'A contract', text: null },
  policy: { label: 'A policy of ours', text: null },
  wish: { label: 'A wish', text: null },
}

/** The answers to choose from, by the id of the field and then of the answer. */
export const ANSWER_WORDS: Readonly<Record<string, Readonly<Record<string, AnswerWords>>>> = {
  'data-kinds': {
    personal: { label: 'Personal', text: null },
    health: { label: 'Health', text: null },
    financial: { label: 'Financial', text: null },
    secret: { label: 'Trade secrets', text: null },
    classified: { label: 'Classified', text: null },
  },
  processing: {
    anywhere: { label: 'Anywhere', text: null },
    regions: { label: 'In some regions', text: 'By a provider or on rented machines there.' },
    'own-premises': { label: 'On own premises', text: null },
    'no-network': { label: 'Without a network', text: null },
  },
  regions: {
    eu: { label: 'EU', text: null },
    ch: { label: 'Switzerland', text: null },
    uk: { label: 'UK', text: null },
    us: { label: 'US', text: null },
    sg: { label: 'Singapore', text: null },
    jp: { label: 'Japan', text: null },
    au: { label: 'Australia', text: null },
    in: { label: 'India', text: null },
  },
  'processing-origin': ORIGINS,
  'processor-origin': ORIGINS,
  'processor-must': {
    contract: { label: 'A contract for processing data', text: null },
    'no-training': { label: 'No training on it', text: null },
    'no-retention': { label: 'Nothing kept', text: null },
    hipaa: { label: 'A BAA (patient data of the US)', text: null },
    'no-third-country': { label: 'Out of reach of authorities outside Europe', text: null },
  },
  sensitivity: {
    public: { label: 'Public', text: 'Published or open: anyone may read it.' },
    internal: { label: 'Internal', text: 'Business documents and customer conversations that you would not publish.' },
    regulated: { label: 'Regulated', text: 'Health, financial or personal data under compliance rules. It may go to a cloud only after a contract review.' },
    critical: { label: 'Critical', text: 'Trade secrets and security matters that should not leave at all.' },
  },
  latency: {
    batch: { label: 'Minutes or hours', text: 'It runs in the background; nobody waits.' },
    interactive: { label: 'Seconds', text: 'A person waits and reads along.' },
    realtime: { label: 'Milliseconds', text: 'It stands in a critical path, such as voice or control.' },
    embedded: { label: 'On the device', text: 'It must run where it is used, without a network.' },
  },
  'may-be-down': {
    days: { label: 'Days', text: 'People do without it until it is repaired.' },
    'working-day': { label: 'A working day', text: 'It is back by the end of the next working day.' },
    hour: { label: 'An hour', text: 'Work stops without it.' },
    minutes: { label: 'Minutes', text: 'Customers or machines wait for it, at night too.' },
  },
  pattern: {
    sporadic: { label: 'Sporadic', text: 'Now and then, with long pauses.' },
    'steady-low': { label: 'Steady, low', text: 'Every day about the same, and not much.' },
    'steady-high': { label: 'Steady, high', text: 'Every day about the same, and a lot.' },
    spiky: { label: 'Spiky', text: 'Quiet most of the time, with short high peaks.' },
    growing: { label: 'Growing', text: 'More every month.' },
  },
  'demand-basis': {
    requests: { label: 'Requests and tokens', text: null },
    people: { label: 'People who use it', text: null },
    bill: { label: 'Today’s bill', text: null },
    documents: { label: 'Documents, calls or messages a month', text: null },
    job: { label: 'One job by a day', text: null },
  },
  'kind-of-use': {
    'chat-assistant': { label: 'Chat assistant for staff', text: null },
    'code-completion': { label: 'Code completion in the editor', text: null },
    'code-chat': { label: 'Coding chat', text: null },
    'code-agent': { label: 'Coding agent', text: null },
    'support-chatbot': { label: 'Support chatbot for customers', text: null },
    rag: { label: 'Questions answered from documents', text: null },
    'doc-summary': { label: 'Summaries of documents', text: null },
    'ocr-page': { label: 'Scanned pages or images', text: null },
    'email-classify': { label: 'Sorting of e-mails or tickets', text: null },
    'voice-agent': { label: 'Voice agent', text: null },
    translation: { label: 'Translation', text: null },
    meeting: { label: 'Minutes of meetings', text: null },
    embeddings: { label: 'Embedding of a corpus', text: null },
    'agent-workflow': { label: 'Agent that works through steps', text: null },
  },
  maturity: {
    idea: { label: 'An idea', text: 'Not built yet.' },
    pilot: { label: 'A pilot', text: 'Being tried with few users.' },
    production: { label: 'In production', text: 'Used for real, so volumes are known.' },
  },
  capability: {
    frontier: { label: 'Frontier', text: 'Hard reasoning or fine prose, where quality counts more than cost.' },
    'good-enough': { label: 'Good enough', text: 'A solid general model does the work.' },
    specialized: { label: 'Specialized', text: 'A narrow task that a tuned model does well.' },
    simple: { label: 'Simple', text: 'Sorting, tagging, short summaries, plain extraction.' },
  },
  team: TEAM,
  'team-here': Object.fromEntries(Object.entries(TEAM).map(([id, { label }]) => [id, { label, text: null }])),
  stage: {
    'start-up': { label: 'Start-up', text: 'The product still changes shape.' },
    established: { label: 'Established', text: 'Work is predictable and infrastructure is staffed.' },
  },
} // prettier-ignore
