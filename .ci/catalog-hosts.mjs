// Stands for the hosts of a dataset of the catalog, on loopback alone: a proxy whose tunnels to them, and to no other
// host, end at an https server with the files of a folder. Its certificate is new each time; who is to reach the server
// trusts it. For Node 20 with openssl. Usage: catalog-hosts.mjs DATASET FOLDER STATE, where STATE gets `ca.pem`; prints
// the proxy's URL, and ends with its standard input.
import { execFileSync } from 'node:child_process'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect } from 'node:net'
import { basename, join } from 'node:path'

const [dataset, folder, state] = process.argv.slice(2)
const catalog = new URL('../src/dataset/catalog/', import.meta.url)
const { files } = JSON.parse(readFileSync(new URL(`${dataset}.json`, catalog), 'utf8'))
const hosts = [...new Set(files.flatMap(({ sources }) => sources.map((source) => new URL(source).host)))]

const [key, cert] = [join(state, 'key.pem'), join(state, 'ca.pem')]
const names = hosts.map((host) => `DNS:${host}`).join()
const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '1']
const subject = ['-subj', '/CN=the hosts of the catalog', '-addext', `subjectAltName=${names}`]
execFileSync('openssl', ['req', '-x509', ...curve, ...subject, '-keyout', key, '-out', cert], {
  stdio: 'pipe',
})

const server = createSecureServer(
  { key: readFileSync(key), cert: readFileSync(cert) },
  (request, response) => {
    const path = join(folder, basename(new URL(request.url, 'https://host').pathname))
    if (existsSync(path)) createReadStream(path).pipe(response)
    else response.writeHead(404).end()
  },
)
const proxy = createServer((_request, response) => response.writeHead(403).end())
proxy.on('connect', ({ url }, socket) => {
  socket.on('error', () => socket.destroy())
  if (!hosts.includes(url.replace(/:443$/, ''))) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  const tunnel = connect(server.address().port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    socket.pipe(tunnel).pipe(socket)
  })
  tunnel.on('error', () => socket.destroy())
})
server.listen(0, '127.0.0.1', () => {
  proxy.listen(0, '127.0.0.1', () => {
    process.stdout.write(`http://127.0.0.1:${proxy.address().port}\n`)
  })
})
process.stdin.on('end', () => process.exit()).resume()
