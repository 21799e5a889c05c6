import type { InputId } from '../inputs/registry.ts'
import { afterColon, capitalised } from './phrases.ts'
import { WORKING_NAMES } from './working-names.ts'

/** What a figure is called, wherever it stands: one row a figure, whatever shows it. */
export interface FigureName {
  /** In a table or a list: "Input price". */
  readonly label: string
  /** Over a field to fill in, where the label alone does not say enough: "Input price, dollars per million tokens". */
  readonly control?: string
  /** In a working, where what is multiplied is called otherwise: "hours to set up". */
  readonly working?: string
  /** As the subject of a sentence, where it is more than the label: "the price of input tokens". */
  readonly spoken?: string
}

/** By the last step of an input's path, or by the id of a figure in a working or a source. */
export const FIGURE_NAMES: Readonly<Record<InputId, FigureName> & Record<string, FigureName>> = {
  // of the plan
  horizonMonths: { label: 'Horizon' },
  discountRatePerYear: { label: 'Discount rate', control: 'Discount rate a year' },
  paybackLimitMonths: { label: 'Longest acceptable payback' },
  capitalBudgetUsd: { label: 'Capital budget' },
  sameWithinShare: { label: 'About the same: share of what differs' },
  sameWithinHours: { label: 'About the same: hours of effort' },
  sameWithinUsd: { label: 'About the same: at most, in dollars' },
  sameWithinLargeShare: { label: 'About the same: at most, of large sums' },
  answersOfATest: { label: 'Answers that a test can grade' },
  buyFromChance: { label: 'Chance from which to buy' },
  prepareFromChance: { label: 'Chance from which to prepare a purchase' },
  provisionalFromShare: { label: 'Share of cases that an unknown figure may turn' },
  measuringHours: { label: 'Work of measuring two weeks of use' },
  quoteHours: { label: 'Work of getting one quote' },
  fiscalYearStartsInMonth: { label: 'First month of the fiscal year' },
  perUsd: { label: 'Units of the currency to a dollar' },
  currentMonthlyBillUsd: { label: 'Monthly bill today' },

  // of the site and its trends
  usdPerKwh: { label: 'Electricity', working: 'price of a kilowatt-hour' },
  pue: { label: 'Power usage effectiveness of desk machines' },
  serverPue: { label: 'Power usage effectiveness of servers' },
  outsideRateTimes: { label: 'Rate of an outside firm against your own' },
  outsideUsdPerHour: { label: 'Rate of an outside firm', control: 'Rate of an outside firm, dollars an hour' },
  hardShare: { label: 'Share of requests that need the strongest models' },
  sensitiveShare: { label: 'Share of requests whose data must not leave' },
  staffHoursPerMonth: { label: 'Hours a month that your people have for it' },
  staffUsdPerHour: { label: 'Staff rate, loaded', working: 'staff rate' },
  gramsCo2PerKwh: { label: 'Carbon intensity of electricity' },
  targetUtilisation: { label: 'Utilisation target at the peak' },
  apiPricePerYear: { label: 'API prices, change a year', working: 'yearly change of API prices', spoken: 'the yearly change in API prices' },
  hostedPricePerYear: { label: 'Prices of hosted open models, change a year', working: 'yearly change of hosted prices', spoken: 'the yearly change in prices of hosted open models' },
  hardwarePricePerYear: { label: 'Hardware prices, change a year', control: 'Hardware prices, desk machines, change a year', spoken: 'the yearly change in hardware prices' },
  serverPricePerYear: { label: 'Server prices, change a year', spoken: 'the yearly change in server prices' },
  rentPerYear: { label: 'GPU rents, change a year', spoken: 'the yearly change in GPU rents' },

  // of the demand
  requestsPerDay: { label: 'Requests a day' },
  daysPerWeek: { label: 'Active days a week' },
  activeHoursPerDay: { label: 'Active hours a day' },
  peakToAverage: { label: 'Peak hour over mean active hour' },
  busiestMinuteFactor: { label: 'Busiest minute over the mean of the busiest hour' },
  growthPerMonth: { label: 'Growth a month' },
  maxRequestsPerDay: { label: 'Requests a day at most' },
  inputTokens: { label: 'Input tokens a request', working: 'input tokens' },
  cachedInputShare: { label: 'Share of input read from the prefix cache', working: 'share read from the cache' },
  cacheWriteShare: { label: 'Share of input written to the prefix cache', working: 'share written to the cache' },
  outputTokens: { label: 'Output tokens a request', working: 'output tokens' },
  stepsPerTask: { label: 'Requests a task', control: 'Requests a task, where an agent takes several' },
  tokensAddedPerStep: { label: 'Input tokens added by each request of a task' },
  cachedStepShare: { label: 'Share of earlier requests of a task found in the cache' },
  spendCapUsdPerMonth: { label: 'Spend on tokens a month at most' },
  share: { label: 'Share of the requests' },
  reasoningTokens: { label: 'Reasoning tokens a request', working: 'reasoning tokens' },
  retryShare: { label: 'Share of requests tried again', working: 'share tried again' },
  people: { label: 'People who have it' },
  dailyShare: { label: 'Share of them who use it on a day' },
  tasksPerPersonDay: { label: 'Tasks a person and day', working: 'tasks a person and day' },
  maxRequestsPerPersonDay: { label: 'Requests a person and day at most' },
  itemsPerMonth: { label: 'Documents, calls or messages a month' },
  items: { label: 'Documents, calls or messages in all' },
  seenShare: { label: 'Share that it is given' },
  requestsPerTask: { label: 'Requests to each task or item', working: 'requests each' },
  unitsPerItem: { label: 'Pages, minutes, hours or words each' },
  requestsPerUnit: { label: 'Requests to each of those' },
  standingTokens: { label: 'Instructions sent with every request' },
  taskTokens: { label: 'What a request is about' },
  answerTokens: { label: 'What it answers' },
  inputTokensPerUnit: { label: 'Tokens of a page, minute, hour or word', control: 'Tokens of a page, minute, hour or word that is read' },
  outputTokensPerUnit: { label: 'Tokens written for each of those' },
  batchShare: { label: 'Share sent to a batch endpoint' },
  contextTokens: { label: 'Longest context to hold' },
  concurrency: { label: 'Requests at once in the busiest hour' },
  minTokensPerSecond: { label: 'Slowest acceptable stream' },
  targetTimeToFirstTokenMs: { label: 'Target for the time to first token' },
  neededAcceptance: { label: 'Share of answers that must be good enough' },
  badAnswerMinutes: { label: 'Minutes that a bad answer costs a person' },
  usdPerDowntimeHour: { label: 'Cost of an hour without service' },
  pagesPerRequest: { label: 'Pages a request shows to the model' },
  picturesPerRequest: { label: 'Pictures a request shows to the model' },
  speechMinutesPerRequest: { label: 'Minutes of speech a request' },
  deviceCount: { label: 'Devices that it runs on' },
  deviceMemoryGB: { label: 'Memory left in each device' },
  sensitivityScore: { label: 'Score of sensitivity' },
  latencyScore: { label: 'Score of latency' },

  // of options, models and machines
  acceptedShare: { label: 'Share of answers good enough to use' },
  testedAnswers: { label: 'Answers tested' },
  goodAnswers: { label: 'Of those, good enough' },
  firstEvaluationHours: { label: 'Test before it begins', working: 'hours to test the model first' },
  alreadyOwned: { label: 'Units already owned' },
  availability: { label: 'Availability' },
  batchDiscount: { label: 'Batch discount' },
  cacheHit: { label: 'Prefix-cache hit rate' },
  cacheWriteUsdPerMTok: { label: 'Cache write price', spoken: 'the price of writing to the cache' },
  cachedInputPriceShare: { label: 'Cached input, share of the input price', working: 'share of the input price for what is cached', spoken: 'the price of cached input' },
  cachedInputUsdPerMTok: { label: 'Cached input price', spoken: 'the price of cached input' },
  capacityRequestsPerDay: { label: 'Requests a day that the quote covers' },
  coldStartSeconds: { label: 'Cold start' },
  minReplicas: { label: 'Replicas at least', control: 'Replicas at least, where they follow the hour' },
  maxReplicas: { label: 'Replicas at most', control: 'Replicas at most, where they follow the hour' },
  committedDiscount: { label: 'Discount for commitment' },
  committedUsdPerMonth: { label: 'Spend committed a month' },
  regionalFactor: { label: 'Price in the region, against the price anywhere' },
  egressUsdPerGb: { label: 'Egress', working: 'price of a gigabyte sent' },
  evaluationHours: { label: 'Evaluation of another model', working: 'hours to evaluate another model' },
  evaluationHoursPerYear: { label: 'Evaluation of other models in a year', working: 'hours of evaluation a year' },
  modelChangesPerYear: { label: 'Changes of model' },
  sellingCostShare: { label: 'Cost of selling' },
  exitHours: { label: 'Effort to leave', working: 'hours to leave' },
  exitProbability: { label: 'Likelihood of leaving' },
  expertsInMainMemory: { label: 'Experts kept in main memory' },
  failuresPerYear: { label: 'Failures' },
  forcedCloudShare: { label: 'Share that must go to the cloud' },
  forcedLocalShare: { label: 'Share that must stay local' },
  hostIdleW: { label: 'Host power, idle' },
  hostLoadW: { label: 'Host power, under load' },
  hostUsd: { label: 'Host for bare cards', spoken: 'the price of the host' },
  idleTimeoutSeconds: { label: 'Idle time before a machine stops' },
  idleW: { label: 'Power, idle', spoken: 'the idle power' },
  inputUsdPerMTok: { label: 'Input price', control: 'Input price, dollars per million tokens', spoken: 'the price of input tokens' },
  installationUsdPerUnit: { label: 'Installation of a unit' },
  kvCacheBits: { label: 'Bits of a cached value' },
  fetchesTodayUsd: { label: 'What a unit already there would fetch today' },
  leadTimeMonths: { label: 'Lead time' },
  leaseAprPerYear: { label: 'Lease rate' },
  leaseBalloonShare: { label: 'Balloon at the end of the lease' },
  leaseTermMonths: { label: 'Lease term' },
  licencesUsdPerUnitMonth: { label: 'Licences for a unit' },
  lifeMonths: { label: 'Life' },
  loadW: { label: 'Power, under load', spoken: 'the power under load' },
  localShare: { label: 'Share served locally', control: 'Share served locally, in percent' },
  maintenancePerYear: { label: 'Maintenance' },
  measuredTimeToFirstTokenMs: { label: 'Measured time to first token' },
  memoryShare: { label: 'Memory the engine may take' },
  monitoringUsdPerMonth: { label: 'Monitoring' },
  monthlyUsd: { label: 'Quoted amount a month', control: 'A month, in dollars' },
  opsHoursPerMonth: { label: 'Operations', working: 'hours a month' },
  optimisationHoursPerYear: { label: 'Optimisation sprints' },
  outputUsdPerMTok: { label: 'Output price', control: 'Output price, dollars per million tokens', spoken: 'the price of output tokens' },
  priceFactor: { label: 'Price against the list', working: 'price against today’s list' },
  reasoningRatio: { label: 'Reasoning tokens to a visible one' },
  redundancy: { label: 'Spare replicas, on another host' },
  commonHoursPerYear: { label: 'Hours a year that a spare does not save' },
  stopsPerYear: { label: 'Stops of a host for a part' },
  repairHours: { label: 'Repair of a host' },
  otherDownHoursPerYear: { label: 'Hours a year without a host, by software and planned work' },
  resaleDeclinePerYear: { label: 'Fall of the resale value' },
  seats: { label: 'Seats' },
  setupHours: { label: 'Integration or set-up', working: 'hours to set up' },
  sizing: { label: 'Local units' },
  spaceUsdPerUnitMonth: { label: 'Space for a unit' },
  storageUsdPerMonth: { label: 'Storage' },
  taxAndShippingShare: { label: 'Tax and shipping' },
  interruptedShare: { label: 'Share of time without the machine' },
  interruptionsPerMonth: { label: 'Interruptions a month' },
  termDiscount: { label: 'Discount for a term' },
  tokensPerPage: { label: 'Tokens of a page' },
  tokensPerPicture: { label: 'Tokens of a picture' },
  tokensPerHeardMinute: { label: 'Tokens of a minute of speech' },
  tokenizerRatio: { label: 'Tokens against the reference tokenizer' },
  unitPriceUsd: { label: 'Price of a unit', control: 'Price of a unit, in dollars', spoken: 'the price of the machine' },
  upFrontUsd: { label: 'Quoted amount up front', control: 'Up front, in dollars' },
  usdPerHour: { label: 'Rent of a GPU', control: 'Rent of a GPU, dollars an hour', spoken: 'the rent' },
  usdPerSeatPerMonth: { label: 'Price of a seat', control: 'Price of a seat, dollars a month' },
  warrantyMonths: { label: 'Warranty' },
  wiredLimitGB: { label: 'Memory the GPU may take' },

  allowanceMTok: { label: 'Tokens included with a seat', control: 'Included with a seat, millions of tokens a month' },
  allowanceRequests: { label: 'Requests included with a seat', control: 'Included with a seat, requests a month' },
  allowanceCredits: { label: 'Credits included with a seat', control: 'Included with a seat, credits a month' },
  creditsPerSeat: { label: 'Credits that a seat uses', control: 'Used by a seat, credits a month' },
  usdPerCreditBeyond: { label: 'Price of a credit beyond them' },
  allowanceUsd: { label: 'Use included with a seat', control: 'Included with a seat, dollars of use a month' },
  measuredIdleWatts: { label: 'Measured power, idle', control: 'Measured power of a unit when idle, in watts' },
  measuredTokensPerSecond: { label: 'Measured rate of a replica', control: 'Measured rate of a replica, tokens read and written a second', spoken: 'the measured rate of a replica' },
  measuredWatts: { label: 'Measured power under load', control: 'Measured power of a unit under load, in watts' },
  outputWeight: { label: 'Input tokens that a written token counts as' },
  overflowUtilisation: { label: 'Utilisation target where the rest overflows' },
  requestsPerDayPerUnit: { label: 'Requests a day a unit serves', control: 'Requests that a unit serves in a day' },
  supportPerYear: { label: 'Support contract', control: 'Support contract, share of the price a year' },
  supportUsdPerUnitYear: { label: 'Support contract of a unit', control: 'Support contract of a unit, dollars a year' },
  switchHoursPerYear: { label: 'Hours a year lost to switching over' },
  tokensPerMinutePerUnit: { label: 'Tokens a minute a unit serves', control: 'Tokens that a unit serves in a minute' },
  units: { label: 'Units', control: 'Reserved units' },
  usdPerMTokBeyond: { label: 'Token price beyond what is included', control: 'Beyond what is included, dollars a million tokens' },
  usdPerRequestBeyond: { label: 'Request price beyond what is included', control: 'Beyond what is included, dollars a request' },
  usdPerUnitPerHour: { label: 'Price of a unit an hour', control: 'Price of a unit, dollars an hour' },
  usdPerUnitPerMonth: { label: 'Price of a unit a month', control: 'Price of a unit, dollars a month' },

  // of the chain
  passages: { label: 'Passages stored' },
  passageTokens: { label: 'Tokens of a passage' },
  dimensions: { label: 'Numbers in a vector' },
  reembeddedPerYear: { label: 'Everything embedded anew' },
  embeddedTokensPerMonth: { label: 'New tokens embedded a month' },
  searchesPerRequest: { label: 'Searches a request' },
  readUnitsPerSearch: { label: 'Read units a search' },
  queryTokens: { label: 'Tokens of a search' },
  rerankedPassages: { label: 'Passages ranked a search' },
  speechMinutes: { label: 'Minutes of speech taken down a request' },
  spokenCharacters: { label: 'Characters spoken a request' },
  checkedTokens: { label: 'Tokens checked a request' },
  policies: { label: 'Policies checked' },
  loggedUnits: { label: 'Units logged a request' },
  loggingSeats: { label: 'Seats that read the logs' },
  pagesRead: { label: 'Pages turned into text a request' },
  ownGib: { label: 'Memory it takes of your machines' },
  ownSeconds: { label: 'Time it takes of your machines a request' },
  chainUsdPerMonth: { label: 'What you pay for it' },
  chainPricePerYear: { label: 'Its price, change a year', spoken: 'the yearly change in its price' },

  ...WORKING_NAMES,
} // prettier-ignore

