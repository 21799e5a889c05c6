/**
 * What llama.cpp calls a model by what stands in its file, as people write it: "qwen3moe 30B.A3B Q4_K - Medium" is a
 * "qwen3 30B A3B" in "Q4_K_M". The first word is the architecture, which several families may share.
 */
export function llamaCppType(type: string): { readonly name: string; readonly format: string | null } {
  const [, before = type, letter] =
    /^(.*?)(?:\s+-\s+(Small|Medium|Large)|\s+-\s+[\d.]+\s*bpw.*)?$/.exec(type.trim()) ?? []
  const [, start = before, typed] =
    /^(.*?)\s+(?:\(guessed\)\s+)?(?:mostly\s+)?(?:all\s+)?(I?Q\d\w*|TQ\d\w*|B?F(?:16|32)|MXFP4|NVFP4|FP8)(?:\s+MoE)?$/i.exec(
      before,
    ) ?? []
  const size = letter === undefined ? '' : `_${letter.slice(0, 1)}`
  const [architecture = '', ...others] = start.replace(/(\d[\d.]*B)\.(A[\d.]+B)/i, '$1 $2').split(/\s+/)
  return {
    name: [familyOf(architecture), ...others.filter((word) => !word.startsWith('?'))].join(' ').trim(),
    format: typed === undefined ? null : `${typed}${size}`,
  }
}

/** "qwen3moe" is "qwen3", "qwen3next" "qwen3 next", "qwen35" "qwen 3.5"; the number of "deepseek2" is none of the model's. */
function familyOf(architecture: string): string {
  const plain = architecture.replace(/-?moe$/, '')
  if (/^(deepseek|mistral)\d$/.test(plain)) return plain.slice(0, -1)
  return plain.replace(/^([a-z]+)(\d)(\d)(?=$|[a-z])/, '$1 $2.$3').replace(/^([a-z]+\d)([a-z]+)$/, '$1 $2')
}
