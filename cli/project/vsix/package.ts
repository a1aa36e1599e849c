import { globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { zip, type ZipEntry } from './zip.ts'

/** What goes into the package, from the folder of the extension. */
const contents = [
  'package.json',
  'package.nls*.json',
  'README.md',
  'language-configuration.json',
  'syntaxes/*',
  'dist/*.cjs',
]

/** The extension as VS Code installs it: its files under `extension/`, and two lists of what they are. */
export function packExtension(folder: string): Buffer {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(folder, 'package.nls.json'), 'utf8'))
  const description = manifest.description.replace(/^%(.+)%$/u, (whole, key: string) => texts[key] ?? whole)
  const files = globSync(contents, { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path): ZipEntry => ({ path: `extension/${path}`, content: readFileSync(join(folder, path)) }))
  return zip([
    { path: 'extension.vsixmanifest', content: Buffer.from(vsixManifest({ ...manifest, description })) },
    { path: '[Content_Types].xml', content: Buffer.from(contentTypes(files)) },
    ...files,
  ])
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
  ['.vsixmanifest', 'text/xml'],
])

function contentTypes(files: readonly ZipEntry[]): string {
  const endings = [...new Set([...files.map(({ path }) => extname(path)), '.vsixmanifest'])]
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
