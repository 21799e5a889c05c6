import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { place, visit } from '../places.ts'
import type { fileOf } from './plan-menu.ts'

export type BroughtFile = ReturnType<typeof fileOf>

/** Bytes as a file. */
export function bytesOf(bytes: Uint8Array, name: string): BroughtFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}

/** A decoder as Hugging Face describes one that no catalogue has. */
export const UNKNOWN_MODEL = {
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  _name_or_path: 'ourselves/Heron-14B',
  hidden_size: 5120,
  intermediate_size: 13824,
  max_position_embeddings: 65_536,
  num_attention_heads: 40,
  num_hidden_layers: 40,
  num_key_value_heads: 8,
  tie_word_embeddings: false,
  torch_dtype: 'bfloat16',
  vocab_size: 128_256,
}

/** What vllm bench serve saves of a run of it. */
export const MEASURED_RUN = {
  date: '20261114-101500',
  endpoint_type: 'openai',
  backend: 'vllm',
  label: null,
  model_id: 'ourselves/heron-14b',
  tokenizer_id: 'ourselves/heron-14b',
  num_prompts: 320,
  request_rate: 'inf',
  burstiness: 1,
  max_concurrency: 16,
  duration: 100,
  completed: 320,
  failed: 0,
  total_input_tokens: 320 * 1024,
  total_output_tokens: 320 * 256,
  request_throughput: 3.2,
  output_throughput: 819.2,
  total_token_throughput: 4096,
  mean_ttft_ms: 400,
  median_ttft_ms: 380,
  p99_ttft_ms: 800,
  mean_tpot_ms: 18,
  median_tpot_ms: 18,
  p99_tpot_ms: 21,
  mean_itl_ms: 18,
  median_itl_ms: 17,
  p99_itl_ms: 60,
}

/** The editor of one option, with what is brought to it. */
export function ownThings(page: Page, option: string) {
  const editor = page.getByRole('group', { name: /^Change / })
  const machine = page.getByRole('region', { name: /^(Enter a machine|Change )/ })
  const model = page.getByRole('region', { name: 'Bring a model' })
  const measurement = page.getByRole('region', { name: 'Bring a measurement' })
  const openPart = async (link: string, part: Locator) => {
    await editor.getByRole('button', { name: link, exact: true }).click()
    await expect(part.getByRole('heading', { level: 3 })).toBeFocused()
  }
  const choose = async (part: Locator, button: string, file: BroughtFile) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      part.getByRole('button', { name: button }).click(),
    ])
    await chooser.setFiles(file)
  }
  return {
    editor,
    machine,
    model,
    measurement,
    open: async () => {
      await visit(page, place('options'))
      await page.getByRole('button', { name: option, exact: true }).click()
      await expect(editor).toBeVisible()
    },
    enterMachine: () => openPart('Enter a machine', machine),
    changeFigures: () => openPart('Change its figures', machine),
    bringModel: () => openPart('Bring a model', model),
    bringMeasurement: () => openPart('Bring a measurement', measurement),
    fill: async (figures: Readonly<Record<string, string>>) => {
      for (const [label, value] of Object.entries(figures))
        await machine.getByRole('textbox', { name: label, exact: true }).fill(value)
    },
    chooseModel: (file: BroughtFile) => choose(model, 'Choose a file', file),
    chooseRun: (file: BroughtFile) => choose(measurement, 'Choose a result file', file),
    hardware: editor.getByRole('combobox', { name: 'Hardware' }),
    openModel: editor.getByRole('combobox', { name: 'Open model' }),
  }
}

/** Drops a file from the desktop onto a place that takes one. */
export async function dropOn(target: Locator, { name, mimeType, buffer }: BroughtFile) {
  const transfer = await target.evaluateHandle(
    (_element, file) => {
      const data = new DataTransfer()
      const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0))
      data.items.add(new File([bytes], file.name, { type: file.mimeType }))
      return data
    },
    { name, mimeType, base64: buffer.toString('base64') },
  )
  await target.dispatchEvent('dragover', { dataTransfer: transfer })
  await target.dispatchEvent('drop', { dataTransfer: transfer })
}
