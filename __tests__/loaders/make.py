"""make.py <kind> <folder>: makes data in the form in which they are published, small and pseudo-random.

Prints as JSON what a loader must get of them (`expected`) and the digests to give it (`options`).
"""

import json
import sys
from pathlib import Path

import make_arrays
import make_images

kind, folder = sys.argv[1:]
maker = getattr(make_images, kind, None) or getattr(make_arrays, kind)
print(json.dumps(maker(Path(folder))))