/** "Input price" for `workloads/support/options/api/price/inputUsdPerMTok` or `inputUsdPerMTok`. */
export function figureLabel(path: string): string {
  return (nameOfFigure(path)?.label ?? capitalisedId(idOf(path))) + kindOf(path)
}

/** Over a field to fill in. */
export function controlLabel(path: string): string {
  const control = nameOfFigure(path)?.control
  return control === undefined ? figureLabel(path) : control + kindOf(path)
}

/** In small letters, as it stands in a working: "input price". */
export function workingName(path: string): string {
  const working = nameOfFigure(path)?.working
  return working === undefined ? afterColon(figureLabel(path)) : working + kindOf(path)
}

/** As the subject of a sentence: "the price of input tokens". */
export function spokenName(path: string): string {
  const spoken = nameOfFigure(path)?.spoken
  return spoken === undefined ? `the ${afterColon(figureLabel(path))}` : spoken + kindOf(path)
}

/** At the beginning of a sentence: "The price of input tokens", "Requests a day". */
export function subjectName(path: string): string {
  const spoken = nameOfFigure(path)?.spoken
  return spoken === undefined ? figureLabel(path) : capitalised(spoken) + kindOf(path)
}

function idOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/OfKind\d$/, '')
}

/** Of one kind of request, by its place: the second of `demand/classes/1/inputTokens` and of `inputTokensOfKind2`. */
function kindOf(path: string): string {
  const at = /\/classes\/(\d)\//.exec(path)?.[1]
  const kind = at === undefined ? /OfKind(\d)$/.exec(path)?.[1] : String(Number(at) + 1)
  return kind === undefined ? '' : `, kind ${kind}`
}

function nameOfFigure(path: string): FigureName | undefined {
  const id = idOf(path)
  return Object.hasOwn(FIGURE_NAMES, id) ? FIGURE_NAMES[id] : undefined
}

/** An id without a name of its own is taken apart: `memoryBandwidth` is "Memory bandwidth". */
function capitalisedId(id: string): string {
  const words = id.replace(
    /([a-z])([A-Z0-9])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
  return words.charAt(0).toUpperCase() + words.slice(1)
}
