import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { readFileSync } from 'node:fs'
import { crossover, bundle } from './command-line.ts'
import { expect, test } from './fixtures.ts'

const file = 'src/core/plan/examples/support-assistant.json'

test('a client of the Model Context Protocol gets the verdict of the command line in under 8 kB, and bad input as a sentence', async () => {
  const transport = new StdioClientTransport({ command: process.execPath, args: [bundle, 'mcp'] })
  const client = new Client({ name: 'journey', version: '1' })
  await client.connect(transport)
  try {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'evaluate',
      'decide',
      'vary',
      'estimate',
      'catalogue',
      'names',
    ])
    const call = async (name: string, given: Record<string, unknown>) => {
      const { content, isError } = await client.callTool({ name, arguments: given })
      const [said] = content
      return { isError, text: said?.type === 'text' ? said.text : '' }
    }
    const plan = JSON.parse(readFileSync(file, 'utf8')) as unknown
    const decided = await call('decide', { plan })
    expect(Buffer.byteLength(decided.text)).toBeLessThan(8000)
    const [told] = (JSON.parse(decided.text) as Told).workloads
    const command = JSON.parse(
      crossover(['evaluate', '-', '--json'], JSON.stringify(plan)).stdout,
    ) as Evaluated
    const [verdict] = command.decision.workloads
    expect(told?.recommended).toBe(verdict?.recommended)
    expect(told?.verdict).toBe(`${verdict?.verdict.headline ?? ''} ${verdict?.verdict.detail ?? ''}`)

    expect(await call('decide', { plan: {} })).toEqual({
      isError: true,
      text: 'schema: nothing: "crossover/plan@5"',
    })
    expect((await call('names', { text: 'H100 SXM' })).text).toContain('"h100-sxm"')
  } finally {
    await client.close()
  }
})

interface Told {
  readonly workloads: readonly { readonly recommended: string | null; readonly verdict: string }[]
}

interface Evaluated {
  readonly decision: {
    readonly workloads: readonly {
      readonly recommended: string | null
      readonly verdict: { readonly headline: string; readonly detail: string }
    }[]
  }
}
