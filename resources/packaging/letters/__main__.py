"""`python -m resources.packaging.letters` writes the templates of all letters anew."""

import sys

from resources import folder
from resources.packaging.letters.page import write_template
from resources.packaging.letters.texts import LETTERS

for name, blocks in LETTERS.items():
    write_template(folder("letters") / f"{name}.docx", blocks)
    sys.stdout.write(f"{name}.docx\n")
