"""The usual loop: one session, pieces of 1 MiB, hashed as they come. Arguments: lines "digest url name" in a file."""

import hashlib
import sys

import requests

session = requests.Session()
for line in open(sys.argv[1]):
    digest, url, name = line.split()
    hasher = hashlib.sha256()
    with session.get(url, stream=True) as response, open(name, "wb") as file:
        response.raise_for_status()
        for piece in response.iter_content(1 << 20):
            hasher.update(piece)
            file.write(piece)
    if hasher.hexdigest() != digest:
        sys.exit(f"{name}: wrong digest")
