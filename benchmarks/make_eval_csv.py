#!/usr/bin/env python3
"""Make the evaluation CSV of N participants x 30 items x 2 moments (own code, needs numpy).

Long by moment, wide by item: id, grp (5 groups), moment (0/1), q01..q30 (1..5, 1 % missing).
Three scales of ten items; true effect d = 0.5. Usage: make_eval_csv.py N OUT.csv
"""

import sys
from pathlib import Path

import numpy as np

n, out = int(sys.argv[1]), Path(sys.argv[2])
g = np.random.default_rng(20260101)
grp = g.integers(0, 5, n)
base = g.normal(0, 1, n)
with out.open("w", encoding="utf-8") as f:
    f.write("id,grp,moment," + ",".join(f"q{i + 1:02d}" for i in range(30)) + "\n")
    for m in (0, 1):
        th = base[:, None] + 0.5 * m + g.normal(0, 0.5, (n, 1)) + 0.1 * grp[:, None] * m
        x = np.clip(np.rint(3 + 0.7 * th + g.normal(0, 0.9, (n, 30))), 1, 5).astype(int)
        miss = g.random((n, 30)) < 0.01
        for i in range(n):
            cells = ("" if gone else str(value) for value, gone in zip(x[i], miss[i], strict=True))
            f.write(f"{i + 1},G{grp[i] + 1},{m}," + ",".join(cells) + "\n")
