/** For `npm run mutate`: leaves the step of a counting loop as it is. Turned round, the loop never ends, and waiting for that tells nothing. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'loop-steps',
    value: {
      shouldIgnore: ({ key, parentPath }) =>
        key === 'update' && parentPath?.isForStatement() ? 'the step of a counting loop' : undefined,
    },
  },
]
