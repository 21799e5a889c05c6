import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import type { Plan } from '#core/plan/schema.ts'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { randomPlan } from '#core/plan/random-plans/random-plan.ts'
import { MOST_LINK_CHARACTERS, planFromLink, planInLink } from './plan-link.ts'

const plan: Plan = EXAMPLE_PLANS[0]!.plan

async function linkOf(of: Plan): Promise<string> {
  const link = await planInLink(of)
  if (link === null) throw new Error('too long')
  return link
}

async function whyNot(link: string): Promise<string> {
  const read = await planFromLink(link)
  return read.kind === 'not-read' ? read.why : read.kind
}

describe('a plan in a link', () => {
  it.each(EXAMPLE_PLANS.map(({ id, plan: of }) => [id, of] as const))(
    'brings %s as it was',
    async (_, of) => {
      const { notes: _notes, ...rest } = of
      const link = await linkOf(of)
      expect(link).toMatch(/^1\.[A-Za-z0-9_-]+$/)
      expect(await planFromLink(link)).toMatchObject({ kind: 'plan', plan: rest })
    },
  )

  it('is under 2,000 characters for a plan as people have it', async () => {
    const lengths = await Promise.all(EXAMPLE_PLANS.map(async ({ plan: of }) => (await linkOf(of)).length))
    expect(Math.max(...lengths)).toBeLessThan(2000)
  })

  it('brings any plan, or is none', { timeout: 60_000 }, async () => {
    for (let seed = 0; seed < 25; seed += 1) {
      // A file has no fields that are undefined.
      const { notes: _notes, ...of } = JSON.parse(JSON.stringify(randomPlan(seed, catalogue))) as Plan
      const link = await planInLink(of)
      if (link !== null) expect(await planFromLink(link)).toMatchObject({ kind: 'plan', plan: of })
    }
  })

  it('is none of a plan that stays large when it is packed', async () => {
    let state = 1
    const letter = () => String.fromCharCode(33 + ((state = (state * 48_271) % 2_147_483_647) % 90))
    const notes = Array.from({ length: 240_000 }, letter).join('')
    expect(await planInLink({ ...plan, notes }, { withNotes: true })).toBeNull()
  })

  it('leaves notes at home unless they are asked for', async () => {
    const noted = { ...plan, notes: 'Only for us.' }
    expect(await planFromLink(await linkOf(noted))).not.toHaveProperty('plan.notes')
    const link = await planInLink(noted, { withNotes: true })
    expect(await planFromLink(link ?? '')).toHaveProperty('plan.notes', 'Only for us.')
  })
})

describe('a link that brings no plan', () => {
  it.each([
    ['nothing', '', 'no-plan'],
    ['a word', 'hello', 'no-plan'],
    ['another version', '2.abc', 'newer'],
    ['letters that no address has', '1.a+b', 'damaged'],
    ['nothing behind the version', '1.', 'damaged'],
    ['random letters', '1.TheQuickBrownFoxJumpsOverTheLazyDog', 'damaged'],
    ['very many letters', `1.${'A'.repeat(MOST_LINK_CHARACTERS)}`, 'too-long'],
    ['two megabytes', `1.${'A'.repeat(2_000_000)}`, 'too-long'],
  ])('says so of %s', async (_, link, why) => {
    expect(await whyNot(link)).toBe(why)
  })

  it('is found where letters are missing, changed or too many', async () => {
    const link = await linkOf(plan)
    for (const at of [2, 40, 200, link.length - 3]) {
      const other = link[at] === 'A' ? 'B' : 'A'
      expect(await whyNot(link.slice(0, at) + other + link.slice(at + 1))).toBe('damaged')
      expect(await whyNot(link.slice(0, at))).toBe('damaged')
    }
    // Browsers refuse what is left over, Node passes over it; what is read is whole either way.
    const { notes: _notes, ...rest } = plan
    const longer = await planFromLink(`${link}AAAA`)
    expect(longer.kind === 'plan' ? longer.plan : rest).toEqual(rest)
  })

  it('is not unpacked to its end where that would be much', async () => {
    const bomb = deflateRawSync(Buffer.alloc(5_000_000)).toString('base64url')
    expect(bomb.length).toBeLessThan(MOST_LINK_CHARACTERS)
    expect(await whyNot(`1.${bomb}`)).toBe('damaged')
  })

  it('says what is wrong in a plan, and knows one of a newer version', async () => {
    const wrong = await planInLink({ ...plan, horizonMonths: 1e9 })
    expect(await whyNot(wrong ?? '')).toBe('wrong')
    const foreign = await planInLink({ hello: 'world' } as unknown as Plan)
    expect(await whyNot(foreign ?? '')).toBe('wrong')
    const newer = await planInLink({ ...plan, schema: 'crossover/plan@99' } as unknown as Plan)
    expect(await whyNot(newer ?? '')).toBe('newer-plan')
  })

  it('changes nothing else, whatever is in it', async () => {
    const evil = '{"schema":"crossover/plan@5","__proto__":{"polluted":1}}'
    const link = await planInLink(JSON.parse(evil) as Plan)
    expect(await whyNot(link ?? '')).toBe('wrong')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
