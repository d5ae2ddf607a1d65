"""The chronicle of a dossier: everything that happened in it, by date, for who comes after."""
