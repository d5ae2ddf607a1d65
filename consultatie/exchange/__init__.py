"""The open exchange format: a whole register, or one dossier, as one documented JSON file."""
