import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json.ts'
import type { MachineConfig } from './machine-config.ts'
import type { Plan } from './plan.ts'

/** A process as it comes out of the compiler: its plan, its machine, and the content hash that is its version. */
export interface CompiledProcess {
  readonly version: string
  readonly plan: Plan
  readonly machine: MachineConfig
}

/** Names a plan and its machine by their content; a case keeps this version to its end. */
export function compiledProcess(plan: Plan, machine: MachineConfig): CompiledProcess {
  return { version: contentHash(plan, machine), plan, machine }
}

/** Whether plan and machine are still what the version says: a tampered process is refused at load. */
export function isIntact(process: CompiledProcess): boolean {
  return process.version === contentHash(process.plan, process.machine)
}

const contentHash = (plan: Plan, machine: MachineConfig): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson({ plan, machine }))))
