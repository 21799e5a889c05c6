import { z } from '../zod.ts'
import { HARDWARE_CLASSES, MACHINE_FAMILIES, MACHINE_LINKS } from './machine-types.ts'
import { EVIDENCE, id, positive, priceRow, sourced, sourcedInWords, text, whole } from './schema-parts.ts'

const { optional, strictObject, array, literal } = z

/** Machines with their prices and rents, and the hosts of bare cards. */

export const machinePriceRowSchema = strictObject({
  ...priceRow,
  usd: positive,
  lowUsd: positive,
  highUsd: positive,
  condition: text,
  kind: z.enum(['list', 'street', 'quote']),
  inUse: optional(literal(true)),
  ...sourced,
})

export const rentRowSchema = strictObject({
  ...priceRow,
  class: optional(z.enum(['hyperscaler', 'neocloud', 'marketplace'])),
  term: z.string().check(z.regex(/^(on-demand|spot|capacity-block|[1-9]\d?-(month|year))$/)),
  usdPerGpuHour: positive,
  lowUsdPerGpuHour: positive,
  highUsdPerGpuHour: positive,
  inUse: optional(literal(true)),
  ...sourced,
})

export const hardwareRowSchema = strictObject({
  id,
  name: text,
  vendor: z.enum(['NVIDIA', 'AMD', 'Apple', 'Intel', 'Google', 'AWS']),
  class: z.enum(HARDWARE_CLASSES),
  buy: optional(z.enum(['used-only', 'quote-only', 'rent-only'])),
  form: optional(z.enum(['tower', 'rack', 'laptop', 'module', 'cloud'])),
  gpuCount: optional(whole),
  memoryGB: positive,
  memoryPerGpuGB: optional(positive),
  usableMemoryGB: optional(positive),
  memoryBandwidthGBs: positive,
  measuredBandwidthGBs: optional(positive),
  fp16DenseTflops: optional(positive),
  fp8DenseTflops: optional(positive),
  int8DenseTops: optional(positive),
  fp4DenseTflops: optional(positive),
  tdpW: optional(positive),
  systemLoadW: optional(positive),
  idleW: optional(positive),
  interconnect: optional(strictObject({ type: text, perGpuGBs: positive })),
  hasFastLink: optional(literal(true)),
  devicesPerHost: optional(whole),
  hostId: optional(id),
  networkId: optional(id),
  prices: optional(array(machinePriceRowSchema)),
  rents: optional(array(rentRowSchema)),
  availability: text,
  throughputName: optional(text),
  capacityFamily: optional(z.enum(MACHINE_FAMILIES)),
  capacityLink: optional(z.enum(MACHINE_LINKS)),
  geforce: optional(literal(true)),
  throughputClass: optional(
    z.enum([
      'nvidia-datacenter',
      'nvidia-professional',
      'geforce',
      'gb10',
      'amd-datacenter',
      'strix-halo',
      'radeon',
      'apple',
    ]),
  ),
  evidence: optional(z.enum(EVIDENCE)),
  ...sourced,
})

export const hostRowSchema = strictObject({
  id,
  place: z.enum(['desk', 'server']),
  usd: positive,
  lowUsd: positive,
  highUsd: positive,
  idleW: positive,
  loadW: positive,
  cards: whole,
  mostCardW: optional(positive),
  memoryGB: positive,
  evidence: literal('estimate'),
  ...sourcedInWords,
})
