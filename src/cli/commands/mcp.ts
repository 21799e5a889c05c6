import type { Command } from '../command.ts'

export const mcpCommand: Command = {
  name: 'mcp',
  usage: 'mcp',
  operands: [],
  flags: {},
  does: 'Answers other programs over standard input and output, by the Model Context Protocol: evaluate, decide, vary, estimate, catalogue and names, each in few words.',
  answer: async (_words, terminal) => {
    // The protocol's library is read only where it is wanted.
    const { serve } = await import('../mcp/serve.ts')
    await serve(terminal)
    return { text: '' }
  },
}
