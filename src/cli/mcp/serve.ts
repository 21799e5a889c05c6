import { issueText } from '#core/plan/plan-issue.ts'
import { version } from '../../../package.json' with { type: 'json' }
import type { Problems } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { argumentsSchema, readArguments, type Tool } from './tool.ts'
import { TOOLS } from './tools.ts'

const INSTRUCTIONS =
  'Crossover says where an AI workload should run: an API, a hosted open model, rented GPUs, own hardware or a mix. Begin with decide for the verdict, then evaluate for what options cost, vary for what would change it. Every figure is worked out here; nothing is sent anywhere. Money is in US dollars, shares are fractions of 1, and null is not known, never zero.'

/** Answers over standard input and output until the input ends. The protocol is loaded here alone: no other command speaks it. */
export async function serve(terminal: Terminal): Promise<void> {
  const { McpServer } = await import('@modelcontextprotocol/server')
  const { StdioServerTransport } = await import('@modelcontextprotocol/server/stdio')
  const server = new McpServer({ name: 'crossover', version }, { instructions: INSTRUCTIONS })
  for (const tool of TOOLS) {
    const { name, title, says: description } = tool
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: standard(tool),
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      async (given) => called(tool, given, terminal),
    )
  }
  return new Promise((resolve, reject) => {
    server.server.onclose = resolve
    server.connect(new StdioServerTransport()).catch(reject)
  })
}

/** The schema that is advertised. Arguments pass as they are: `readArguments` says in a sentence what is wrong with them. */
function standard(tool: Tool) {
  const schema = () => argumentsSchema(tool)
  const validate = (value: unknown) => ({ value })
  return {
    '~standard': {
      version: 1 as const,
      vendor: 'crossover',
      validate,
      jsonSchema: { input: schema, output: schema },
    },
  }
}

async function called(tool: Tool, given: unknown, terminal: Terminal) {
  const read = readArguments(tool, given)
  const answer = 'problems' in read ? read : await tool.answer(read.given, terminal)
  if (!('problems' in answer)) return { content: [{ type: 'text' as const, text: JSON.stringify(answer) }] }
  const { problems } = answer as Problems
  const sentences = problems.map((problem) => issueText(problem).replaceAll(/\s+/g, ' '))
  return { content: [{ type: 'text' as const, text: sentences.join('\n') }], isError: true }
}
