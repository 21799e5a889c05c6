import { ggufHeader } from '../src/core/imports/models/testing/gguf.test-support.ts'
import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { bytesOf, dropOn, MEASURED_RUN, ownThings, UNKNOWN_MODEL } from './page-models/own-things.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'
import { settled } from './settled.ts'

/** Machines, models and measurements that nobody else has, brought in the page: no file is edited. */

const OPTION = 'Own RTX PRO 6000'

const CARDS = {
  'Cards or chips in it': '4',
  'Memory, of each card': '48',
  'Memory bandwidth, of each card': '960',
  'FP16 without sparsity, of each card': '180',
  'FP8 without sparsity, of each card': '360',
  'Power under load': '1600',
  'Power when idle': '260',
  'Price without tax': '21000',
  'Where the figures are from': 'the maker’s data sheet',
}

async function enterFourCards(own: ReturnType<typeof ownThings>) {
  await own.enterMachine()
  await own.machine.getByRole('textbox', { name: 'Name of the machine' }).fill('Four Kestrel cards')
  await own.machine.getByLabel('What it is').selectOption('Server')
  await own.fill(CARDS)
  await own.machine.getByLabel('Behaves like').selectOption('NVIDIA Ada (RTX 4090, L40S)')
  await own.machine.getByLabel('Link between cards').selectOption('PCIe 5')
  await own.machine.getByRole('button', { name: 'Use this machine' }).click()
  await expect(own.hardware).toHaveValue('Four Kestrel cards')
}

async function bringHeron(own: ReturnType<typeof ownThings>) {
  await own.bringModel()
  await dropOn(own.model.getByText('or drop it here'), fileOf(UNKNOWN_MODEL, 'config.json'))
  await expect(own.model.getByText('What was read of config.json')).toBeVisible()
  await own.model.getByRole('textbox', { name: 'Name of the model' }).fill('Heron 14B')
  await own.model.getByRole('button', { name: 'Use this model' }).click()
  await expect(own.openModel).toHaveValue('Heron 14B')
}

for (const [name, viewport] of [
  ['1280', { width: 1280, height: 800 }],
  ['360', { width: 360, height: 640 }],
] as const) {
  test.describe(`at ${name} px`, () => {
    test.use({ viewport })

    test('four cards nobody knows, a model dropped and a run dropped come to a full verdict', async ({
      page,
    }) => {
      const own = ownThings(page, OPTION)
      await own.open()
      await own.enterMachine()
      await expectAccessible(page, `an empty machine at ${name} px`)
      await own.machine.getByRole('button', { name: 'Cancel' }).click()
      await enterFourCards(own)
      await own.bringModel()
      await dropOn(own.model.getByText('or drop it here'), fileOf(UNKNOWN_MODEL, 'config.json'))
      await expect(own.model).toContainText('Parameters')
      await expect(own.model).toContainText('163,840 bytes a token')
      await expectAccessible(page, `a model that was read at ${name} px`)
      await expectNoSidewaysScroll(page, `a model that was read at ${name} px`)
      await own.model.getByRole('textbox', { name: 'Name of the model' }).fill('Heron 14B')
      await own.model.getByRole('button', { name: 'Use this model' }).click()
      await expect(own.openModel).toHaveValue('Heron 14B')

      await own.editor.getByRole('combobox', { name: 'Number format', exact: true }).selectOption('bf16')
      await own.editor.getByRole('combobox', { name: 'Engine', exact: true }).selectOption('vllm')
      await settled(page)
      await own.bringMeasurement()
      await expect(own.measurement).toContainText('Heron 14B in bf16 with vllm on')
      await dropOn(own.measurement.getByText('or drop it here'), fileOf(MEASURED_RUN, 'heron.json'))
      await expect(own.measurement).toContainText('16 streams, 1,024 tokens in and 256 out: 819 tokens/s')
      await expect(own.measurement).toContainText('The file does not clearly say')
      await own.measurement.getByRole('button', { name: 'Keep 1 run' }).click()
      await expect(
        own.measurement.getByRole('heading', { name: 'Measurements of this option' }),
      ).toBeVisible()
      const writing = own.measurement.getByRole('row', { name: /^Writing, a replica/ })
      // The table is away for a moment while it is worked out anew.
      const widths = async () => (await writing.getByRole('cell').allInnerTexts()).map(widthOf)
      await expect
        .poll(async () => {
          const [before = NaN, after = NaN] = await widths()
          return after < before
        }, 'the band of “Writing” is narrower with the run')
        .toBe(true)
      await expectAccessible(page, `a measurement that is kept at ${name} px`)
      await expectNoSidewaysScroll(page, `a measurement that is kept at ${name} px`)
      await own.measurement.getByRole('button', { name: 'Done' }).click()

      // All of it stands in the plan, and leads to a verdict with a price.
      const saved = JSON.parse((await planMenu(page).save()).text) as { own: Record<string, object[]> }
      expect(saved.own.hardware).toMatchObject([{ name: 'Four Kestrel cards', gpuCount: 4, memoryGB: 192 }])
      expect(saved.own.models).toMatchObject([{ name: 'Heron 14B', layers: 40, contextTokens: 65_536 }])
      expect(saved.own.measurements).toMatchObject([
        { tokensPerSecond: 819.2, streams: 16, asOf: '2026-11-14', source: 'heron.json', answeredFor: true },
      ])
      await result(page).open()
      await expect(result(page).told).toContainText('Support assistant')
      const rows = await result(page).options()
      const ours = rows.find((row) => row.name.includes(OPTION) || row.name.includes('Kestrel'))
      expect(ours?.overHorizon).toMatch(/\$[\d,.]+/)
    })
  })
}

