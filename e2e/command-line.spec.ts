import { crossover } from './command-line.ts'
import { expect, test } from './fixtures.ts'

test('the built command line is one file that plain Node runs anywhere', () => {
  const { status, stdout, stderr } = crossover(['catalogue', 'show', 'h100-sxm', '--json'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ id: 'h100-sxm', memoryGB: 80 })
})

test('wrong input ends with exit code 2, lines on standard error and nothing on standard output', () => {
  expect(crossover(['evaluate', '-'], '{"schema":"crossover/plan@5"}')).toMatchObject({
    status: 2,
    stdout: '',
  })
  expect(crossover(['evaluate', 'no-such-plan.json'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'no-such-plan.json: no such file: the path of a plan file, or - for standard input\n',
  })
})
