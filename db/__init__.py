"""The register on disk: the only place with SQL and sqlite-utils."""