/** How far the ends of a band lie apart: "900 (700–1,200)". */
function widthOf(text: string): number {
  const [low = NaN, high = NaN] = [...(/\(([\d,.]+)–([\d,.]+)\)/.exec(text) ?? [])]
    .slice(1)
    .map((end) => Number(end.replaceAll(',', '')))
  return high / low
}

test('what is brought is marked in the pickers, can be changed and taken out, and each is one step back', async ({
  page,
}) => {
  const own = ownThings(page, OPTION)
  await own.open()
  await enterFourCards(own)
  await own.hardware.click()
  await expect(own.editor.getByRole('group', { name: 'Yours' }).getByRole('option')).toHaveText(
    /^Four Kestrel cards.*yours, \$21,000/,
  )
  await page.keyboard.press('Escape')
  await own.changeFigures()
  await expect(own.machine.getByRole('textbox', { name: 'Memory, of each card' })).toHaveValue('48')
  await own.fill({ 'Memory, of each card': '64' })
  await own.machine.getByRole('button', { name: 'Keep these figures' }).click()
  const memory = async () =>
    (JSON.parse((await planMenu(page).save()).text) as { own?: { hardware: { memoryGB: number }[] } }).own
      ?.hardware[0]?.memoryGB
  expect(await memory()).toBe(256)
  await bringHeron(own)
  await own.editor.getByRole('button', { name: 'Remove Heron 14B' }).click()
  await expect(own.openModel).not.toHaveValue('Heron 14B')
  await own.editor.getByRole('button', { name: 'Remove Four Kestrel cards' }).click()
  await expect(own.hardware).not.toHaveValue('Four Kestrel cards')
  expect(await memory()).toBeUndefined()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Control+z')
  await expect(own.hardware).toHaveValue('Four Kestrel cards')
})

test('figures of a machine of the catalogue are said anew, and the others stay', async ({ page }) => {
  const own = ownThings(page, OPTION)
  await own.open()
  await own.changeFigures()
  await expect(own.machine).toContainText('What you leave empty stays as the catalogue has it.')
  await own.fill({ 'Price without tax': '7900', 'Power under load': '450' })
  await own.machine.getByRole('button', { name: 'Use this machine' }).click()
  await expect(own.hardware).toHaveValue(/our figures$/)
  const { own: kept } = JSON.parse((await planMenu(page).save()).text) as { own: { hardware: object[] } }
  expect(kept.hardware).toEqual([
    {
      id: expect.stringMatching(/^own-/),
      name: expect.stringMatching(/our figures$/),
      like: 'rtx-pro-6000-blackwell',
      loadWatts: 450,
      usd: 7900,
      asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      source: 'entered by hand',
    },
  ])
})

test('points of a benchmark are typed, kept, and taken out again', async ({ page }) => {
  const own = ownThings(page, OPTION)
  await own.open()
  await own.bringMeasurement()
  await own.measurement.getByText('Type the figures in').click()
  const form = own.measurement.getByRole('form', { name: 'A run in figures' })
  await form.getByRole('button', { name: 'Keep this run' }).click()
  await expect(form.getByText('Enter this figure.')).toHaveCount(4)
  await form.getByRole('textbox', { name: 'Requests at once' }).fill('16')
  await form.getByRole('textbox', { name: 'Tokens into a request' }).fill('1000')
  await form.getByRole('textbox', { name: 'Tokens out of a request' }).fill('300')
  const rate = form.getByRole('textbox', { name: 'Tokens a second, all streams together' })
  await rate.fill('0')
  await expect(form).toContainText('A run of 0 tokens a second measured nothing. Enter a number over 0.')
  await rate.fill('948')
  await form.getByRole('button', { name: 'Keep this run' }).click()
  const kept = own.measurement.getByText('16 streams, 1,000 tokens in and 300 out: 948 tokens/s')
  await expect(kept).toBeVisible()
  await expect(own.measurement.getByRole('row', { name: /^Writing, a replica/ })).toBeVisible()
  await own.measurement.getByRole('button', { name: /^Remove: 16 streams/ }).click()
  await expect(kept).toHaveCount(0)
})

