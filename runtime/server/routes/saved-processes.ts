import type { Application, Runtime } from '../../host/index.ts'
import { faultyModule, moduleFault, runtimeFault, serverFault, type ApiFault } from '../api-fault.ts'
import type { ModulesPort } from '../modules-port.ts'

/** A process that can be run now, or the error that says why not. */
export type Ready =
  | { readonly ok: true; readonly application: Pick<Application, 'process' | 'versions'> }
  | { readonly ok: false; readonly fault: ApiFault }

/** The processes of the folder, as they are saved. */
export interface SavedProcesses {
  /** Makes a process ready to run under its name: as it stands in the folder now. */
  ready(process: string): Promise<Ready>
}

/** Compiles and deploys what is saved when a case of it is started; without a folder, what was deployed last is run. */
export function savedProcesses(runtime: Runtime, modules: ModulesPort | undefined): SavedProcesses {
  const bad = (fault: ApiFault): Ready => ({ ok: false, fault })
  return {
    ready: async (process) => {
      if (modules === undefined) return { ok: true, application: { process } }
      const listed = await modules.processes()
      if (!listed.ok) return bad(moduleFault(listed.fault, process))
      const summaries = listed.value.filter((each) => each.process === process)
      const module = summaries[0]?.module
      // What is not in the folder may still have been deployed by other means; the runtime says so if not.
      if (module === undefined) return { ok: true, application: { process } }
      const versions = summaries.flatMap(({ version }) => version ?? [])
      const known = await Promise.all(versions.map((version) => runtime.version(version)))
      if (known.length > 0 && known.every(({ ok }) => ok)) return { ok: true, application: { versions } }
      const read = await modules.read(module)
      if (!read.ok) return bad(moduleFault(read.fault, module))
      const compiled = await modules.compile(module, read.value.text)
      if (!compiled.ok) return bad(faultyModule(module, compiled.diagnostics))
      const found = compiled.processes.filter(({ plan }) => plan.name === process)
      if (found.length === 0) return bad(serverFault('unknown-module', { path: module }))
      for (const version of found) {
        const deployed = await runtime.deploy(version)
        if (!deployed.ok) return bad(runtimeFault(deployed.refusal))
      }
      return { ok: true, application: { versions: found.map(({ version }) => version) } }
    },
  }
}
