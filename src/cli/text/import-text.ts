import { catalogue } from '#core/catalogue/catalogue.ts'
import type { RunTrait } from '#core/imports/measured-runs/match-run.ts'
import { namesOf } from '#core/names/names.ts'
import { formatsOf, list } from '#core/words/phrases.ts'
import { hoursProblemSentence, hoursReadSentence } from '#core/words/hours-of-use-words.ts'
import { notPlacedSentence, runRefusalSentence, traitsInWords } from '#core/words/measured-run-words.ts'
import { saidOfMissing, saidOfModelFile, saidOfReading } from '#core/words/model-file-words.ts'
import type { Outcome, WhyRefused } from '../bring-files.ts'

const { figure, count } = formatsOf({ code: 'USD', perUsd: 1 })

const UNKNOWN_FILE =
  'The file is neither a model (config.json, GGUF) nor a result of vllm bench serve, guidellm, llama-bench, genai-perf or AIPerf, nor counts by the hour.'

/** What is said on standard error of a file, or of one of its runs. */
export function outcomeText({ file, run, what }: Outcome): string {
  const place = run === null ? file : `${file}, run ${String(run)}`
  switch (what.kind) {
    case 'refused':
      return `${place}: refused: ${whyText(what.why)}`
    case 'model': {
      const { model, wasThere, notes } = what
      const sentences = [
        `${model.name}, ${figure(model.totalParamsB)} billion parameters, ${wasThere ? 'is in the plan already' : 'added'} as ${model.id}.`,
        ...notes.map(saidOfReading),
      ]
      return `${place}: ${wasThere ? 'known' : 'taken'}: ${sentences.join(' ')}`
    }
    case 'hours':
      return `${place}: taken: the week of ${what.workload}. ${hoursReadSentence(what.hours)}`
    case 'run': {
      const { row, at, wasThere, unsaid } = what
      const streams = row.kind === 'batch' ? `, ${figure(row.streams)} at once` : ''
      const sentences = [
        `${RATES[row.kind]} at ${figure(row.tokensPerSecond)} tokens a second on ${count(row.devices)} × ${row.hardware}${streams}, ${wasThere ? 'is in the plan already' : `counts for ${list(at)}`}.`,
        leftOpen(unsaid),
      ]
      return `${place}: ${wasThere ? 'known' : 'taken'}: ${sentences.join(' ').trim()}`
    }
  }
}

const RATES = { decode: 'One stream', prefill: 'Prompts', batch: 'Several streams' } as const

function leftOpen(unsaid: readonly RunTrait[]): string {
  const open = traitsInWords(unsaid)
  return open === null ? '' : `The file does not clearly say ${open}; the option’s counts.`
}

export function whyText(why: WhyRefused): string {
  switch (why.of) {
    case 'file':
      return saidOfModelFile(why.problem)
    case 'unknown-file':
      return UNKNOWN_FILE
    case 'hours':
      return hoursProblemSentence(why.problem)
    case 'which-workload':
      return `The plan has ${count(why.ids.length)} workloads. Say whose week it is: --workload ${list(why.ids, 'or')}.`
    case 'model':
      return saidOfMissing(why.missing) ?? ''
    case 'plan':
      return why.issues.join(' ')
    case 'run':
      return runRefusalSentence(why.refusal)
    case 'placing': {
      const { reason } = why
      const which = reason.id === 'unclear' ? ` Name it with --option ${reason.at[0] ?? ''}.` : ''
      return `${notPlacedSentence(reason, namesOf(catalogue).nameOf)}${which}`
    }
  }
}
