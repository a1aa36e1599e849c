import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const here = import.meta.dirname

/** Runs a program of JavaScript; returns its exit code and what it said. With a signal, that is sent at its first word. */
function run(parameters: readonly string[], signal?: NodeJS.Signals): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (piece: Buffer): void => {
      if (said === '' && signal) child.kill(signal)
      said += piece.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })
}

/** A program that runs another in its place, as the launcher and `banjie` do. */
function inPlaceOf(program: string): readonly string[] {
  const script = `
    import { runInOurPlace } from ${JSON.stringify(join(here, 'node-24.mjs'))}
    process.exitCode = await runInOurPlace(process.execPath, ['--eval', ${JSON.stringify(program)}])`
  return ['--input-type=module', '--eval', script]
}

describe('a program run in our place', () => {
  test('gives us its exit code', async () => {
    expect(await run(inPlaceOf('process.exit(7)'))).toEqual({ code: 7, said: '' })
  })

  test('gets the signals sent to us, and ends in its own way', async () => {
    const waits =
      "process.on('SIGTERM', () => { console.log('bye'); process.exit(3) }); console.log('up'); setInterval(() => {}, 9)"
    expect(await run(inPlaceOf(waits), 'SIGTERM')).toEqual({ code: 3, said: 'up\nbye\n' })
  })

  test('that a signal has ended is told as a shell tells it', async () => {
    expect((await run(inPlaceOf("process.kill(process.pid, 'SIGKILL')"))).code).toBe(128 + 9)
  })
})

test('the launcher refuses a command that it does not know', async () => {
  const { code, said } = await run([join(here, 'project', 'run.mjs'), 'nonsense'])
  expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining('start|test|check|bench') })
})
