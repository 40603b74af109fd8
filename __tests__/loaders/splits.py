"""What is compared of a split: its count, the shape of a sample, the first labels, and all of it as a digest."""

import hashlib

import numpy as np


def split_of(samples):
    """Of pairs (array or image, label)."""
    labels, shapes, digest = [], set(), hashlib.sha256()
    for sample, label in samples:
        array = np.ascontiguousarray(sample)
        shapes.add(array.shape)
        digest.update(array.data)
        labels.append(np.asarray(label).item())
    (shape,) = shapes
    digest.update(",".join(map(str, labels)).encode())
    return {"count": len(labels), "shape": list(shape), "labels": labels[:10], "digest": digest.hexdigest()}
