import { globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { zipSync } from 'fflate'

/** What goes into the package, from the folder of the extension. */
const contents = [
  'package.json',
  'package.nls*.json',
  'README.md',
  'language-configuration.json',
  'syntaxes/*',
  'dist/*.cjs',
  'dist/*.txt',
]

/** The first day that the ZIP format knows, where the machine stands: the same files give the same archive. */
const mtime = new Date(1980, 0, 1)

/** The extension as VS Code installs it: its files under `extension/`, and two lists of what they are. */
export function packExtension(folder: string): Uint8Array {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(folder, 'package.nls.json'), 'utf8'))
  const description = manifest.description.replace(/^%(.+)%$/u, (whole, key: string) => texts[key] ?? whole)
  const paths = globSync(contents, { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
  const files = paths.map((path): [string, Uint8Array] => [`extension/${path}`, readFileSync(join(folder, path))])
  return zipSync(
    {
      'extension.vsixmanifest': Buffer.from(vsixManifest({ ...manifest, description })),
      '[Content_Types].xml': Buffer.from(contentTypes(paths)),
      ...Object.fromEntries(files),
    },
    { mtime },
  )
}

interface Manifest {
  readonly name: string
  readonly displayName: string
  readonly description: string
  readonly version: string
  readonly publisher: string
  readonly categories: readonly string[]
  readonly engines: { readonly vscode: string }
}

const vsixManifest = (extension: Manifest): string => `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${xml(extension.name)}" Version="${xml(extension.version)}" Publisher="${xml(extension.publisher)}"/>
    <DisplayName>${xml(extension.displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(extension.description)}</Description>
    <Categories>${xml(extension.categories.join(','))}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${xml(extension.engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
  </Assets>
</PackageManifest>
`

const kinds = new Map([
  ['.json', 'application/json'],
  ['.md', 'text/markdown'],
  ['.cjs', 'application/javascript'],
  ['.txt', 'text/plain'],
  ['.vsixmanifest', 'text/xml'],
])

function contentTypes(paths: readonly string[]): string {
  const endings = [...new Set([...paths.map((path) => extname(path)), '.vsixmanifest'])]
  const rows = endings.map((ending) => {
    const kind = kinds.get(ending)
    if (kind === undefined) throw new Error(`the extension has a file of an unknown kind: ${ending}`)
    return `<Default Extension="${ending}" ContentType="${kind}"/>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rows.join('')}</Types>
`
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
