/** The text of `--help`. */
export const HELP = `setup-dataset puts a verified dataset on this machine.

usage:
  setup-dataset fetch <dataset> [options]    a dataset of the catalog, such as mnist
  setup-dataset fetch <manifest> [--base-url <url>] [options]
                                             its path, or its URL with --checksum
  setup-dataset fetch --url <url> --checksum sha256:<hex> [options]
  setup-dataset fetch --files <lines> [--base-url <url>] [options]
  setup-dataset plan <dataset> [options]     what fetch would do: sources, proxies, space, and
                                             the hosts that a firewall must let through
  setup-dataset doctor [url...] [--dataset <dataset>] [options]
                                             what a run would meet: proxies, certificates, sources,
                                             space, permissions; exit code 1 where it would fail
  setup-dataset verify <folder> --dataset <dataset> [--layout <layout>]
                                             whether a folder holds a dataset as it is pinned:
                                             what is missing, changed, extra; no network
                                             exit code 1 where it does not, extra files aside
  setup-dataset lock <url...|manifest|dataset> [--output <file>]
                                             fetches it once and writes dataset.lock.json, which
                                             pins every file and what archives hold
  setup-dataset lock --check [lock]          what became of its sources since: same, moved,
                                             changed, gone; exit code 1 where one is not the same
  setup-dataset catalog list [--json]        the datasets that are known by name
  setup-dataset catalog show <name> [--json] one of them: files, digests, sources, licence, citation
  setup-dataset demo                         the whole story on loopback, with no network

options of fetch, plan and doctor:
  --path <folder>         where the dataset ends up (default: ./<name>)
  --include <globs>       only these of its files, one glob a line
  --shard <i/n>           only this part of its files, counted from 1
  --layout <layout>       files (default), torchvision, keras
  --unpack                archives and .gz with layout files
  --mirrors <url>         base URLs to try first, one a line
  --rewrite <file>        rules for URLs and hosts: rewrite, allow, block, message
  --credentials <line>    "<origin> <Authorization value>", sent to that origin alone;
                          a command's words are no secret here
  --proxy <url>           overrides the proxy environment; none goes direct
  --proxy-username <name>, --proxy-password <password>
                          for the proxy, as they are; a command's words are no secret here
  --no-proxy <hosts>      hosts to reach without the proxy
  --ca-certificates <pem> file to trust beside Node's own, one a line
  --retries <n>           further tries per source (default 5)
  --timeout <minutes>     for the whole run (default 60)
  --min-speed <KiB/s>     leave a slower source for the next one (default 32)
  --concurrency <n>       connections at once (default 8)
  --allow-http-redirects  from https to http, for files with a digest of the SHA-2 family
  --cache <tiers>         auto (default), none, or a list of tool-cache and s3
  --save <true|false>     save to the cache (default true)
  --tool-cache-limit <GiB>
                          of all datasets in the cache (default 20, 0 is no limit)
  --lookup-only           only say whether the cache has it
  --fail-on-cache-miss    fail instead of downloading
  --s3-bucket <name>      keep datasets in a bucket too; credentials as AWS's own tools find them
  --s3-prefix <path>      where in the bucket, in place of the repository's name or setup-dataset
  --s3-endpoint <url>     a store that is not AWS, in place of AWS_ENDPOINT_URL_S3
  --s3-region <region>    of the bucket, in place of AWS_REGION or us-east-1
  --json                  print one JSON document on stdout

options of plan alone:
  --cache actions         as in a job: with the hosts of the Actions cache
  --allowed-endpoints     print the hosts as step-security/harden-runner takes them
  --probe                 ask each source for one byte, to learn where it redirects to

options of lock: those of fetch that say where files are and how they come, and
  --output <file>         the lock (default dataset.lock.json)
  --force                 replace a file that is no lock
  --no-members            leave out what archives hold
  --update [lock]         take what the sources of a lock have now
  --check --quick         compare sizes alone

options of verify:
  --dataset <dataset>, or --url, --checksum, --files, --base-url, --mirrors as fetch had them
  --include, --shard, --layout, --unpack as fetch had them, --json

options of doctor alone:
  --dataset <dataset>     its sources, and the space that it needs
  --offline               only which road each URL would take; no network

exit codes: 0 done, 1 failed (a failure code is printed), 2 wrong usage

example:
  setup-dataset fetch mnist --layout torchvision --path data
`
