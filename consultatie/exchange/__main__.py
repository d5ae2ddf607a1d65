"""Writes the JSON Schema of the exchange format to standard output."""

import json
import sys

from consultatie.exchange.form import schema

sys.stdout.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
