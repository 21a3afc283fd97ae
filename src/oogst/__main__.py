"""``python -m oogst`` is the command line."""

from oogst.cli import main

main()