const machines = [
  { figure: 'Memory', value: '0', says: '0 GB of memory holds no model. Enter from 1 to 2,048 GB for each card.' },
  { figure: 'Memory bandwidth', value: '90000', says: 'No card reads 90,000 GB a second from its memory. Enter from 5 to 40,000 GB/s for each card.' },
] // prettier-ignore

for (const { figure, value, says } of machines) {
  test(`${figure} of ${value} is refused in a sentence, and nothing typed is lost`, async ({ page }) => {
    const own = ownThings(page, OPTION)
    await own.open()
    await own.enterMachine()
    await own.machine.getByRole('textbox', { name: 'Name of the machine' }).fill('Four Kestrel cards')
    await own.fill({ [figure]: value })
    await own.machine.getByRole('button', { name: 'Use this machine' }).click()
    await expect(own.machine).toContainText(says)
    await expect(own.machine.getByRole('textbox', { name: 'Name of the machine' })).toHaveValue(
      'Four Kestrel cards',
    )
    await expect(own.hardware).toHaveValue(/^RTX PRO 6000/)
    await expectAccessible(page, `a machine with ${figure} of ${value}`)
  })
}

const header = ggufHeader({
  values: { 'general.architecture': { text: 'llama' }, 'llama.block_count': { u32: 32 } },
  tensors: [['token_embd.weight', [4096, 32_000], 'F32']],
})

const models = [
  { what: 'a GGUF that breaks off in its header', file: bytesOf(header.bytes.slice(0, 60), 'm.gguf'), says: 'This GGUF breaks off in its header' },
  { what: 'a GGUF that breaks off in its weights', file: bytesOf(header.bytes, 'm.gguf'), says: 'The download was probably cut short' },
  { what: 'an encoder', file: fileOf({ architectures: ['BertModel'], model_type: 'bert', hidden_size: 768, num_hidden_layers: 12 }, 'config.json'), says: 'an encoder: it reads text and writes none' },
  { what: 'a vision model', file: fileOf({ architectures: ['ViTForImageClassification'], model_type: 'vit', hidden_size: 768, num_hidden_layers: 12, image_size: 224, patch_size: 16 }, 'config.json'), says: 'sees pictures and writes no text' },
] // prettier-ignore

for (const { what, file, says } of models) {
  test(`${what} is no model that can be sized, and the plan stays as it is`, async ({ page }) => {
    const own = ownThings(page, OPTION)
    await own.open()
    const before = (await planMenu(page).save()).text
    await own.bringModel()
    await own.chooseModel(file)
    await expect(own.model.getByRole('alert')).toContainText(says)
    await expect(own.model.getByRole('alert')).toContainText('The plan is unchanged.')
    await expectAccessible(page, what)
    expect((await planMenu(page).save()).text).toBe(before)
  })
}

const runs = [
  { what: 'a benchmark of no duration', file: fileOf({ ...MEASURED_RUN, duration: 0 }, 'run.json'), says: 'The run took 0 seconds, so it measured nothing.' },
  { what: 'a benchmark with failures over 5 %', file: fileOf({ ...MEASURED_RUN, completed: 280, failed: 40 }, 'run.json'), says: '40 of 320 requests failed (12.5 %)' },
  { what: 'a run of another model', file: fileOf({ ...MEASURED_RUN, model_id: 'meta-llama/Llama-3.3-70B-Instruct' }, 'run.json'), says: 'The run is of another model' },
] // prettier-ignore

for (const { what, file, says } of runs) {
  test(`${what} is not taken, and the reason is said`, async ({ page }) => {
    const own = ownThings(page, OPTION)
    await own.open()
    await own.bringMeasurement()
    await own.chooseRun(file)
    await expect(own.measurement.getByRole('alert')).toContainText(says)
    await expect(own.measurement.getByRole('button', { name: /^Keep \d/ })).toHaveCount(0)
    await expectAccessible(page, what)
  })
}
