import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs what a folder of peers to measure against asks for, if what is there is not what its lock file says. They are
 * no part of the product and not among its dependencies. False if they cannot be had, as without a network.
 */
export function installPeers(folder: string): boolean {
  if (isInstalled(folder)) return true
  console.error('Installing the peers to measure against…')
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return npm.status === 0
}

function isInstalled(folder: string): boolean {
  const installed = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const wanted = packagesIn(join(folder, 'package-lock.json'))
  const there = packagesIn(installed)
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  )
}

function packagesIn(
  path: string,
): Record<string, { readonly version?: string; readonly optional?: boolean }> {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}
