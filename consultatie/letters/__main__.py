"""Writes the table of placeholders, as the manual has it, to standard output."""

import sys

from consultatie.letters.explaining import placeholder_table

sys.stdout.write(placeholder_table() + "\n")
