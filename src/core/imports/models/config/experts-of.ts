import type { Architecture } from '../architectures.ts'
import type { ExpertShape } from '../decoder-shape.ts'
import type { ConfigFields } from './config-fields.ts'

/** The experts of a config.json, by the names that its many architectures give them; null in a dense model. */
export function expertsOf(
  fields: ConfigFields,
  layers: number,
  architecture: Architecture | null,
): ExpertShape | null {
  if (fields.flag('enable_moe_block') === false) return null
  const total = fields.whole(
    'experts', 'n_routed_experts', 'num_experts', 'num_local_experts', 'moe_num_experts', 'num_routed_experts',
  ) // prettier-ignore
  if (total === null || total <= 1) return null
  const width = fields.whole('width', 'moe_intermediate_size', 'expert_ffn_hidden_size', 'intermediate_size')
  const beside = sharedOf(fields, width, architecture)
  return {
    total,
    activePerToken: fields.whole(
      'experts', 'num_experts_per_tok', 'experts_per_token', 'top_k_experts', 'moe_topk', 'moe_k', 'num_selected_experts',
    ), // prettier-ignore
    width,
    ...beside,
    layers: sparseLayers(fields, layers),
  }
}

function sharedOf(
  fields: ConfigFields,
  width: number | null,
  architecture: Architecture | null,
): Pick<ExpertShape, 'shared' | 'sharedWidth'> {
  if (architecture?.denseBesideExperts === true)
    return { shared: 1, sharedWidth: fields.whole('width', 'intermediate_size') }
  const said = fields.has('shared_expert_intermediate_size') || fields.has('shared_intermediate_size')
  // Zero says that there is none.
  const joint = said
    ? fields.whole('experts', 'shared_expert_intermediate_size', 'shared_intermediate_size')
    : null
  if (joint !== null)
    return joint === 0 ? { shared: 0, sharedWidth: null } : { shared: 1, sharedWidth: joint }
  const shared =
    fields.whole(
      'experts',
      'n_shared_experts',
      'num_shared_experts',
      'moe_num_shared_experts',
      'num_shared_expert',
    ) ??
    architecture?.sharedExperts ??
    0
  const sharedWidth = shared === 0 || width === null ? null : shared * width
  return { shared, sharedWidth }
}

/**
 * Layers with experts: all but the first ones, every so manieth, or as they are listed. Llama 4 Maverick has them in every
 * second of 48 layers: 24.
 */
function sparseLayers(fields: ConfigFields, layers: number): number {
  const listed = fields.list('mlp_layer_types')
  if (listed !== null) return listed.slice(0, layers).filter((type) => type === 'sparse').length
  const marked = fields.list('moe_layer_freq')
  if (marked !== null) return marked.slice(0, layers).filter((mark) => mark === 1).length
  const step =
    fields.whole(
      'step',
      'decoder_sparse_step',
      'interleave_moe_layer_step',
      'moe_layer_interval',
      'moe_layer_freq',
    ) ?? 1
  const first = fields.whole('experts', 'first_k_dense_replace', 'moe_layer_start_index') ?? 0
  const dense = fields.list('mlp_only_layers')?.filter((layer) => typeof layer === 'number').length ?? 0
  return Math.max(0, Math.floor((layers - first) / step) - dense)
}
