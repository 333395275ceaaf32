// Makes what a browser loads: two style sheets in two directions, type and icons, each also gzipped, and the version
// under which they are addressed. Both design systems come without their identity: no crest, no type of theirs, none
// of their pictures.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))
const modules = join(here, 'node_modules')
const out = join(here, 'target', 'generated-resources', 'assets')
const own = ['brand.css', 'icons.svg', 'licences.txt', 'mark.svg'].map(name => join(here, 'src/main/assets', name))
const type = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'].map(script =>
  join(modules, '@fontsource/source-serif-4/files', `source-serif-4-${script}-600-normal.woff2`))

const digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
const sources = digest(...[...own, join(here, 'assets.mjs'), join(here, 'package-lock.json')].map(f => readFileSync(f)))
const made = join(out, 'sources.txt')
if (existsSync(made) && readFileSync(made, 'utf8') === sources) {
  process.exit(0)
}

install()
const { default: postcss } = await import('postcss')
const { default: rtlcss } = await import('rtlcss')
const govuk = withoutIdentity(join(modules, 'govuk-frontend/dist/govuk/govuk-frontend.min.css'))
const moj = withoutIdentity(join(modules, '@ministryofjustice/frontend/moj/moj-frontend.min.css'))
const brand = readFileSync(own[0], 'utf8').replace(/\/\*[^]*?\*\//g, '').replace(/\n\s*/g, '\n').replace(/\n+/g, '\n')
write()

/** Installs the exact packages of the lock file, unless that was done already. */
function install () {
  const done = join(modules, '.package-lock.json')
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(join(here, 'package-lock.json')).mtimeMs) {
    return
  }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = spawnSync(npm, ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' })
  if (run.status !== 0) {
    console.error('npm ci failed: Recourse is built with Node 20 or newer and npm.')
    process.exit(1)
  }
}

function withoutIdentity (file) {
  const sheet = postcss.parse(readFileSync(file, 'utf8'))
  sheet.walkComments(comment => { comment.remove() })
  sheet.walkAtRules('font-face', rule => { rule.remove() })
  sheet.walkRules(/govuk-(header|footer|cookie-banner|service-navigation|phase-banner)|moj-(header|organisation|identity)/, rule => {
    rule.selectors = rule.selectors.filter(s => !/govuk-(header|footer|cookie-banner|service-navigation|phase-banner)|moj-(header|organisation|identity)/.test(s))
    if (rule.selectors.length === 0 || rule.selector === '') rule.remove()
  })
  sheet.walkDecls(declaration => {
    if (declaration.value.includes('/assets/')) {
      declaration.remove()
    } else if (declaration.value.includes('GDS Transport')) {
      declaration.value = declaration.value.replace(/"?GDS Transport"?,arial,sans-serif/g, 'var(--rc-font)')
    }
  })
  const css = sheet.toString()
  if (/GDS Transport|crest|crown|\/assets\//.test(css)) {
    console.error(`something of their identity is left in ${basename(file)}`)
    process.exit(1)
  }
  return css
}

function write () {
  const files = new Map([
    ['open.css', govuk + '\n' + brand],
    ['open.rtl.css', rtlcss.process(govuk) + '\n' + brand],
    ['dense.css', govuk + '\n' + moj + '\n' + brand],
    ['dense.rtl.css', rtlcss.process(govuk) + '\n' + rtlcss.process(moj) + '\n' + brand],
    ['icons.svg', readFileSync(own[1])],
    ['mark.svg', readFileSync(own[3])],
    ['licences.txt', licences()],
    ...type.map(file => [basename(file), readFileSync(file)])
  ].map(([name, content]) => [name, Buffer.from(content)]))
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  for (const [name, content] of files) {
    writeFileSync(join(out, name), content)
    if (!name.endsWith('.woff2')) {
      writeFileSync(join(out, name + '.gz'), gzipSync(content, { level: 9 }))
    }
  }
  writeFileSync(join(out, 'version.txt'), digest(...files.values()).slice(0, 12))
  writeFileSync(made, sources)
}

function licences () {
  return readFileSync(own[2], 'utf8') + readFileSync(join(modules, '@fontsource/source-serif-4/LICENSE'), 'utf8')
}
